package org.wenlu.kiosk.floor;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.wenlu.kiosk.time.KioskClock;
import org.wenlu.protocol.record.ClockQuality;
import org.wenlu.protocol.record.Stamp;

/// The time as pages show it: the service point's, and none while nobody knows it.
final class ClockFace {
    private static final DateTimeFormatter HOURS_AND_MINUTES =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final KioskClock clock;
    private final ZoneId zone;

    /// @param now for durations, right in relation to the other times of the floor
    /// @param time local, `14:32`; empty while the clock is not trusted
    record Face(Instant now, Optional<String> time) {}

    ClockFace(KioskClock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    Face face() {
        Stamp stamp = clock.stamp();
        boolean known = stamp.quality() != ClockQuality.UNTRUSTED;
        return new Face(stamp.at(), known ? Optional.of(local(stamp.at())) : Optional.empty());
    }

    String local(Instant at) {
        return HOURS_AND_MINUTES.format(at.atZone(zone));
    }
}
