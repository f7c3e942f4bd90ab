package org.wenlu.kiosk.time;

import java.time.Duration;
import java.time.Instant;
import org.wenlu.protocol.record.ClockQuality;
import org.wenlu.protocol.record.Stamp;

/// A clock that stands still until a test moves it.
public final class ManualKioskClock implements KioskClock {
    private Stamp stamp;

    public ManualKioskClock(Instant at) {
        this(1, at);
    }

    public ManualKioskClock(long boot, Instant at) {
        this.stamp = new Stamp(boot, Duration.ZERO, at, ClockQuality.TRUSTED, 480);
    }

    @Override
    public synchronized Stamp stamp() {
        return stamp;
    }

    /// Time passes.
    public synchronized void pass(Duration time) {
        stamp =
                new Stamp(
                        stamp.boot(),
                        stamp.elapsed().plus(time),
                        stamp.at().plus(time),
                        stamp.quality(),
                        stamp.offsetMinutes());
    }

    /// Somebody sets the wall clock.
    public synchronized void set(Instant at, ClockQuality quality) {
        stamp = new Stamp(stamp.boot(), stamp.elapsed(), at, quality, stamp.offsetMinutes());
    }

    /// The device starts again.
    public synchronized void restart() {
        stamp =
                new Stamp(
                        stamp.boot() + 1,
                        Duration.ZERO,
                        stamp.at(),
                        stamp.quality(),
                        stamp.offsetMinutes());
    }
}
