package org.wenlu.kiosk.queue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.wenlu.protocol.record.ClockQuality;
import org.wenlu.protocol.record.Stamp;

/// When something is open, by weekday and by calendar. A holiday has hours of its own or none; a
/// make-up workday is kept like a Monday. Times are local; the end of a span is exclusive.
///
/// @param usual no lines stand for always
/// @param holidays on public holidays; no lines stand for closed
/// @param calendar without one every date is what its weekday says
public record Timetable(List<Hours> usual, List<Hours> holidays, Optional<Calendar> calendar) {
    public static final Timetable ALWAYS = of(List.of());

    private static final int DAYS_AHEAD = 14;

    public Timetable {
        usual = List.copyOf(usual);
        holidays = List.copyOf(holidays);
    }

    /// @param until exclusive; not after `from` means past midnight
    public record Hours(Set<DayOfWeek> days, LocalTime from, LocalTime until) {
        public Hours {
            days = Set.copyOf(days);
            if (days.isEmpty()) {
                throw new IllegalArgumentException(
                        "hours from %s until %s name no days; name at least one"
                                .formatted(from, until));
            }
        }

        private Span on(LocalDate date) {
            LocalDate ends = from.isBefore(until) ? date : date.plusDays(1);
            return new Span(date.atTime(from), ends.atTime(until));
        }
    }

    private record Span(LocalDateTime from, LocalDateTime until) {
        boolean covers(LocalDateTime time) {
            return !time.isBefore(from) && time.isBefore(until);
        }
    }

    /// The same every week, holidays or not.
    public static Timetable of(List<Hours> hours) {
        return new Timetable(hours, List.of(), Optional.empty());
    }

    public boolean always() {
        return usual.isEmpty();
    }

    public boolean open(LocalDateTime local) {
        return at(local) instanceof OpenState.Open;
    }

    /// The state now, or that it is not known because the clock is not to be believed.
    public OpenState at(Stamp now, ZoneId zone) {
        return now.quality() == ClockQuality.UNTRUSTED && !always()
                ? new OpenState.NotKnown()
                : at(LocalDateTime.ofInstant(now.at(), zone));
    }

    public OpenState at(LocalDateTime local) {
        if (always()) {
            return new OpenState.Open(Optional.empty());
        }
        LocalDate today = local.toLocalDate();
        List<Span> spans = joined(today);
        LocalDateTime end = today.plusDays(DAYS_AHEAD).atStartOfDay();
        return spans.stream()
                .filter(span -> span.covers(local))
                .findFirst()
                .<OpenState>map(
                        span -> new OpenState.Open(Optional.of(span.until()).filter(end::isAfter)))
                .orElseGet(() -> new OpenState.Closed(next(spans, local)));
    }

    /// Whether it was announced if that date is a holiday; where it was not, one has to ask.
    public boolean certain(LocalDate date) {
        return calendar.map(known -> known.knows(date)).orElse(true);
    }

    private static Optional<LocalDateTime> next(List<Span> spans, LocalDateTime local) {
        return spans.stream().map(Span::from).filter(from -> from.isAfter(local)).findFirst();
    }

    /// From yesterday on, for what goes past midnight; spans that touch are one.
    private List<Span> joined(LocalDate today) {
        List<Span> joined = new ArrayList<>();
        for (Span span : spans(today)) {
            Span last = joined.isEmpty() ? null : joined.getLast();
            if (last == null || last.until().isBefore(span.from())) {
                joined.add(span);
            } else if (last.until().isBefore(span.until())) {
                joined.set(joined.size() - 1, new Span(last.from(), span.until()));
            }
        }
        return joined;
    }

    private List<Span> spans(LocalDate today) {
        return Stream.iterate(today.minusDays(1), date -> date.plusDays(1))
                .limit(DAYS_AHEAD + 1L)
                .flatMap(date -> on(date).map(hours -> hours.on(date)))
                .sorted(Comparator.comparing(Span::from))
                .toList();
    }

    private Stream<Hours> on(LocalDate date) {
        Calendar.Day day = calendar.map(known -> known.on(date)).orElse(Calendar.Day.ORDINARY);
        return switch (day) {
            case ORDINARY -> of(usual, date.getDayOfWeek());
            case HOLIDAY -> of(holidays, date.getDayOfWeek());
            case WORKDAY -> of(usual, DayOfWeek.MONDAY);
        };
    }

    private static Stream<Hours> of(List<Hours> lines, DayOfWeek day) {
        return lines.stream().filter(hours -> hours.days().contains(day));
    }
}
