package org.wenlu.gateway.fleet;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wenlu.gateway.store.Database;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.PlaceId;

/// Who stood where and when, kept in the database.
final class Assignments {
    private final Database database;

    Assignments(Database database) {
        this.database = database;
    }

    /// Ends the assignments that the fleet no longer has and begins the new ones. A revoked device
    /// stands nowhere.
    void follow(Fleet fleet, Instant now) {
        database.write(
                connection -> {
                    Map<String, String> open = open(connection);
                    Map<String, String> wanted = new HashMap<>();
                    fleet.devices()
                            .filter(device -> !device.revoked())
                            .forEach(d -> wanted.put(d.id().value(), d.place().value()));
                    for (var entry : open.entrySet()) {
                        if (!entry.getValue().equals(wanted.get(entry.getKey()))) {
                            end(connection, entry.getKey(), now);
                        }
                    }
                    for (var entry : wanted.entrySet()) {
                        if (!entry.getValue().equals(open.get(entry.getKey()))) {
                            begin(connection, entry.getKey(), entry.getValue(), now);
                        }
                    }
                    return true;
                });
    }

    boolean ever(DeviceId device, PlaceId place) {
        return database.read(
                connection -> {
                    try (var select =
                            connection.prepareStatement(
                                    "SELECT 1 FROM assignment WHERE device = ? AND place = ?")) {
                        select.setString(1, device.value());
                        select.setString(2, place.value());
                        return select.executeQuery().next();
                    }
                });
    }

    List<Assignment> history(PlaceId place) {
        return database.read(
                connection -> {
                    try (var select =
                            connection.prepareStatement(
                                    "SELECT device, place, since, until FROM assignment"
                                            + " WHERE place = ? ORDER BY since DESC")) {
                        select.setString(1, place.value());
                        return read(select.executeQuery());
                    }
                });
    }

    private static List<Assignment> read(ResultSet rows) throws SQLException {
        List<Assignment> history = new ArrayList<>();
        while (rows.next()) {
            history.add(
                    new Assignment(
                            new DeviceId(rows.getString(1)),
                            new PlaceId(rows.getString(2)),
                            Instant.parse(rows.getString(3)),
                            Optional.ofNullable(rows.getString(4)).map(Instant::parse)));
        }
        return history;
    }

    private static Map<String, String> open(Connection connection) throws SQLException {
        try (var select =
                        connection.prepareStatement(
                                "SELECT device, place FROM assignment WHERE until IS NULL");
                ResultSet rows = select.executeQuery()) {
            Map<String, String> open = new HashMap<>();
            while (rows.next()) {
                open.put(rows.getString(1), rows.getString(2));
            }
            return open;
        }
    }

    private static void end(Connection connection, String device, Instant now) throws SQLException {
        try (var update =
                connection.prepareStatement(
                        "UPDATE assignment SET until = ? WHERE device = ? AND until IS NULL")) {
            update.setString(1, now.toString());
            update.setString(2, device);
            update.executeUpdate();
        }
    }

    private static void begin(Connection connection, String device, String place, Instant now)
            throws SQLException {
        try (var insert =
                connection.prepareStatement(
                        "INSERT INTO assignment (device, place, since) VALUES (?, ?, ?)")) {
            insert.setString(1, device);
            insert.setString(2, place);
            insert.setString(3, now.toString());
            insert.executeUpdate();
        }
    }
}
