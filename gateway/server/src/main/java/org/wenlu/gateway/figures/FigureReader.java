package org.wenlu.gateway.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/// Reads sums, and what they were counted from. Safe for several threads.
public final class FigureReader {
    private final Jdbi jdbi;

    public FigureReader(Jdbi jdbi) {
        this.jdbi = jdbi;
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
        return jdbi.withHandle(
                handle ->
                        new DayFigures(
                                day,
                                handle.createQuery("SELECT * FROM figure_cell WHERE day = :day")
                                        .bind("day", day)
                                        .map(FigureReader::count)
                                        .list()));
    }

    /// The records behind a sum, the latest first: exactly as many as the sum says.
    public List<Evidence> behind(String day, Figure figure, Predicate<String> servicePoints) {
        List<Event> events = jdbi.withHandle(handle -> EventTable.touching(handle, day));
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

    private static DayFigures.CellCount count(ResultSet row, StatementContext context)
            throws SQLException {
        var cell =
                new Cell(
                        row.getString("day"),
                        row.getString("service_point"),
                        row.getInt("hour"),
                        Figure.find(row.getString("figure")).orElseThrow(),
                        row.getString("detail"),
                        row.getString("service"));
        return new DayFigures.CellCount(cell, row.getLong("n"));
    }
}
