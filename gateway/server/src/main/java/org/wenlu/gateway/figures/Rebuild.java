package org.wenlu.gateway.figures;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.wenlu.gateway.ledger.StoredRecord;
import org.wenlu.gateway.store.Database;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.JournalId;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.record.JournalRecord;
import org.wenlu.protocol.record.RecordLine;

/// Counts everything again from the ledger, in one transaction beside which nothing is stored.
public final class Rebuild {
    private static final int BATCH = 500;
    private static final String LEDGER =
            "SELECT r.device, r.journal, j.place, r.line, r.stored_at FROM record r"
                    + " JOIN journal j ON j.device = r.device AND j.journal = r.journal"
                    + " WHERE r.set_aside = 0";

    private final Database database;
    private final Figures figures = new Figures();

    public Rebuild(Database database) {
        this.database = database;
    }

    /// How many records were read.
    public long run() {
        return database.write(
                connection -> {
                    try (var delete = connection.createStatement()) {
                        delete.executeUpdate("DELETE FROM figure_event");
                        delete.executeUpdate("DELETE FROM figure_cell");
                    }
                    return count(connection);
                });
    }

    private long count(Connection connection) throws SQLException {
        long all = 0;
        List<StoredRecord> batch = new ArrayList<>();
        try (var select = connection.createStatement();
                var rows = select.executeQuery(LEDGER)) {
            while (rows.next()) {
                batch.add(
                        new StoredRecord(
                                new DeviceId(rows.getString(1)),
                                JournalId.of(rows.getString(2)),
                                new PlaceId(rows.getString(3)),
                                JournalRecord.read(new RecordLine(rows.getBytes(4))),
                                Instant.parse(rows.getString(5))));
                all++;
                if (batch.size() == BATCH) {
                    figures.stored(connection, batch);
                    batch.clear();
                }
            }
        }
        figures.stored(connection, batch);
        return all;
    }
}
