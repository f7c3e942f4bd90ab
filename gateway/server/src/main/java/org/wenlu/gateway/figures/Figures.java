package org.wenlu.gateway.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.wenlu.protocol.record.JournalRecord;

/// Keeps the sums while journal records are stored. Called inside the ingest transaction, for
/// records that were really inserted; a record given twice is counted once all the same.
public final class Figures {
    /// Counts one record in the transaction of `handle`.
    public void count(Handle handle, Origin origin, JournalRecord record) {
        Optional<Event> event = Events.of(origin, record);
        if (event.isEmpty()) {
            return;
        }
        List<Event> before = EventTable.of(handle, event.get().subject());
        if (!EventTable.insert(handle, event.get())) {
            return;
        }
        var after = new ArrayList<>(before);
        after.add(event.get());
        change(handle, before, after);
    }

    private static void change(Handle handle, List<Event> before, List<Event> after) {
        Map<Cell, Integer> delta = new HashMap<>();
        Counting.of(after).forEach(it -> delta.merge(it.cell(), 1, Integer::sum));
        Counting.of(before).forEach(it -> delta.merge(it.cell(), -1, Integer::sum));
        delta.forEach((cell, n) -> add(handle, cell, n));
    }

    private static void add(Handle handle, Cell cell, int n) {
        if (n == 0) {
            return;
        }
        handle.createUpdate(
                        "INSERT INTO figure_cell"
                                + " (day, service_point, hour, figure, detail, service, n)"
                                + " VALUES (:day, :servicePoint, :hour, :word, :detail, :service,"
                                + " :n) ON CONFLICT"
                                + " (day, service_point, hour, figure, detail, service)"
                                + " DO UPDATE SET n = figure_cell.n + excluded.n")
                .bindMethods(cell)
                .bind("word", cell.figure().word())
                .bind("n", n)
                .execute();
    }
}
