package org.wenlu.kiosk.queue;

import java.time.LocalDate;
import java.util.Map;

/// Which dates differ from what their weekday says: public holidays, and days on which people work
/// although it is a weekend (调休).
///
/// @param from the first date that was announced
/// @param until the last one; later ones are not known
public record Calendar(LocalDate from, LocalDate until, Map<LocalDate, Day> days) {
    public Calendar {
        days = Map.copyOf(days);
        if (until.isBefore(from)) {
            throw new IllegalArgumentException(
                    "the calendar ends on %s, before it begins on %s".formatted(until, from));
        }
        for (LocalDate date : days.keySet()) {
            if (date.isBefore(from) || date.isAfter(until)) {
                throw new IllegalArgumentException(
                        "%s is not between %s and %s".formatted(date, from, until));
            }
        }
    }

    /// What a date is.
    public enum Day {
        /// What its weekday is.
        ORDINARY,
        HOLIDAY,
        /// Worked in exchange for a day around a holiday.
        WORKDAY
    }

    public Day on(LocalDate date) {
        return days.getOrDefault(date, Day.ORDINARY);
    }

    /// Whether the holidays of that date's year were announced.
    public boolean knows(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(until);
    }
}
