package org.wenlu.kiosk.guide;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wenlu.kiosk.guide.file.Source;
import org.wenlu.kiosk.guide.file.YamlFile;
import org.wenlu.kiosk.queue.Calendar;
import org.wenlu.kiosk.queue.Calendar.Day;
import org.wenlu.protocol.Language;

/// The public holidays of a place, as announced.
///
/// @param id `mainland` or `hong-kong`
/// @param source who announced them
/// @param sourceAsOf the date that the source speaks for
public record HolidayCalendar(
        String id,
        Map<Language, String> names,
        Map<Language, String> source,
        String sourceAsOf,
        Calendar days) {
    /// The calendar by which services open.
    public static final String MAINLAND = "mainland";

    public HolidayCalendar {
        names = Map.copyOf(names);
        source = Map.copyOf(source);
    }

    private record Announced(
            Map<String, String> names,
            Map<String, String> source,
            String sourceAsOf,
            LocalDate from,
            LocalDate until,
            List<Span> holidays,
            Optional<List<LocalDate>> workdays) {}

    /// @param until the last day off
    private record Span(LocalDate from, LocalDate until) {}

    static HolidayCalendar read(Source source, String id) {
        var file = source.yaml("calendars/" + id + ".yaml", Announced.class);
        Announced announced = file.value();
        return new HolidayCalendar(
                id,
                file.names("/names", announced.names()),
                file.names("/source", announced.source()),
                file.asOf("/sourceAsOf", announced.sourceAsOf()),
                calendar(file));
    }

    private static Calendar calendar(YamlFile<Announced> file) {
        Announced announced = file.value();
        Map<LocalDate, Day> days = new HashMap<>();
        for (int i = 0; i < announced.holidays().size(); i++) {
            put(file, days, "/holidays/" + i, announced.holidays().get(i), Day.HOLIDAY);
        }
        List<LocalDate> workdays = announced.workdays().orElse(List.of());
        for (int i = 0; i < workdays.size(); i++) {
            var span = new Span(workdays.get(i), workdays.get(i));
            put(file, days, "/workdays/" + i, span, Day.WORKDAY);
        }
        return new Calendar(announced.from(), announced.until(), days);
    }

    private static void put(
            YamlFile<Announced> file, Map<LocalDate, Day> days, String at, Span span, Day day) {
        Announced announced = file.value();
        if (span.until().isBefore(span.from())
                || span.from().isBefore(announced.from())
                || span.until().isAfter(announced.until())) {
            throw file.wrong(
                    at,
                    "%s to %s must run forward within %s to %s"
                            .formatted(
                                    span.from(),
                                    span.until(),
                                    announced.from(),
                                    announced.until()));
        }
        for (LocalDate date : span.from().datesUntil(span.until().plusDays(1)).toList()) {
            if (days.put(date, day) != null) {
                throw file.wrong(at, "%s is there twice; name each day once".formatted(date));
            }
        }
    }
}
