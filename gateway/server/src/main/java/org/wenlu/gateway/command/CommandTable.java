package org.wenlu.gateway.command;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.wenlu.protocol.identity.CommandId;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.message.Command;
import org.wenlu.protocol.message.CommandResult;
import org.wenlu.protocol.message.CommandState;

/// Commands in the database.
final class CommandTable {
    private static final String COLUMNS =
            "SELECT id, device, boot, kind, expires, ordered_by, ordered_at, state, reason,"
                    + " changed_at FROM command ";

    private CommandTable() {}

    static void add(Connection connection, Command command, String who, Instant now)
            throws SQLException {
        execute(
                connection,
                "INSERT INTO command (id, device, boot, kind, ordered_by, ordered_at, expires,"
                        + " sent_at, state, reason, changed_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, 0, 'SENT', '', ?)",
                command.id().toString(),
                command.device().value(),
                command.boot(),
                command.kind(),
                who,
                now.toEpochMilli(),
                command.expires().toEpochMilli(),
                now.toEpochMilli());
    }

    static List<Ordered> of(Connection connection, DeviceId device, int most) throws SQLException {
        return read(
                connection,
                COLUMNS + "WHERE device = ? ORDER BY ordinal DESC LIMIT ?",
                device.value(),
                most);
    }

    /// Without a last word, and last sent before `soon` while it has not ended, or before `late`.
    static List<Ordered> due(
            Connection connection, Instant now, Instant soon, Instant late, Instant oldest)
            throws SQLException {
        return read(
                connection,
                COLUMNS
                        + "WHERE state IN ('SENT', 'RECEIVED') AND expires > ?"
                        + " AND sent_at <= CASE WHEN expires > ? THEN ? ELSE ? END",
                oldest.toEpochMilli(),
                now.toEpochMilli(),
                soon.toEpochMilli(),
                late.toEpochMilli());
    }

    static void sent(Connection connection, CommandId id, Instant now) throws SQLException {
        execute(
                connection,
                "UPDATE command SET sent_at = ? WHERE id = ?",
                now.toEpochMilli(),
                id.toString());
    }

    /// Only the device that it was for changes it, and a last word stays.
    static boolean heard(Connection connection, DeviceId device, CommandResult result, Instant now)
            throws SQLException {
        return execute(
                        connection,
                        "UPDATE command SET state = ?, reason = ?, changed_at = ? WHERE id = ?"
                                + " AND device = ? AND state IN ('SENT', 'RECEIVED')"
                                + " AND state <> ?",
                        result.state().name(),
                        result.reason(),
                        now.toEpochMilli(),
                        result.id().toString(),
                        device.value(),
                        result.state().name())
                > 0;
    }

    private static int execute(Connection connection, String sql, Object... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, values);
            return statement.executeUpdate();
        }
    }

    private static List<Ordered> read(Connection connection, String sql, Object... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, values);
            var found = new ArrayList<Ordered>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(ordered(row));
                }
            }
            return found;
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private static Ordered ordered(ResultSet row) throws SQLException {
        return new Ordered(
                new Command(
                        CommandId.of(row.getString(1)),
                        new DeviceId(row.getString(2)),
                        row.getLong(3),
                        row.getString(4),
                        Instant.ofEpochMilli(row.getLong(5))),
                row.getString(6),
                Instant.ofEpochMilli(row.getLong(7)),
                CommandState.valueOf(row.getString(8)),
                row.getString(9),
                Instant.ofEpochMilli(row.getLong(10)));
    }
}
