package org.wenlu.gateway.rollout;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.wenlu.gateway.rollout.Member.Progress;
import org.wenlu.gateway.rollout.Rollout.Course;
import org.wenlu.protocol.Json;
import org.wenlu.protocol.identity.DeviceId;

/// Rollouts in the database; the last one is the one that counts.
final class RolloutTable {
    private RolloutTable() {}

    record Kept(long id, Rollout rollout) {}

    static Optional<Kept> last(Connection connection) throws SQLException {
        try (var select =
                        connection.prepareStatement(
                                "SELECT id, release, rules, course FROM rollout"
                                        + " ORDER BY id DESC LIMIT 1");
                ResultSet row = select.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            long id = row.getLong(1);
            return Optional.of(
                    new Kept(
                            id,
                            new Rollout(
                                    row.getString(2),
                                    Json.mapper().readValue(row.getString(3), RolloutRules.class),
                                    Course.valueOf(row.getString(4)),
                                    members(connection, id))));
        }
    }

    private static Map<DeviceId, Member> members(Connection connection, long id)
            throws SQLException {
        try (var select =
                connection.prepareStatement(
                        "SELECT device, part, progress, offered_at FROM rollout_member"
                                + " WHERE rollout = ?")) {
            select.setLong(1, id);
            var members = new HashMap<DeviceId, Member>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    members.put(
                            new DeviceId(row.getString(1)),
                            new Member(
                                    row.getInt(2),
                                    Progress.valueOf(row.getString(3)),
                                    Optional.ofNullable(row.getString(4)).map(Instant::parse)));
                }
            }
            return members;
        }
    }

    static void add(Connection connection, Rollout rollout, String who, Instant now)
            throws SQLException {
        try (var insert =
                connection.prepareStatement(
                        "INSERT INTO rollout (release, rules, course, begun_by, begun_at)"
                                + " VALUES (?, ?, ?, ?, ?)")) {
            insert.setString(1, rollout.release());
            insert.setString(2, Json.mapper().writeValueAsString(rollout.rules()));
            insert.setString(3, rollout.course().name());
            insert.setString(4, who);
            insert.setString(5, now.toString());
            insert.executeUpdate();
        }
        long id = last(connection).orElseThrow().id();
        write(connection, id, rollout.members());
    }

    /// Writes what is different from before.
    static void change(Connection connection, Kept before, Rollout after) throws SQLException {
        try (var update =
                connection.prepareStatement("UPDATE rollout SET course = ? WHERE id = ?")) {
            update.setString(1, after.course().name());
            update.setLong(2, before.id());
            update.executeUpdate();
        }
        var changed = new HashMap<>(after.members());
        changed.entrySet().removeAll(before.rollout().members().entrySet());
        write(connection, before.id(), changed);
    }

    private static void write(Connection connection, long id, Map<DeviceId, Member> members)
            throws SQLException {
        try (var put =
                connection.prepareStatement(
                        "INSERT INTO rollout_member VALUES (?, ?, ?, ?, ?)"
                                + " ON CONFLICT (rollout, device) DO UPDATE SET"
                                + " progress = excluded.progress,"
                                + " offered_at = excluded.offered_at")) {
            for (var entry : members.entrySet()) {
                Member member = entry.getValue();
                put.setLong(1, id);
                put.setString(2, entry.getKey().value());
                put.setInt(3, member.group());
                put.setString(4, member.progress().name());
                put.setString(5, member.offered().map(Instant::toString).orElse(null));
                put.addBatch();
            }
            put.executeBatch();
        }
    }
}
