package org.wenlu.kiosk.journal;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says how many records of a kiosk's journal the gateway has not signed for, as one number on the
/// standard output: `JOURNAL.db`. The kiosk must not be running.
public final class UnsentRecords {
    private static final Logger LOG = LoggerFactory.getLogger(UnsentRecords.class);

    private UnsentRecords() {}

    public static void main(String[] arguments) throws SQLException {
        if (arguments.length != 1 || !Files.isReadable(Path.of(arguments[0]))) {
            LOG.error("usage: unsent JOURNAL.db");
            System.exit(2);
        }
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(count(Path.of(arguments[0])));
    }

    /// @param journal the file of the journal
    public static long count(Path journal) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + journal);
                var select = connection.createStatement();
                var row = select.executeQuery("SELECT SUM(last - receipted) FROM journal")) {
            return row.next() ? row.getLong(1) : 0;
        }
    }
}
