package org.wenlu.gateway.ledger;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.JournalId;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.record.Happening;
import org.wenlu.protocol.record.Hash;

/// One transaction of the ledger: takes arrivals in, keeps prefixes and sets conflicts aside.
final class Storing {
    private record Key(DeviceId device, JournalId journal) {}

    private final LedgerTables tables;
    private final BiPredicate<DeviceId, PlaceId> stoodAt;
    private final Map<Key, JournalRow> journals = new HashMap<>();
    private final List<StoredRecord> inserted = new ArrayList<>();

    Storing(LedgerTables tables, BiPredicate<DeviceId, PlaceId> stoodAt) {
        this.tables = tables;
        this.stoodAt = stoodAt;
    }

    /// What was new and is of a known kind, so far.
    List<StoredRecord> inserted() {
        return List.copyOf(inserted);
    }

    Stored store(Arrival arrival, List<Incoming> lines) throws SQLException {
        JournalRow row = journal(arrival);
        long first = arrival.batch().first();
        long last = arrival.batch().last();
        NavigableMap<Long, Hash> held = tables.hashes(row, first - 1, last + 1);
        int duplicates = 0;
        int conflicts = 0;
        int fresh = 0;
        long setAside = row.setAside;
        for (Incoming incoming : lines) {
            Hash known = held.get(incoming.seq());
            if (incoming.hash().equals(known)) {
                duplicates++;
                continue;
            }
            Optional<String> cause = conflict(row, incoming, held);
            if (cause.isPresent()) {
                conflicts++;
                row.conflictAt(incoming.seq());
                tables.conflict(row, incoming, cause.get());
            } else {
                fresh++;
                take(row, incoming);
                held.put(incoming.seq(), incoming.hash());
            }
        }
        tables.flush();
        advance(row, held, last);
        return row.stored(fresh, (int) (row.setAside - setAside), duplicates, conflicts);
    }

    void finish() throws SQLException {
        for (JournalRow row : journals.values()) {
            tables.save(row);
        }
    }

    private JournalRow journal(Arrival arrival) throws SQLException {
        var key = new Key(arrival.device(), arrival.batch().journal());
        JournalRow known = journals.get(key);
        if (known == null) {
            known = tables.journal(arrival);
            journals.put(key, known);
        }
        return known;
    }

    private Optional<String> conflict(
            JournalRow row, Incoming incoming, NavigableMap<Long, Hash> held) throws SQLException {
        long seq = incoming.seq();
        if (held.containsKey(seq)) {
            return Optional.of("other-hash");
        }
        Hash before = seq == 1 ? Hash.beginning(row.journal) : held.get(seq - 1);
        if (before != null && !before.equals(incoming.before())) {
            return Optional.of("broken-chain");
        }
        if (held.containsKey(seq + 1) && !tables.before(row, seq + 1).equals(incoming.hash())) {
            return Optional.of("broken-chain");
        }
        return Optional.empty();
    }

    private void take(JournalRow row, Incoming incoming) throws SQLException {
        tables.insert(row, incoming);
        if (incoming.isSetAside()) {
            row.setAside++;
            return;
        }
        var record = incoming.record().orElseThrow();
        if (record.happening() instanceof Happening.JournalOpened opened) {
            open(row, opened);
        }
        inserted.add(tables.stored(row, record));
    }

    private void open(JournalRow row, Happening.JournalOpened opened) {
        if (!opened.device().equals(row.device)) {
            throw new ForeignJournalException(
                    "journal %s was opened by %s, not by %s, which must open its own"
                            .formatted(row.journal, opened.device(), row.device));
        }
        row.opened = Optional.of(opened);
        if (stoodAt.test(row.device, opened.place())) {
            row.place = opened.place();
        }
    }

    private void advance(JournalRow row, NavigableMap<Long, Hash> held, long last)
            throws SQLException {
        follow(row, held);
        long step = 1_000;
        while (row.through > last) {
            long from = row.through;
            follow(row, tables.hashes(row, from + 1, from + step));
            if (row.through < from + step) {
                return;
            }
        }
    }

    private static void follow(JournalRow row, NavigableMap<Long, Hash> held) {
        for (var entry : held.tailMap(row.through, false).entrySet()) {
            if (entry.getKey() != row.through + 1) {
                return;
            }
            row.advance(entry.getKey(), entry.getValue());
        }
    }
}
