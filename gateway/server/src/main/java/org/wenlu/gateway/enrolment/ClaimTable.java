package org.wenlu.gateway.enrolment;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.PlaceId;

/// Claims in the database, under the hash of their code.
final class ClaimTable {
    private ClaimTable() {}

    /// @param used by which device, with which key
    record Row(PlaceId place, String madeBy, Instant expiresAt, Optional<Use> used) {}

    record Use(DeviceId device, String keyHash) {}

    static void add(Connection connection, ClaimCode code, PlaceId place, String who, Instant until)
            throws SQLException {
        try (var insert =
                connection.prepareStatement(
                        "INSERT INTO claim (code_hash, place, made_by, expires_at)"
                                + " VALUES (?, ?, ?, ?)")) {
            insert.setString(1, code.hash());
            insert.setString(2, place.value());
            insert.setString(3, who);
            insert.setString(4, until.toString());
            insert.executeUpdate();
        }
    }

    /// A new code for a place makes those that nobody used worthless.
    static void dropUnused(Connection connection, PlaceId place) throws SQLException {
        try (var delete =
                connection.prepareStatement(
                        "DELETE FROM claim WHERE place = ? AND used_at IS NULL")) {
            delete.setString(1, place.value());
            delete.executeUpdate();
        }
    }

    static Optional<Row> find(Connection connection, ClaimCode code) throws SQLException {
        try (var select =
                connection.prepareStatement(
                        "SELECT place, made_by, expires_at, device, key_hash FROM claim"
                                + " WHERE code_hash = ?")) {
            select.setString(1, code.hash());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(read(row)) : Optional.empty();
            }
        }
    }

    private static Row read(ResultSet row) throws SQLException {
        String device = row.getString(4);
        return new Row(
                new PlaceId(row.getString(1)),
                row.getString(2),
                Instant.parse(row.getString(3)),
                device == null
                        ? Optional.empty()
                        : Optional.of(new Use(new DeviceId(device), row.getString(5))));
    }

    static void use(Connection connection, ClaimCode code, Use use, Instant now)
            throws SQLException {
        try (var update =
                connection.prepareStatement(
                        "UPDATE claim SET used_at = ?, device = ?, key_hash = ?"
                                + " WHERE code_hash = ?")) {
            update.setString(1, now.toString());
            update.setString(2, use.device().value());
            update.setString(3, use.keyHash());
            update.setString(4, code.hash());
            update.executeUpdate();
        }
    }
}
