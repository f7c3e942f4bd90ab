package org.wenlu.protocol.record;

import java.time.Duration;
import java.time.Instant;

/// When something happened: the boot it happened in and the time since that boot, which are always
/// right, and the wall-clock time with what is known of its quality.
///
/// @param boot counts the starts of the device, from 1
/// @param elapsed since that start, monotonic
/// @param at wall-clock time
/// @param offsetMinutes the service point's offset from UTC at that time
public record Stamp(
        long boot, Duration elapsed, Instant at, ClockQuality quality, int offsetMinutes) {
    public Stamp {
        if (boot < 1) {
            throw new IllegalArgumentException("boot must be at least 1, not " + boot);
        }
        if (elapsed.isNegative()) {
            throw new IllegalArgumentException("elapsed time must not be negative");
        }
        if (Math.abs(offsetMinutes) > 18 * 60) {
            throw new IllegalArgumentException(
                    "offset of %d minutes is beyond 18 hours".formatted(offsetMinutes));
        }
    }
}
