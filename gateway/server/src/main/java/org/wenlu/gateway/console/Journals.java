package org.wenlu.gateway.console;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wenlu.gateway.store.Database;
import org.wenlu.protocol.record.JournalRecord;
import org.wenlu.protocol.record.RecordLine;

/// Reads what the ledger holds of a place's journals, and single records of them.
final class Journals {
    private static final String OF_PLACE =
            "SELECT device, journal, through, set_aside, last_stored_at,"
                    + " (SELECT COUNT(*) FROM record r WHERE r.device = j.device"
                    + "   AND r.journal = j.journal),"
                    + " (SELECT COUNT(*) FROM conflict c WHERE c.device = j.device"
                    + "   AND c.journal = j.journal)"
                    + " FROM journal j WHERE place = ? ORDER BY last_stored_at DESC LIMIT 20";
    private static final String LINE =
            "SELECT r.line FROM record r JOIN journal j"
                    + " ON j.device = r.device AND j.journal = r.journal"
                    + " WHERE r.journal = ? AND r.seq = ? AND j.place LIKE ? || '/%'";

    private final Database database;

    Journals(Database database) {
        this.database = database;
    }

    /// @param stored records held, set-aside ones included
    /// @param through end of the prefix without gaps, for which the gateway has signed
    record Journal(
            String device,
            String journal,
            long stored,
            long through,
            long setAside,
            long conflicts,
            Instant last) {}

    List<Journal> of(String place) {
        return database.read(
                connection -> {
                    List<Journal> journals = new ArrayList<>();
                    try (var select = connection.prepareStatement(OF_PLACE)) {
                        select.setString(1, place);
                        ResultSet rows = select.executeQuery();
                        while (rows.next()) {
                            journals.add(journal(rows));
                        }
                    }
                    return journals;
                });
    }

    /// A record of a journal that was opened at this service point.
    Optional<JournalRecord> record(String servicePoint, String journal, long seq) {
        return database.read(
                connection -> {
                    try (var select = connection.prepareStatement(LINE)) {
                        select.setString(1, journal);
                        select.setLong(2, seq);
                        select.setString(3, servicePoint);
                        ResultSet rows = select.executeQuery();
                        return rows.next()
                                ? Optional.of(JournalRecord.read(new RecordLine(rows.getBytes(1))))
                                : Optional.empty();
                    }
                });
    }

    private static Journal journal(ResultSet row) throws SQLException {
        return new Journal(
                row.getString(1),
                row.getString(2),
                row.getLong(6),
                row.getLong(3),
                row.getLong(4),
                row.getLong(7),
                Instant.parse(row.getString(5)));
    }
}
