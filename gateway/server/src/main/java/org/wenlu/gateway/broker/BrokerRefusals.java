package org.wenlu.gateway.broker;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.slf4j.LoggerFactory;
import org.wenlu.gateway.metrics.RefusalLog;

/// Who and what the broker turns away, counted as `wenlu.broker.refused` and said once.
final class BrokerRefusals implements AutoCloseable {
    /// Artemis tells of a handshake that failed only in its log, under this number.
    private static final String HANDSHAKE_FAILED = "AMQ222208";

    private static final Logger ARTEMIS =
            Logger.getLogger("org.apache.activemq.artemis.core.server");

    private final RefusalLog log;

    BrokerRefusals(MeterRegistry meters) {
        log =
                new RefusalLog(
                        LoggerFactory.getLogger(EmbeddedBroker.class),
                        meters,
                        "wenlu.broker.refused");
        ARTEMIS.setFilter(this::isOther);
    }

    private boolean isOther(LogRecord record) {
        String message = String.valueOf(record.getMessage());
        if (!message.contains(HANDSHAKE_FAILED)) {
            return true;
        }
        log.refuse(
                "handshake",
                "%s; a client needs a certificate of this gateway's authority".formatted(message));
        return false;
    }

    void withoutCertificate(String remote) {
        log.refuse(
                "no-certificate",
                "client at %s shows no certificate; it needs its own".formatted(remote));
    }

    void foreignIdentity(String name, String clientId) {
        log.refuse(
                "foreign-identity",
                "client '%s' shows the certificate of '%s'; its identity must be '%2$s'"
                        .formatted(clientId, name));
    }

    void notAdmitted(String name) {
        log.refuse(
                "not-admitted",
                "device '%s' is unknown or revoked; the fleet file must name it with a place"
                        .formatted(name));
    }

    void notAllowed(String name, String address) {
        log.refuse(
                "not-allowed",
                "'%s' may not use '%s'; a device has only the channels below %s"
                        .formatted(name, address, DeviceAccess.root() + name));
    }

    void oversized(String who, int bytes, int most) {
        log.refuse(
                "oversized",
                "a packet of %d bytes from '%s'; at most %d are allowed"
                        .formatted(bytes, who, most));
    }

    @Override
    public void close() {
        ARTEMIS.setFilter(null);
    }
}
