package org.wenlu.kiosk.guide.file;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wenlu.kiosk.queue.Timetable;

/// Hours as files have them: `always`, or for example `- {days: [monday, tuesday], from: "09:00",
/// until: "12:00"}`. Without `days` it is every day; an end not after the beginning is on the next
/// day.
public record HoursText(List<Line> lines) {
    public static final String RIGHT =
            "write 'always', or lines such as - {days: [MONDAY], from: \"09:00\", until: \"12:00\"}";

    private static final Line WHOLE_DAY =
            new Line(Optional.empty(), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static HoursText always(String word) {
        if (!word.equals("always")) {
            throw new IllegalArgumentException("hours are '%s'; %s".formatted(word, RIGHT));
        }
        return new HoursText(List.of());
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static HoursText on(List<Line> lines) {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("hours are empty; " + RIGHT);
        }
        return new HoursText(lines);
    }

    /// No lines stand for always.
    public List<Timetable.Hours> rules() {
        return lines.stream().map(Line::rule).toList();
    }

    /// The same, with the whole of every day in place of always.
    public List<Timetable.Hours> spans() {
        return lines.isEmpty() ? List.of(WHOLE_DAY.rule()) : rules();
    }

    public record Line(Optional<Set<DayOfWeek>> days, LocalTime from, LocalTime until) {
        Timetable.Hours rule() {
            return new Timetable.Hours(days.orElse(EnumSet.allOf(DayOfWeek.class)), from, until);
        }
    }
}
