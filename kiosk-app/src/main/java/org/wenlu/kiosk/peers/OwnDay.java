package org.wenlu.kiosk.peers;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.wenlu.kiosk.journal.Writing;
import org.wenlu.kiosk.queue.Days;
import org.wenlu.kiosk.queue.Hall;
import org.wenlu.kiosk.queue.Snapshots;
import org.wenlu.protocol.record.Happening.DayOpened;

/// The service days of a satellite's own journal: the host's, and its own clock's while it is
/// alone. Tickets expire where the queue is kept, not here.
final class OwnDay {
    private OwnDay() {}

    /// Opens the host's day when it is later than the one that is open.
    static void follow(Writing writing, Hall host) {
        Hall own = writing.hall();
        if (host.day() > 0 && (own.day() == 0 || host.date().isAfter(own.date()))) {
            open(writing, Math.max(own.day() + 1, host.day()), host.date());
        }
    }

    /// Opens the day that is due by the clock.
    static void byClock(Writing writing, ZoneId zone) {
        Hall own = writing.hall();
        Optional<LocalDate> due = Days.due(own, writing.stamp(), zone);
        due.ifPresent(
                date -> {
                    boolean corrected = own.day() > 0 && !own.dated();
                    if (corrected || own.day() == 0 || date.isAfter(own.date())) {
                        open(writing, corrected ? own.day() : own.day() + 1, date);
                    }
                });
    }

    private static void open(Writing writing, long day, LocalDate date) {
        writing.append(List.of(new DayOpened(day, date)));
        writing.append(Snapshots.of(writing.hall()));
    }
}
