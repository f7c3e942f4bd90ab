package org.wenlu.gateway.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlu.gateway.ledger.Ledger;
import org.wenlu.gateway.ledger.Refused;
import org.wenlu.gateway.store.DatabaseException;

/// Counts what was refused, by cause, and puts it into quarantine.
final class Refusals {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final Ledger ledger;
    private final MeterRegistry meters;
    private final Clock clock;

    Refusals(Ledger ledger, MeterRegistry meters, Clock clock) {
        this.ledger = ledger;
        this.meters = meters;
        this.clock = clock;
    }

    void refuse(Message message, String cause, String detail) {
        meters.counter("wenlu.ingest.refused", "cause", cause).increment();
        byte[] payload = message.wire().payload();
        LOG.warn("refused a message on {} ({} bytes): {}", message.topic(), payload.length, cause);
        try {
            ledger.quarantine(
                    new Refused(
                            message.topic(),
                            cause,
                            detail,
                            payload.length,
                            payload,
                            clock.instant()));
        } catch (DatabaseException e) {
            LOG.error("a refused message could not be kept", e);
        }
    }
}
