package org.wenlu.gateway.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.wenlu.protocol.record.ClockQuality;
import org.wenlu.protocol.record.Stamp;

/// When something counts: the service point's own day and hour, or [#UNKNOWN_DAY] and -1 when its
/// clock was never set.
///
/// @param day ISO date or `unknown`
/// @param hour 0 to 23, or -1
public record Moment(Instant at, String day, int hour) {
    public static final String UNKNOWN_DAY = "unknown";

    /// Whether a word is an ISO date or [#UNKNOWN_DAY].
    public static boolean isDay(String word) {
        try {
            return word.equals(UNKNOWN_DAY) || LocalDate.parse(word).getYear() > 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    static Moment of(Stamp stamp) {
        if (stamp.quality() == ClockQuality.UNTRUSTED) {
            return new Moment(stamp.at(), UNKNOWN_DAY, -1);
        }
        var local = stamp.at().atOffset(ZoneOffset.ofTotalSeconds(stamp.offsetMinutes() * 60));
        return new Moment(stamp.at(), local.toLocalDate().toString(), local.getHour());
    }
}
