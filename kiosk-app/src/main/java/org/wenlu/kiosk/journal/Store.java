package org.wenlu.kiosk.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.wenlu.protocol.identity.JournalId;
import org.wenlu.protocol.identity.LedgerId;
import org.wenlu.protocol.record.Hash;
import org.wenlu.protocol.record.JournalRecord;
import org.wenlu.protocol.record.RecordLine;

/// One SQLite connection: WAL, and on disk before commit returns. Not safe for use by several
/// threads.
final class Store implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Store.class);
    private static final String HEADS =
            "SELECT ordinal, id, last, last_hash, receipted, ledger FROM journal";

    private final Connection connection;
    private final Map<String, PreparedStatement> updates = new HashMap<>();

    private Store(Connection connection) {
        this.connection = connection;
    }

    static Store writer(Path file) throws SQLException {
        Connection connection = connect(file, false);
        try {
            Schema.migrate(connection);
            return new Store(connection);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    static Store reader(Path file) throws SQLException {
        return new Store(connect(file, true));
    }

    private static Connection connect(Path file, boolean readOnly) throws SQLException {
        var config = new SQLiteConfig();
        config.setReadOnly(readOnly);
        config.setBusyTimeout(5_000);
        config.enforceForeignKeys(true);
        if (!readOnly) {
            config.setJournalMode(SQLiteConfig.JournalMode.WAL);
            config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        }
        return DriverManager.getConnection("jdbc:sqlite:" + file, config.toProperties());
    }

    Connection connection() {
        return connection;
    }

    PreparedStatement prepare(String sql) throws SQLException {
        return connection.prepareStatement(sql);
    }

    /// Statements are kept for the next time; the driver closes one that fails, so it is forgotten.
    void update(String sql, @Nullable Object... values) throws SQLException {
        try {
            PreparedStatement statement = prepared(sql);
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            updates.remove(sql);
            throw e;
        }
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement known = updates.get(sql);
        if (known == null) {
            known = prepare(sql);
            updates.put(sql, known);
        }
        return known;
    }

    /// Begins a transaction. Transactions are spelled out, because the driver would go on without
    /// one after SQLite has rolled back by itself.
    void begin() throws SQLException {
        update("BEGIN IMMEDIATE");
    }

    void commit() throws SQLException {
        update("COMMIT");
    }

    /// Undoes what was not committed. SQLite has done so itself after some failures, a full disk
    /// among them, and then refuses to do it again.
    void rollBack() {
        try {
            update("ROLLBACK");
        } catch (SQLException e) {
            LOG.warn("nothing was left to roll back: {}", e.getMessage());
        }
    }

    /// The journal that is written; empty before the first.
    Optional<Head> current() throws SQLException {
        return heads(HEADS + " ORDER BY ordinal DESC LIMIT 1").stream().findFirst();
    }

    /// The last sequence of a journal whose record is gone, 0 for none.
    long pruned(Head head) throws SQLException {
        try (PreparedStatement statement =
                prepare("SELECT pruned FROM journal WHERE ordinal = ?")) {
            statement.setLong(1, head.ordinal());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    /// A journal of this store whose records may still be sent.
    Optional<Head> head(JournalId id) throws SQLException {
        return heads(HEADS + " WHERE superseded = 0 AND id = ?", id.toString()).stream()
                .findFirst();
    }

    /// Earlier journals with records beyond their receipt.
    List<Head> unsettled() throws SQLException {
        return heads(
                HEADS
                        + " WHERE superseded = 0 AND receipted < last"
                        + " AND ordinal < (SELECT max(ordinal) FROM journal) ORDER BY ordinal");
    }

    private List<Head> heads(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                List<Head> heads = new ArrayList<>();
                while (row.next()) {
                    heads.add(head(row));
                }
                return heads;
            }
        }
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(
                row.getLong("ordinal"),
                JournalId.of(row.getString("id")),
                row.getLong("last"),
                new Hash(row.getString("last_hash")),
                row.getLong("receipted"),
                Optional.ofNullable(row.getString("ledger")).map(LedgerId::of));
    }

    void save(Head head) throws SQLException {
        update(
                """
                INSERT INTO journal (ordinal, id, last, last_hash, receipted, ledger)
                VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (ordinal) DO UPDATE SET
                    last = excluded.last, last_hash = excluded.last_hash,
                    receipted = excluded.receipted, ledger = excluded.ledger\
                """,
                head.ordinal(),
                head.id().toString(),
                head.last(),
                head.hash().hex(),
                head.receipted(),
                head.ledger().map(LedgerId::toString).orElse(null));
    }

    /// Its records are not sent any more.
    void supersede(Head head) throws SQLException {
        update("UPDATE journal SET superseded = 1 WHERE ordinal = ?", head.ordinal());
    }

    void insert(Head head, JournalRecord record) throws SQLException {
        update(
                "INSERT INTO record (journal, seq, line, hash) VALUES (?, ?, ?, ?)",
                head.ordinal(),
                record.seq(),
                record.line().bytes(),
                record.hash().hex());
    }

    List<JournalRecord> records(JournalId journal, long after, int most) throws SQLException {
        try (PreparedStatement statement =
                prepare(
                        """
                        SELECT line FROM record
                        WHERE journal = (SELECT ordinal FROM journal WHERE id = ?) AND seq > ?
                        ORDER BY seq LIMIT ?\
                        """)) {
            statement.setString(1, journal.toString());
            statement.setLong(2, after);
            statement.setInt(3, most);
            try (ResultSet row = statement.executeQuery()) {
                List<JournalRecord> records = new ArrayList<>();
                while (row.next()) {
                    records.add(JournalRecord.read(new RecordLine(row.getBytes(1))));
                }
                return records;
            }
        }
    }

    Optional<Hash> hash(Head head, long seq) throws SQLException {
        try (PreparedStatement statement =
                prepare(
                        """
                        SELECT hash FROM record WHERE journal = ?1 AND seq = ?2
                        UNION ALL
                        SELECT pruned_hash FROM journal WHERE ordinal = ?1 AND pruned = ?2
                        AND pruned > 0\
                        """)) {
            statement.setLong(1, head.ordinal());
            statement.setLong(2, seq);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(new Hash(row.getString(1))) : Optional.empty();
            }
        }
    }

    Optional<String> meta(String name) throws SQLException {
        try (PreparedStatement statement = prepare("SELECT value FROM meta WHERE name = ?")) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    void meta(String name, String value) throws SQLException {
        update(
                "INSERT INTO meta (name, value) VALUES (?, ?)"
                        + " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                name,
                value);
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : updates.values()) {
            statement.close();
        }
        connection.close();
    }
}
