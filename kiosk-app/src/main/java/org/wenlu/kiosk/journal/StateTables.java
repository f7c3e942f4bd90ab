package org.wenlu.kiosk.journal;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wenlu.kiosk.queue.Conflict;
import org.wenlu.kiosk.queue.Counter;
import org.wenlu.kiosk.queue.Hall;
import org.wenlu.kiosk.queue.Request;
import org.wenlu.kiosk.queue.Ticket;
import org.wenlu.protocol.Json;
import org.wenlu.protocol.identity.ServiceId;
import org.wenlu.protocol.identity.VisitId;
import tools.jackson.databind.json.JsonMapper;

/// The hall in tables, changed in the transaction that appends the records.
final class StateTables {
    private static final JsonMapper JSON = Json.mapper();
    private static final String DAY = "day";

    private final Store store;

    StateTables(Store store) {
        this.store = store;
    }

    private record Day(
            long day,
            LocalDate date,
            boolean dated,
            Map<String, Integer> numbers,
            Map<String, List<Long>> served,
            @JsonSetter(nulls = Nulls.AS_EMPTY) List<Boolean> promises,
            @JsonSetter(nulls = Nulls.AS_EMPTY) List<Request> requests,
            @JsonSetter(nulls = Nulls.AS_EMPTY) List<Conflict> conflicts) {
        static Day of(Hall hall) {
            return new Day(
                    hall.day(),
                    hall.date(),
                    hall.dated(),
                    hall.lastNumbers(),
                    hall.served().entrySet().stream()
                            .collect(
                                    Collectors.toMap(
                                            it -> it.getKey().value(), Map.Entry::getValue)),
                    hall.promises(),
                    hall.openRequests(),
                    hall.conflicts());
        }
    }

    Hall load() throws SQLException {
        Day day =
                store.meta(DAY)
                        .map(stored -> JSON.readValue(stored, Day.class))
                        .orElseGet(() -> Day.of(Hall.beforeTheFirstDay()));
        return new Hall(
                day.day(),
                day.date(),
                keyed(tickets(day.day()), Ticket::id),
                keyed(bodies("SELECT body FROM counter", Counter.class), Counter::id),
                day.numbers(),
                day.dated(),
                visits(),
                day.served().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        it -> new ServiceId(it.getKey()), Map.Entry::getValue)),
                day.promises(),
                keyed(day.requests(), Request::id),
                day.conflicts());
    }

    /// Writes what differs.
    void save(Hall before, Hall after) throws SQLException {
        for (Ticket ticket : after.tickets().values()) {
            if (!ticket.equals(before.tickets().get(ticket.id()))) {
                save(ticket);
            }
        }
        for (Counter counter : after.counters().values()) {
            if (!counter.equals(before.counters().get(counter.id()))) {
                store.update(
                        "INSERT INTO counter (id, body) VALUES (?, ?)"
                                + " ON CONFLICT (id) DO UPDATE SET body = excluded.body",
                        counter.id().value(),
                        JSON.writeValueAsString(counter));
            }
        }
        saveVisits(before.visits(), after.visits());
        Day day = Day.of(after);
        if (!day.equals(Day.of(before))) {
            store.meta(DAY, JSON.writeValueAsString(day));
        }
    }

    /// Forgets the hall, for a device that moved to another service point.
    void clear() throws SQLException {
        for (String table : List.of("ticket", "counter", "visit")) {
            store.update("DELETE FROM " + table);
        }
        store.update("DELETE FROM meta WHERE name = ?", DAY);
    }

    private void save(Ticket ticket) throws SQLException {
        store.update(
                """
                INSERT INTO ticket (id, day, series, number, state, body) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET day = excluded.day, state = excluded.state, body = excluded.body\
                """,
                ticket.id().toString(),
                ticket.day(),
                ticket.series(),
                ticket.number(),
                ticket.state().name(),
                JSON.writeValueAsString(ticket));
    }

    private void saveVisits(Map<VisitId, String> before, Map<VisitId, String> after)
            throws SQLException {
        if (before.equals(after)) {
            return;
        }
        for (var visit : after.entrySet()) {
            store.update(
                    "INSERT INTO visit (id, language) VALUES (?, ?) ON CONFLICT DO NOTHING",
                    visit.getKey().toString(),
                    visit.getValue());
        }
        for (VisitId visit : before.keySet()) {
            if (!after.containsKey(visit)) {
                store.update("DELETE FROM visit WHERE id = ?", visit.toString());
            }
        }
    }

    private List<Ticket> tickets(long day) throws SQLException {
        return bodies("SELECT body FROM ticket WHERE day = " + day, Ticket.class);
    }

    private <T> List<T> bodies(String sql, Class<T> type) throws SQLException {
        try (PreparedStatement statement = store.prepare(sql);
                ResultSet row = statement.executeQuery()) {
            List<T> read = new ArrayList<>();
            while (row.next()) {
                read.add(JSON.readValue(row.getString(1), type));
            }
            return read;
        }
    }

    private Map<VisitId, String> visits() throws SQLException {
        try (PreparedStatement statement = store.prepare("SELECT id, language FROM visit");
                ResultSet row = statement.executeQuery()) {
            Map<VisitId, String> visits = new HashMap<>();
            while (row.next()) {
                visits.put(VisitId.of(row.getString(1)), row.getString(2));
            }
            return visits;
        }
    }

    private static <K, V> Map<K, V> keyed(List<V> values, Function<V, K> key) {
        return values.stream().collect(Collectors.toMap(key, it -> it));
    }
}
