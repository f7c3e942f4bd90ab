package org.wenlu.gateway.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlu.gateway.ledger.Ledger;
import org.wenlu.gateway.ledger.Refused;
import org.wenlu.gateway.metrics.RefusalLog;
import org.wenlu.gateway.store.DatabaseException;

/// Counts what was refused, by cause, says it once and puts it into quarantine.
final class Refusals {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final Ledger ledger;
    private final RefusalLog log;
    private final Clock clock;

    Refusals(Ledger ledger, MeterRegistry meters, Clock clock) {
        this.ledger = ledger;
        this.log = new RefusalLog(LOG, meters, "wenlu.ingest.refused");
        this.clock = clock;
    }

    void refuse(Message message, String cause, String detail) {
        byte[] payload = message.wire().payload();
        log.refuse(
                cause,
                "a message on %s (%d bytes): %s"
                        .formatted(message.topic(), payload.length, detail));
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
