package org.wenlu.gateway.figures;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.wenlu.gateway.store.Database;

/// Reads sums, and what they were counted from. Safe for several threads.
public final class FigureReader {
    private final Database database;

    public FigureReader(Database database) {
        this.database = database;
    }

    /// A journal record behind a figure.
    ///
    /// @param subject `visit:…`, `ticket:…` or `record:…`
    public record Evidence(
            String servicePoint,
            String device,
            String journal,
            long seq,
            Instant at,
            String kind,
            String subject,
            String detail,
            String service) {}

    /// @param day ISO date or [Moment#UNKNOWN_DAY]
    public DayFigures day(String day) {
        return new DayFigures(day, database.read(it -> CellTable.of(it, day)));
    }

    /// The records behind a sum, the latest first: exactly as many as the sum says.
    public List<Evidence> behind(String day, Figure figure, Predicate<String> servicePoints) {
        List<Event> events = database.read(it -> EventTable.touching(it, day));
        return events.stream().collect(Collectors.groupingBy(Event::subject)).values().stream()
                .map(Counting::of)
                .flatMap(Collection::stream)
                .filter(it -> it.cell().figure() == figure && it.cell().day().equals(day))
                .filter(it -> servicePoints.test(it.cell().servicePoint()))
                .map(FigureReader::evidence)
                .sorted(Comparator.comparing(Evidence::at).reversed())
                .toList();
    }

    private static Evidence evidence(Counting.Counted counted) {
        Event event = counted.because();
        return new Evidence(
                event.servicePoint(),
                event.device(),
                event.journal(),
                event.seq(),
                event.moment().at(),
                event.kind(),
                event.subject(),
                counted.cell().detail(),
                counted.cell().service());
    }
}
