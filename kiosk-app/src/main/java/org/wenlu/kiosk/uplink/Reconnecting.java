package org.wenlu.kiosk.uplink;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/// How long to wait before the next try to connect: doubled with each failure, and spread, so that
/// a fleet does not return all at once. Safe for use by several threads.
final class Reconnecting {
    private static final int MOST_DOUBLINGS = 16;

    private final Pace pace;
    private int failures;

    Reconnecting(Pace pace) {
        this.pace = pace;
    }

    synchronized void succeeded() {
        failures = 0;
    }

    /// Between half and all of the present wait.
    synchronized Duration nextWait() {
        Duration grown =
                pace.reconnectLeast().multipliedBy(1L << Math.min(failures++, MOST_DOUBLINGS));
        long mostMs = Math.min(grown.toMillis(), pace.reconnectMost().toMillis());
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(mostMs / 2, mostMs + 1));
    }
}
