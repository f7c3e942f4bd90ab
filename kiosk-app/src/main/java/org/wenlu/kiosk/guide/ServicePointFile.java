package org.wenlu.kiosk.guide;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wenlu.kiosk.queue.Timetable;
import org.wenlu.protocol.identity.CounterId;
import org.wenlu.protocol.identity.ServiceId;
import org.wenlu.protocol.identity.ServicePointId;

/// A service point as its file has it.
///
/// @param sharedSeries letters that more than one service may have; every other one is for one
///   service
record ServicePointFile(
        ServicePointId id,
        Map<String, String> names,
        Map<String, String> blocks,
        ZoneId zone,
        List<CounterId> counters,
        Optional<Set<String>> sharedSeries,
        List<Offer> services) {

    /// @param hours has to be there: `always`, or lines
    record Offer(
            ServiceId id,
            String series,
            Optional<Hours> hours,
            Optional<Integer> dailyQuota,
            int usualServingMinutes,
            String icon,
            Optional<String> guide,
            Map<String, String> names,
            Map<String, String> departments) {}

    /// `always`, or for example `- {days: [MONDAY, TUESDAY], from: "09:00", until: "12:00"}`.
    record Hours(List<Line> lines) {
        static final String RIGHT =
                "write 'always', or lines such as - {days: [MONDAY], from: \"09:00\", until: \"12:00\"}";

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Hours always(String word) {
            if (!word.equals("always")) {
                throw new IllegalArgumentException("hours are '%s'; %s".formatted(word, RIGHT));
            }
            return new Hours(List.of());
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Hours on(List<Line> lines) {
            if (lines.isEmpty()) {
                throw new IllegalArgumentException("hours are empty; " + RIGHT);
            }
            return new Hours(lines);
        }

        List<Timetable.Hours> rules() {
            return lines.stream()
                    .map(line -> new Timetable.Hours(line.days(), line.from(), line.until()))
                    .toList();
        }
    }

    record Line(Set<DayOfWeek> days, LocalTime from, LocalTime until) {}
}
