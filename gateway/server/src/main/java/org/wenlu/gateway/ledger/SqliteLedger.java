package org.wenlu.gateway.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.wenlu.gateway.store.Database;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.JournalId;
import org.wenlu.protocol.identity.LedgerId;
import org.wenlu.protocol.identity.PlaceId;

/// The ledger in the gateway's own SQLite database.
public final class SqliteLedger implements Ledger {
    private static final int QUARANTINE_ROWS = 10_000;

    private final Database database;
    private final List<Projection> projections;
    private final BiPredicate<DeviceId, PlaceId> stoodAt;
    private final Clock clock;
    private final LedgerId id;

    /// @param projections called in this order
    /// @param stoodAt whether a device may open a journal at a place: it stands or stood there
    public SqliteLedger(
            Database database,
            List<Projection> projections,
            BiPredicate<DeviceId, PlaceId> stoodAt,
            Clock clock) {
        this.database = database;
        this.projections = List.copyOf(projections);
        this.stoodAt = stoodAt;
        this.clock = clock;
        this.id = database.write(this::identity);
    }

    private LedgerId identity(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("SELECT id FROM ledger");
                ResultSet row = select.executeQuery()) {
            if (row.next()) {
                return LedgerId.of(row.getString(1));
            }
        }
        LedgerId created = LedgerId.random();
        try (var insert =
                connection.prepareStatement("INSERT INTO ledger (id, created_at) VALUES (?, ?)")) {
            insert.setString(1, created.toString());
            insert.setString(2, clock.instant().toString());
            insert.executeUpdate();
        }
        return created;
    }

    @Override
    public LedgerId id() {
        return id;
    }

    @Override
    public List<Stored> store(List<Arrival> arrivals) {
        List<List<Incoming>> lines =
                arrivals.stream()
                        .map(a -> a.batch().lines().stream().map(Incoming::read).toList())
                        .toList();
        return database.write(connection -> store(connection, arrivals, lines));
    }

    private List<Stored> store(
            Connection connection, List<Arrival> arrivals, List<List<Incoming>> lines)
            throws SQLException {
        try (var tables = new LedgerTables(connection, clock.instant())) {
            var storing = new Storing(tables, stoodAt);
            List<Stored> answers = new ArrayList<>(arrivals.size());
            for (int i = 0; i < arrivals.size(); i++) {
                answers.add(storing.store(arrivals.get(i), lines.get(i)));
            }
            storing.finish();
            for (Projection projection : projections) {
                projection.stored(connection, storing.inserted());
            }
            return answers;
        }
    }

    @Override
    public Optional<Stored> journal(DeviceId device, JournalId journal) {
        return database.read(connection -> LedgerTables.find(connection, device, journal))
                .map(row -> row.stored(0, 0, 0, 0));
    }

    @Override
    public Optional<JournalId> continued(DeviceId device, JournalId journal) {
        return database.read(
                connection -> {
                    try (var select =
                            connection.prepareStatement(
                                    "SELECT before_journal FROM journal"
                                            + " WHERE device = ? AND journal = ?")) {
                        select.setString(1, device.value());
                        select.setString(2, journal.toString());
                        try (ResultSet row = select.executeQuery()) {
                            return row.next()
                                    ? Optional.ofNullable(row.getString(1)).map(JournalId::of)
                                    : Optional.empty();
                        }
                    }
                });
    }

    @Override
    public long records() {
        return count("SELECT COUNT(*) FROM record");
    }

    @Override
    public long quarantined() {
        return count("SELECT COUNT(*) FROM quarantine");
    }

    private long count(String sql) {
        return database.read(
                connection -> {
                    try (var select = connection.prepareStatement(sql);
                            ResultSet row = select.executeQuery()) {
                        return row.next() ? row.getLong(1) : 0L;
                    }
                });
    }

    @Override
    public void quarantine(Refused refused) {
        database.write(
                connection -> {
                    insert(connection, refused);
                    try (var delete =
                            connection.prepareStatement(
                                    "DELETE FROM quarantine WHERE id <="
                                            + " (SELECT MAX(id) FROM quarantine) - ?")) {
                        delete.setInt(1, QUARANTINE_ROWS);
                        return delete.executeUpdate();
                    }
                });
    }

    private static void insert(Connection connection, Refused refused) throws SQLException {
        try (var insert =
                connection.prepareStatement(
                        "INSERT INTO quarantine (topic, cause, detail, length, beginning, at)"
                                + " VALUES (?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, refused.topic());
            insert.setString(2, refused.cause());
            insert.setString(3, refused.detail());
            insert.setInt(4, refused.length());
            insert.setBytes(5, refused.beginning());
            insert.setString(6, refused.at().toString());
            insert.executeUpdate();
        }
    }
}
