package org.wenlu.kiosk.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.wenlu.protocol.record.Stamp;

/// The clock of a running device. Elapsed time comes from a source that never goes back, so setting
/// the wall clock changes nothing but the wall clock. All times are whole milliseconds.
public final class SystemKioskClock implements KioskClock {
    private final long boot;
    private final InstantSource wall;
    private final ClockTrust trust;
    private final ZoneId zone;
    private final LongSupplier nanos;
    private final long start;

    /// @param boot counts the starts of this device, from 1
    /// @param keptRight whether something keeps `wall` right now; asked for each stamp
    /// @param zone of the service point
    public SystemKioskClock(long boot, InstantSource wall, BooleanSupplier keptRight, ZoneId zone) {
        this(boot, wall, keptRight, zone, System::nanoTime);
    }

    SystemKioskClock(
            long boot,
            InstantSource wall,
            BooleanSupplier keptRight,
            ZoneId zone,
            LongSupplier nanos) {
        this.boot = boot;
        this.wall = wall;
        this.trust = new ClockTrust(keptRight);
        this.zone = zone;
        this.nanos = nanos;
        this.start = nanos.getAsLong();
    }

    @Override
    public Stamp stamp() {
        Instant at = wall.instant().truncatedTo(ChronoUnit.MILLIS);
        Duration elapsed = elapsed();
        return new Stamp(boot, elapsed, at, trust.of(at, elapsed), offsetMinutes(at));
    }

    @Override
    public Duration elapsed() {
        return Duration.ofNanos(nanos.getAsLong() - start).truncatedTo(ChronoUnit.MILLIS);
    }

    private int offsetMinutes(Instant at) {
        return zone.getRules().getOffset(at).getTotalSeconds() / 60;
    }
}
