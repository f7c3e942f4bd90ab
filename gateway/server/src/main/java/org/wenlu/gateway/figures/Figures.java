package org.wenlu.gateway.figures;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wenlu.gateway.ledger.Projection;
import org.wenlu.gateway.ledger.StoredRecord;

/// Keeps the sums while journal records are stored, in the same transaction. A record given twice
/// is counted once all the same.
public final class Figures implements Projection {
    @Override
    public void stored(Connection connection, List<StoredRecord> inserted) throws SQLException {
        Map<String, List<Event>> bySubject = new LinkedHashMap<>();
        for (StoredRecord record : inserted) {
            Events.of(record)
                    .ifPresent(
                            it ->
                                    bySubject
                                            .computeIfAbsent(it.subject(), _ -> new ArrayList<>())
                                            .add(it));
        }
        if (!bySubject.isEmpty()) {
            count(connection, bySubject);
        }
    }

    private static void count(Connection connection, Map<String, List<Event>> bySubject)
            throws SQLException {
        Map<Cell, Integer> delta = new HashMap<>();
        try (var table = new EventTable(connection)) {
            for (var entry : bySubject.entrySet()) {
                List<Event> events = new ArrayList<>(table.of(entry.getKey()));
                add(delta, events, -1);
                for (Event event : entry.getValue()) {
                    if (table.insert(event)) {
                        events.add(event);
                    }
                }
                add(delta, events, 1);
            }
        }
        CellTable.add(connection, delta);
    }

    private static void add(Map<Cell, Integer> delta, Collection<Event> events, int n) {
        Counting.of(events).forEach(it -> delta.merge(it.cell(), n, Integer::sum));
    }
}
