package org.wenlu.kiosk.command;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.sqlite.SQLiteConfig;
import org.wenlu.protocol.identity.CommandId;
import org.wenlu.protocol.message.CommandKind;
import org.wenlu.protocol.message.CommandState;

/// Commands that came, in a SQLite file of their own: on the disk before a method returns. Safe for
/// use by several threads, one at a time.
final class CommandStore implements AutoCloseable {
    private static final int VERSION = 1;

    /// Older ones are refused by their boot and their end.
    private static final int KEPT = 1_000;

    private final Connection connection;

    /// How far a command is.
    ///
    /// @param reason empty when there is nothing to say
    record Kept(CommandState state, String reason) {}

    private CommandStore(Connection connection) {
        this.connection = connection;
    }

    /// @throws CommandException when the file cannot be used, or a newer program wrote it
    static CommandStore open(Path file) {
        var config = new SQLiteConfig();
        config.setBusyTimeout(5_000);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        try {
            Connection connection =
                    DriverManager.getConnection("jdbc:sqlite:" + file, config.toProperties());
            migrate(connection);
            connection.setAutoCommit(false);
            return new CommandStore(connection);
        } catch (SQLException e) {
            throw new CommandException("the commands of %s cannot be opened".formatted(file), e);
        }
    }

    private static void migrate(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            int version = statement.executeQuery("PRAGMA user_version").getInt(1);
            if (version > VERSION) {
                throw new SQLException(
                        "schema version %d; this program knows %d at most"
                                .formatted(version, VERSION));
            }
            statement.executeUpdate(
                    """
                    CREATE TABLE IF NOT EXISTS command (
                        ordinal INTEGER PRIMARY KEY AUTOINCREMENT,
                        id TEXT NOT NULL UNIQUE,
                        kind TEXT NOT NULL,
                        boot INTEGER NOT NULL,
                        state TEXT NOT NULL,
                        reason TEXT NOT NULL
                    )\
                    """);
            statement.executeUpdate("CREATE TABLE IF NOT EXISTS maintenance (since TEXT NOT NULL)");
            statement.executeUpdate("PRAGMA user_version = " + VERSION);
        }
    }

    private interface Work<T> {
        T run() throws SQLException;
    }

    private synchronized <T> T committed(String what, Work<T> work) {
        try {
            T result = work.run();
            connection.commit();
            return result;
        } catch (SQLException e) {
            rollBack();
            throw new CommandException(what, e);
        }
    }

    private void rollBack() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            throw new CommandException("a command cannot be taken back", e);
        }
    }

    private int update(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }

    Optional<Kept> find(CommandId id) {
        return committed("a command cannot be looked up", () -> read(id));
    }

    private Optional<Kept> read(CommandId id) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT state, reason FROM command WHERE id = ?")) {
            statement.setString(1, id.toString());
            ResultSet row = statement.executeQuery();
            return row.next()
                    ? Optional.of(
                            new Kept(CommandState.valueOf(row.getString(1)), row.getString(2)))
                    : Optional.empty();
        }
    }

    /// Writes down that the command came.
    void begin(CommandId id, CommandKind kind, long boot) {
        committed(
                "a command cannot be written down",
                () -> {
                    update(
                            "DELETE FROM command WHERE ordinal <="
                                    + " (SELECT max(ordinal) FROM command) - "
                                    + KEPT);
                    return update(
                            "INSERT INTO command (id, kind, boot, state, reason)"
                                    + " VALUES (?, ?, ?, ?, '')",
                            id.toString(),
                            kind.name(),
                            boot,
                            CommandState.RECEIVED.name());
                });
    }

    void end(CommandId id, Kept how) {
        committed("the end of a command cannot be written down", () -> ended(id, how));
    }

    private int ended(CommandId id, Kept how) throws SQLException {
        return update(
                "UPDATE command SET state = ?, reason = ? WHERE id = ?",
                how.state().name(),
                how.reason(),
                id.toString());
    }

    /// Changes the mode and ends the command in one transaction.
    void maintenance(CommandId id, boolean on, String now) {
        committed(
                "the mode cannot be written down",
                () -> {
                    update("DELETE FROM maintenance");
                    if (on) {
                        update("INSERT INTO maintenance VALUES (?)", now);
                    }
                    return ended(id, new Kept(CommandState.DONE, ""));
                });
    }

    boolean maintenance() {
        return committed(
                "the mode cannot be read",
                () -> {
                    try (Statement statement = connection.createStatement()) {
                        return statement.executeQuery("SELECT 1 FROM maintenance").next();
                    }
                });
    }

    /// What was on its way when an earlier boot ended: a restart has come about, of anything else
    /// nobody knows.
    void settle(long boot) {
        committed(
                "earlier commands cannot be settled",
                () ->
                        update(
                                "UPDATE command SET state ="
                                        + " CASE kind WHEN ? THEN ? ELSE ? END"
                                        + " WHERE state = ? AND boot < ?",
                                CommandKind.RESTART.name(),
                                CommandState.DONE.name(),
                                CommandState.UNKNOWN.name(),
                                CommandState.RECEIVED.name(),
                                boot));
    }

    @Override
    public synchronized void close() throws SQLException {
        connection.close();
    }
}
