package org.wenlu.kiosk.journal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Forgets records that the gateway signed for long ago. Long is counted in service days, which no
/// clock takes back: a day counts when it was opened after the receipt.
final class Pruning {
    /// Records of a journal that one transaction forgets at most.
    static final int MOST = 1_000;

    /// What of each journal may go: the current one stays from its last snapshot on, so that its
    /// hall can be made anew; one that was rolled back stays, because no receipt is for it.
    private static final String DUE =
            """
            SELECT j.ordinal, j.pruned, min(max(s.through),
                CASE j.ordinal WHEN (SELECT max(ordinal) FROM journal)
                    THEN j.snapshot - 1 ELSE j.last END)
            FROM journal j JOIN signed s ON s.journal = j.ordinal
            WHERE j.superseded = 0 AND s.day <= ?
            GROUP BY j.ordinal\
            """;

    private record Due(long ordinal, long pruned, long through) {}

    private Pruning() {}

    /// Keeps that a receipt was believed today.
    static void signed(Writing writing, Head head) throws SQLException {
        writing.store()
                .update(
                        """
                        INSERT INTO signed (journal, day, through) VALUES (?, ?, ?)
                        ON CONFLICT (journal, day) DO UPDATE SET through = excluded.through\
                        """,
                        head.ordinal(),
                        writing.hall().day(),
                        head.receipted());
    }

    /// The gateway does not hold any more what it signed for: what it said before counts no more.
    static void takenBack(Writing writing) throws SQLException {
        writing.store().update("DELETE FROM signed");
    }

    /// @return records that are gone now
    static long prune(Writing writing, int keepDays) throws SQLException {
        long gone = 0;
        for (Due due : due(writing.store(), writing.hall().day() - keepDays)) {
            long through = Math.min(due.through(), due.pruned() + MOST);
            if (through > due.pruned()) {
                forget(writing.store(), due.ordinal(), through);
                gone += through - due.pruned();
            }
        }
        return gone;
    }

    private static List<Due> due(Store store, long day) throws SQLException {
        try (PreparedStatement statement = store.prepare(DUE)) {
            statement.setLong(1, day);
            try (ResultSet row = statement.executeQuery()) {
                List<Due> due = new ArrayList<>();
                while (row.next()) {
                    due.add(new Due(row.getLong(1), row.getLong(2), row.getLong(3)));
                }
                return due;
            }
        }
    }

    private static void forget(Store store, long ordinal, long through) throws SQLException {
        store.update(
                "UPDATE journal SET pruned = ?, pruned_hash ="
                        + " (SELECT hash FROM record WHERE journal = ordinal AND seq = ?)"
                        + " WHERE ordinal = ?",
                through,
                through,
                ordinal);
        store.update("DELETE FROM record WHERE journal = ? AND seq <= ?", ordinal, through);
        store.update("DELETE FROM signed WHERE journal = ? AND through <= ?", ordinal, through);
    }
}
