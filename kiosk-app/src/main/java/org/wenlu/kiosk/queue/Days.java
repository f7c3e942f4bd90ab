package org.wenlu.kiosk.queue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wenlu.protocol.identity.VisitId;
import org.wenlu.protocol.record.ClockQuality;
import org.wenlu.protocol.record.Happening;
import org.wenlu.protocol.record.Happening.DayOpened;
import org.wenlu.protocol.record.Happening.TicketExpired;
import org.wenlu.protocol.record.Happening.VisitEnded;
import org.wenlu.protocol.record.Happening.VisitOutcome;
import org.wenlu.protocol.record.Stamp;

/// Service days. The ordinal never goes back; the calendar date of a day that was opened on an
/// untrusted clock is corrected once.
public final class Days {
    static final LocalTime BEGINS = LocalTime.of(4, 0);

    private Days() {}

    /// The date that should be opened now. The first day opens on any clock, later ones only on a
    /// clock that was trusted in this boot.
    public static Optional<LocalDate> due(Hall hall, Stamp now, ZoneId zone) {
        LocalDate date = dateAt(now, zone);
        if (hall.day() == 0) {
            return Optional.of(date);
        }
        boolean trusted = now.quality() != ClockQuality.UNTRUSTED;
        return trusted && (!hall.dated() || date.isAfter(hall.date()))
                ? Optional.of(date)
                : Optional.empty();
    }

    /// The service day's calendar date: before 04:00 still the day before.
    static LocalDate dateAt(Stamp now, ZoneId zone) {
        return LocalDateTime.ofInstant(now.at(), zone).minusHours(BEGINS.getHour()).toLocalDate();
    }

    /// Opens the next day, after the open tickets of the old one have expired; or corrects the date
    /// of a day that was opened on an untrusted clock. A date that is not later changes nothing.
    public static Decision open(Hall hall, LocalDate date) {
        if (hall.day() > 0 && !hall.dated()) {
            return Decision.noted(new DayOpened(hall.day(), date));
        }
        if (hall.day() > 0 && !date.isAfter(hall.date())) {
            return Decision.noted();
        }
        List<Happening> happenings = new ArrayList<>();
        hall.inOrderOfArrival().stream()
                .filter(ticket -> ticket.state().open())
                .forEach(ticket -> happenings.add(new TicketExpired(ticket.id())));
        happenings.add(new DayOpened(hall.day() + 1, date));
        return new Decision(happenings, new Outcome.Noted());
    }

    /// How visits end that went on when the device stopped.
    public static List<Happening> interruptedVisits(Hall hall) {
        return hall.visits().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(VisitId::value)))
                .map(
                        visit ->
                                (Happening)
                                        new VisitEnded(
                                                visit.getKey(),
                                                visit.getValue(),
                                                VisitOutcome.INTERRUPTED,
                                                List.of(),
                                                List.of(),
                                                0))
                .toList();
    }
}
