package org.wenlu.kiosk.journal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// The tables and how an older store becomes a newer one: forward only, step by step, each step one
/// transaction.
final class Schema {
    static final int VERSION = 4;

    private Schema() {}

    /// Brings the store to this program's version.
    ///
    /// @throws JournalException when a newer program has written it
    static void migrate(Connection connection) throws SQLException {
        int version = version(connection);
        if (version > VERSION) {
            throw new JournalException(
                    "the journal has schema version %d; this program knows %d at most"
                            .formatted(version, VERSION));
        }
        for (int next = version + 1; next <= VERSION; next++) {
            step(connection, next);
        }
    }

    static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA user_version")) {
            return row.getInt(1);
        }
    }

    static void step(Connection connection, int version) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("BEGIN IMMEDIATE");
            for (String sql : script(version).split(";\n")) {
                if (!sql.isBlank()) {
                    statement.executeUpdate(sql);
                }
            }
            statement.executeUpdate("PRAGMA user_version = " + version);
            statement.executeUpdate("COMMIT");
        }
    }

    private static String script(int version) {
        String name = "v%d.sql".formatted(version);
        try (InputStream script = Schema.class.getResourceAsStream(name)) {
            if (script == null) {
                throw new IllegalStateException("no migration " + name);
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("migration " + name + " cannot be read", e);
        }
    }
}
