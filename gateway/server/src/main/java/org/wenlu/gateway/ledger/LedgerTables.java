package org.wenlu.gateway.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.JournalId;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.record.Hash;
import org.wenlu.protocol.record.JournalRecord;
import org.wenlu.protocol.record.RecordHead;
import org.wenlu.protocol.record.RecordLine;

/// The ledger's tables, in standard SQL, for the length of one transaction.
final class LedgerTables implements AutoCloseable {
    private static final String JOURNAL =
            "SELECT place, through, through_hash, set_aside, conflict FROM journal"
                    + " WHERE device = ? AND journal = ?";

    private final Connection connection;
    private final String now;
    private final PreparedStatement insert;
    private final PreparedStatement conflict;
    private final PreparedStatement range;
    private final PreparedStatement lineAt;

    LedgerTables(Connection connection, Instant now) throws SQLException {
        this.connection = connection;
        this.now = now.toString();
        this.insert =
                connection.prepareStatement(
                        "INSERT INTO record (device, journal, seq, hash, line, at, kind, set_aside,"
                                + " stored_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        this.conflict =
                connection.prepareStatement(
                        "INSERT INTO conflict (device, journal, seq, hash, line, cause, stored_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");
        this.range =
                connection.prepareStatement(
                        "SELECT seq, hash FROM record WHERE device = ? AND journal = ?"
                                + " AND seq BETWEEN ? AND ? ORDER BY seq");
        this.lineAt =
                connection.prepareStatement(
                        "SELECT line FROM record WHERE device = ? AND journal = ? AND seq = ?");
    }

    static Optional<JournalRow> find(Connection connection, DeviceId device, JournalId journal)
            throws SQLException {
        try (var select = connection.prepareStatement(JOURNAL)) {
            select.setString(1, device.value());
            select.setString(2, journal.toString());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(read(row, device, journal)) : Optional.empty();
            }
        }
    }

    private static JournalRow read(ResultSet row, DeviceId device, JournalId journal)
            throws SQLException {
        var found = new JournalRow(device, journal, new PlaceId(row.getString(1)));
        found.through = row.getLong(2);
        found.hash = Optional.ofNullable(row.getString(3)).map(Hash::new);
        found.setAside = row.getLong(4);
        long conflict = row.getLong(5);
        found.conflict = row.wasNull() ? Optional.empty() : Optional.of(conflict);
        return found;
    }

    JournalRow journal(Arrival arrival) throws SQLException {
        JournalId journal = arrival.batch().journal();
        var known = find(connection, arrival.device(), journal);
        if (known.isPresent()) {
            return known.get();
        }
        requireOwn(arrival.device(), journal);
        var created = new JournalRow(arrival.device(), journal, arrival.place());
        try (var statement =
                connection.prepareStatement(
                        "INSERT INTO journal (device, journal, place, through, set_aside,"
                                + " first_stored_at, last_stored_at) VALUES (?, ?, ?, 0, 0, ?, ?)")) {
            statement.setString(1, created.device.value());
            statement.setString(2, journal.toString());
            statement.setString(3, created.place.value());
            statement.setString(4, now);
            statement.setString(5, now);
            statement.executeUpdate();
        }
        return created;
    }

    private void requireOwn(DeviceId device, JournalId journal) throws SQLException {
        try (var select =
                connection.prepareStatement("SELECT device FROM journal WHERE journal = ?")) {
            select.setString(1, journal.toString());
            try (ResultSet owner = select.executeQuery()) {
                if (owner.next()) {
                    throw new ForeignJournalException(
                            "journal %s belongs to %s, not to %s, which must open its own"
                                    .formatted(journal, owner.getString(1), device));
                }
            }
        }
    }

    void save(JournalRow row) throws SQLException {
        try (var update =
                connection.prepareStatement(
                        "UPDATE journal SET place = ?, through = ?, through_hash = ?, set_aside = ?,"
                                + " conflict = ?, last_stored_at = ? WHERE device = ? AND journal = ?")) {
            update.setString(1, row.place.value());
            update.setLong(2, row.through);
            update.setString(3, row.hash.map(Hash::hex).orElse(null));
            update.setLong(4, row.setAside);
            update.setObject(5, row.conflict.orElse(null));
            update.setString(6, now);
            update.setString(7, row.device.value());
            update.setString(8, row.journal.toString());
            update.executeUpdate();
        }
        if (row.opened.isPresent()) {
            saveOpening(row);
        }
    }

    private void saveOpening(JournalRow row) throws SQLException {
        var opened = row.opened.orElseThrow();
        try (var update =
                connection.prepareStatement(
                        "UPDATE journal SET opened_reason = ?, before_journal = ?, before_seq = ?"
                                + " WHERE device = ? AND journal = ?")) {
            update.setString(1, opened.reason().name());
            update.setString(2, opened.before().map(end -> end.journal().toString()).orElse(null));
            update.setObject(3, opened.before().map(end -> (Object) end.seq()).orElse(null));
            update.setString(4, row.device.value());
            update.setString(5, row.journal.toString());
            update.executeUpdate();
        }
    }

    NavigableMap<Long, Hash> hashes(JournalRow row, long from, long to) throws SQLException {
        range.setString(1, row.device.value());
        range.setString(2, row.journal.toString());
        range.setLong(3, from);
        range.setLong(4, to);
        var hashes = new TreeMap<Long, Hash>();
        try (ResultSet rows = range.executeQuery()) {
            while (rows.next()) {
                hashes.put(rows.getLong(1), new Hash(rows.getString(2)));
            }
        }
        return hashes;
    }

    /// What the stored record at `seq` names as the hash before it.
    Hash before(JournalRow row, long seq) throws SQLException {
        lineAt.setString(1, row.device.value());
        lineAt.setString(2, row.journal.toString());
        lineAt.setLong(3, seq);
        try (ResultSet found = lineAt.executeQuery()) {
            if (!found.next()) {
                throw new SQLException("record %d of %s is gone".formatted(seq, row.journal));
            }
            return RecordHead.read(new RecordLine(found.getBytes(1))).before();
        }
    }

    void insert(JournalRow row, Incoming incoming) throws SQLException {
        insert.setString(1, row.device.value());
        insert.setString(2, row.journal.toString());
        insert.setLong(3, incoming.seq());
        insert.setString(4, incoming.hash().hex());
        insert.setBytes(5, incoming.line().bytes());
        insert.setString(6, incoming.at().toString());
        insert.setString(7, incoming.kind());
        insert.setInt(8, incoming.isSetAside() ? 1 : 0);
        insert.setString(9, now);
        insert.addBatch();
    }

    void flush() throws SQLException {
        insert.executeBatch();
    }

    void conflict(JournalRow row, Incoming incoming, String cause) throws SQLException {
        conflict.setString(1, row.device.value());
        conflict.setString(2, row.journal.toString());
        conflict.setLong(3, incoming.seq());
        conflict.setString(4, incoming.hash().hex());
        conflict.setBytes(5, incoming.line().bytes());
        conflict.setString(6, cause);
        conflict.setString(7, now);
        conflict.executeUpdate();
    }

    StoredRecord stored(JournalRow row, JournalRecord record) {
        return new StoredRecord(row.device, row.journal, row.place, record, Instant.parse(now));
    }

    @Override
    public void close() throws SQLException {
        insert.close();
        conflict.close();
        range.close();
        lineAt.close();
    }
}
