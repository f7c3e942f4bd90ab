package org.wenlu.gateway.figures;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The sums of one day, of one or many service points. Immutable.
public final class DayFigures {
    private final String day;
    private final List<CellCount> counts;

    record CellCount(Cell cell, long n) {}

    DayFigures(String day, List<CellCount> counts) {
        this.day = day;
        this.counts = List.copyOf(counts);
    }

    public static DayFigures none(String day) {
        return new DayFigures(day, List.of());
    }

    /// ISO date or [Moment#UNKNOWN_DAY].
    public String day() {
        return day;
    }

    /// The part of it whose service point is accepted.
    public DayFigures at(Predicate<String> servicePoints) {
        return only(cell -> servicePoints.test(cell.servicePoint()));
    }

    /// The part of it that belongs to one service.
    public DayFigures of(String service) {
        return only(cell -> cell.service().equals(service));
    }

    /// The part of it before an hour, for comparing with a day that is not over.
    public DayFigures before(int hour) {
        return only(cell -> cell.hour() < hour);
    }

    private DayFigures only(Predicate<Cell> wanted) {
        return new DayFigures(
                day, counts.stream().filter(count -> wanted.test(count.cell())).toList());
    }

    public long total(Figure figure) {
        return counts.stream()
                .filter(count -> count.cell().figure() == figure)
                .mapToLong(CellCount::n)
                .sum();
    }

    /// Sums by detail, the largest first.
    public Map<String, Long> byDetail(Figure figure) {
        return sorted(by(figure, Cell::detail));
    }

    /// Sums by service, the largest first.
    public Map<String, Long> byService(Figure figure) {
        return sorted(by(figure, Cell::service));
    }

    /// One sum for each hour from 0 to 23.
    public long[] byHour(Figure figure) {
        long[] hours = new long[24];
        counts.stream()
                .filter(count -> count.cell().figure() == figure && count.cell().hour() >= 0)
                .forEach(count -> hours[count.cell().hour()] += count.n());
        return hours;
    }

    /// The wait in seconds that `share` of the tickets did not exceed (nearest rank); empty when
    /// nobody was called.
    ///
    /// @param share above 0, at most 1
    public Optional<Long> wait(double share) {
        var waits = new TreeMap<Long, Long>();
        by(Figure.WAITS, Cell::detail)
                .forEach((seconds, n) -> waits.put(Long.parseLong(seconds), n));
        long rank = (long) Math.ceil(share * total(Figure.WAITS));
        for (Map.Entry<Long, Long> wait : waits.entrySet()) {
            rank -= wait.getValue();
            if (rank <= 0) {
                return Optional.of(wait.getKey());
            }
        }
        return Optional.empty();
    }

    /// Share of the promised ranges that the wait lay in, 0 to 1; empty when none was promised.
    public Optional<Double> kept() {
        long promised = total(Figure.PROMISED);
        return promised == 0
                ? Optional.empty()
                : Optional.of(total(Figure.KEPT) / (double) promised);
    }

    private Map<String, Long> by(Figure figure, Function<Cell, String> key) {
        return counts.stream()
                .filter(count -> count.cell().figure() == figure && count.n() != 0)
                .collect(
                        Collectors.groupingBy(
                                count -> key.apply(count.cell()),
                                Collectors.summingLong(CellCount::n)));
    }

    private static Map<String, Long> sorted(Map<String, Long> sums) {
        var order =
                Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey());
        var result = new LinkedHashMap<String, Long>();
        sums.entrySet().stream()
                .sorted(order)
                .forEach(entry -> result.put(entry.getKey(), entry.getValue()));
        return result;
    }
}
