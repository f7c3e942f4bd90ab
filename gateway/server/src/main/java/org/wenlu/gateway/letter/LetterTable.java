package org.wenlu.gateway.letter;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wenlu.protocol.Json;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.LetterId;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.letter.Letter;
import org.wenlu.protocol.letter.SealedLetter;

/// The letters' table. Used inside transactions.
final class LetterTable {
    private LetterTable() {}

    /// A letter as it arrived.
    record Row(DeviceId device, PlaceId place, Instant at, SealedLetter sealed) {}

    static boolean knows(Connection connection, DeviceId device, LetterId id) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT 1 FROM letter WHERE id = ? AND device = ?")) {
            bind(statement, id.toString(), device.value());
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    static void insertOpen(Connection connection, Row row, Letter letter, LocalDate until)
            throws SQLException {
        update(
                connection,
                """
                INSERT INTO letter (id, device, place, arrived_at, kind, code, until_day, body)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                row.sealed().id().toString(),
                row.device().value(),
                row.place().value(),
                row.at().toString(),
                LetterKind.of(letter.matter()).word(),
                letter.code().orElse(null),
                until.toString(),
                Json.mapper().writeValueAsString(letter));
    }

    static void insertClosed(Connection connection, Row row, String cause, LocalDate until)
            throws SQLException {
        update(
                connection,
                """
                INSERT INTO letter (id, device, place, arrived_at, until_day, sealed, cause)
                VALUES (?, ?, ?, ?, ?, ?, ?)\
                """,
                row.sealed().id().toString(),
                row.device().value(),
                row.place().value(),
                row.at().toString(),
                until.toString(),
                row.sealed().toJson(),
                cause);
    }

    static List<Row> closed(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement(
                                "SELECT device, place, arrived_at, sealed FROM letter"
                                        + " WHERE sealed IS NOT NULL");
                ResultSet row = statement.executeQuery()) {
            List<Row> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(
                        new Row(
                                new DeviceId(row.getString(1)),
                                new PlaceId(row.getString(2)),
                                Instant.parse(row.getString(3)),
                                SealedLetter.fromJson(row.getBytes(4))));
            }
            return rows;
        }
    }

    static void remove(Connection connection, Row row) throws SQLException {
        update(
                connection,
                "DELETE FROM letter WHERE id = ? AND device = ?",
                row.sealed().id().toString(),
                row.device().value());
    }

    static List<KeptLetter> select(Connection connection, String where, Object... values)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "SELECT id, place, until_day, body FROM letter WHERE body IS NOT NULL AND "
                                + where
                                + " ORDER BY arrived_at DESC")) {
            bind(statement, values);
            List<KeptLetter> letters = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    letters.add(
                            new KeptLetter(
                                    LetterId.of(row.getString(1)),
                                    new PlaceId(row.getString(2)),
                                    LocalDate.parse(row.getString(3)),
                                    Json.mapper().readValue(row.getString(4), Letter.class)));
                }
            }
            return letters;
        }
    }

    /// Empties letters; only identity, device, place and time of arrival stay.
    ///
    /// @return how many
    static int empty(Connection connection, String where, Object... values) throws SQLException {
        return update(
                connection,
                "UPDATE letter SET body = NULL, sealed = NULL, code = NULL, kind = NULL,"
                        + " until_day = NULL, cause = NULL WHERE "
                        + where,
                values);
    }

    static int update(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        }
    }

    static Optional<Long> count(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object... values)
            throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
