package org.wenlu.kiosk.device.gpio;

import java.time.Duration;

/// An input that counts only after it held still.
final class Debounce {
    private final long stillNanos;
    private boolean steady;
    private boolean last;
    private long since;

    Debounce(Duration still) {
        stillNanos = still.toNanos();
    }

    /// @param raw what the line says
    /// @param now nanoseconds of a clock that never goes back
    /// @return what counts
    boolean look(boolean raw, long now) {
        if (raw != last) {
            last = raw;
            since = now;
        }
        if (now - since >= stillNanos) {
            steady = last;
        }
        return steady;
    }
}
