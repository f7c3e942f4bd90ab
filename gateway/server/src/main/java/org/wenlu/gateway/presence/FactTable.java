package org.wenlu.gateway.presence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wenlu.gateway.store.Database;
import org.wenlu.protocol.Json;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.message.Birth;
import org.wenlu.protocol.message.Status;

/// The facts in the database, where a restarted gateway finds them and another copy writes its own.
final class FactTable {
    private static final String COLUMNS =
            "device, boot, connection, heard_at, ended_at, planned, state, state_since, birth, status";

    private final Database database;

    FactTable(Database database) {
        this.database = database;
    }

    List<Facts> all() {
        return database.read(
                connection -> {
                    try (var select =
                                    connection.prepareStatement(
                                            "SELECT " + COLUMNS + " FROM presence");
                            ResultSet rows = select.executeQuery()) {
                        List<Facts> all = new ArrayList<>();
                        while (rows.next()) {
                            all.add(read(rows));
                        }
                        return all;
                    }
                });
    }

    Optional<Facts> find(DeviceId device) {
        return database.read(
                connection -> {
                    try (var select =
                            connection.prepareStatement(
                                    "SELECT " + COLUMNS + " FROM presence WHERE device = ?")) {
                        select.setString(1, device.value());
                        try (ResultSet row = select.executeQuery()) {
                            return row.next() ? Optional.of(read(row)) : Optional.empty();
                        }
                    }
                });
    }

    void save(Collection<Facts> changed) {
        if (changed.isEmpty()) {
            return;
        }
        database.write(
                connection -> {
                    try (var upsert =
                            connection.prepareStatement(
                                    "INSERT INTO presence ("
                                            + COLUMNS
                                            + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                                            + " ON CONFLICT (device) DO UPDATE SET boot ="
                                            + " excluded.boot, connection = excluded.connection,"
                                            + " heard_at = excluded.heard_at, ended_at ="
                                            + " excluded.ended_at, planned = excluded.planned, state"
                                            + " = excluded.state, state_since ="
                                            + " excluded.state_since, birth = excluded.birth, status"
                                            + " = excluded.status")) {
                        for (Facts facts : changed) {
                            bind(upsert, facts);
                            upsert.addBatch();
                        }
                        return upsert.executeBatch().length;
                    }
                });
    }

    private static void bind(PreparedStatement upsert, Facts facts) throws SQLException {
        upsert.setString(1, facts.device().value());
        upsert.setLong(2, facts.boot());
        upsert.setLong(3, facts.connection());
        upsert.setString(4, facts.heard().toString());
        upsert.setString(5, facts.ended().map(Instant::toString).orElse(null));
        upsert.setInt(6, facts.planned() ? 1 : 0);
        upsert.setString(7, facts.state().name());
        upsert.setString(8, facts.since().toString());
        upsert.setString(9, facts.birth().map(FactTable::json).orElse(null));
        upsert.setString(10, facts.status().map(FactTable::json).orElse(null));
    }

    private static Facts read(ResultSet row) throws SQLException {
        return new Facts(
                new DeviceId(row.getString(1)),
                row.getLong(2),
                row.getLong(3),
                Instant.parse(row.getString(4)),
                Optional.ofNullable(row.getString(5)).map(Instant::parse),
                row.getInt(6) != 0,
                PresenceState.valueOf(row.getString(7)),
                Instant.parse(row.getString(8)),
                parsed(row.getString(9), Birth.class),
                parsed(row.getString(10), Status.class));
    }

    private static String json(Object value) {
        return Json.mapper().writeValueAsString(value);
    }

    private static <T> Optional<T> parsed(@Nullable String json, Class<T> type) {
        return json == null ? Optional.empty() : Optional.of(Json.mapper().readValue(json, type));
    }
}
