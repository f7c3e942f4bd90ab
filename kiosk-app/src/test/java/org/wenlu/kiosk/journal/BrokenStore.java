package org.wenlu.kiosk.journal;

import java.sql.SQLException;

/// Makes the store of a running journal one that cannot be written, and whole again.
public final class BrokenStore {
    private BrokenStore() {}

    public static void readOnly(Journal journal, boolean so) {
        pragma(journal, "query_only = " + (so ? 1 : 0));
    }

    /// @param pages that the store may have at most; fewer than it has is as many as it has
    public static void room(Journal journal, int pages) {
        pragma(journal, "max_page_count = " + pages);
    }

    private static void pragma(Journal journal, String pragma) {
        try (var statement = journal.connection().createStatement()) {
            statement.execute("PRAGMA " + pragma);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
