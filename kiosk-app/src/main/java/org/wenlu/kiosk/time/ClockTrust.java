package org.wenlu.kiosk.time;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.wenlu.protocol.record.ClockQuality;

/// How far the wall clock may be believed: trusted while it is kept right, holdover while it runs
/// on freely from there, untrusted before the first time and after somebody set it by hand. Safe
/// for use by several threads.
final class ClockTrust {
    /// A clock that runs freely drifts seconds a day; more than this in one go was a hand.
    private static final Duration LEAST_SET = Duration.ofMinutes(1);

    private final BooleanSupplier keptRight;
    private @Nullable Anchor anchor;

    private record Anchor(Instant at, Duration elapsed) {
        Duration apart(Instant now, Duration elapsedNow) {
            return Duration.between(at, now).minus(elapsedNow.minus(elapsed)).abs();
        }
    }

    /// @param keptRight whether something keeps the wall clock right now; asked for each stamp
    ClockTrust(BooleanSupplier keptRight) {
        this.keptRight = keptRight;
    }

    /// @param now what the wall clock shows
    /// @param elapsed since the start of this boot
    synchronized ClockQuality of(Instant now, Duration elapsed) {
        if (keptRight.getAsBoolean()) {
            anchor = new Anchor(now, elapsed);
            return ClockQuality.TRUSTED;
        }
        if (anchor == null || anchor.apart(now, elapsed).compareTo(LEAST_SET) > 0) {
            anchor = null;
            return ClockQuality.UNTRUSTED;
        }
        anchor = new Anchor(now, elapsed);
        return ClockQuality.HOLDOVER;
    }
}
