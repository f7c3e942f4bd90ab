package org.wenlu.kiosk.queue;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.wenlu.protocol.record.ClockQuality;
import org.wenlu.protocol.record.Stamp;

/// A part of the day with a quota of its own, so that not all numbers are given in the morning.
///
/// @param from of the service point's clock
/// @param until not part of it; after `from`
/// @param most tickets of one service, at least 1
public record Band(LocalTime from, LocalTime until, int most) {
    public Band {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException(
                    "a quota from %s until %s ends before it begins".formatted(from, until));
        }
        if (most < 1) {
            throw new IllegalArgumentException(
                    "the quota from %s must be at least 1, not %d".formatted(from, most));
        }
    }

    boolean overlaps(Band other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }

    /// Whether all tickets were given of the part of the day that it is. Like hours, quotas of a
    /// time are not held against anybody while the clock is untrusted.
    public static boolean full(Hall hall, Service service, Stamp now, ZoneId zone) {
        if (now.quality() == ClockQuality.UNTRUSTED) {
            return false;
        }
        LocalDateTime time = LocalDateTime.ofInstant(now.at(), zone);
        return at(service, time)
                .filter(band -> band.given(hall, service, time, zone) >= band.most())
                .isPresent();
    }

    /// When tickets are given again after the part of the day that it is; empty when not today.
    public static Optional<LocalTime> again(Service service, Stamp now, ZoneId zone) {
        LocalDateTime time = LocalDateTime.ofInstant(now.at(), zone);
        return at(service, time)
                .map(Band::until)
                .filter(until -> service.hours().open(time.toLocalDate().atTime(until)));
    }

    private static Optional<Band> at(Service service, LocalDateTime time) {
        return service.bands().stream().filter(band -> band.holds(time)).findFirst();
    }

    private long given(Hall hall, Service service, LocalDateTime now, ZoneId zone) {
        return hall.tickets().values().stream()
                .filter(ticket -> ticket.service().equals(service.id()))
                .map(ticket -> LocalDateTime.ofInstant(ticket.issuedAt(), zone))
                .filter(issued -> issued.toLocalDate().equals(now.toLocalDate()))
                .filter(this::holds)
                .count();
    }

    private boolean holds(LocalDateTime time) {
        return !time.toLocalTime().isBefore(from) && time.toLocalTime().isBefore(until);
    }
}
