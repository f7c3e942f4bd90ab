package org.wenlu.gateway.fleet;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wenlu.gateway.fleet.Fleet.Device;
import org.wenlu.gateway.store.Database;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.PlaceId;

/// Planned places and installed devices in the database. Every change leaves an audit line in its
/// own transaction.
final class Installations {
    private final Database database;

    Installations(Database database) {
        this.database = database;
    }

    /// Why a device no longer stands at its place.
    enum End {
        REPLACED,
        RETIRED,
        REVOKED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @FunctionalInterface
    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    Fleet over(Fleet file) {
        return database.read(
                connection -> Overlay.over(file, planned(connection), devices(connection)));
    }

    void plan(List<PlannedPlace> places, String who, Instant now) {
        database.write(
                connection -> {
                    for (PlannedPlace it : places) {
                        run(
                                connection,
                                "INSERT INTO planned_place VALUES (?, ?, ?, ?, ?, ?, ?)",
                                it.place().value(),
                                it.district(),
                                it.block(),
                                it.blockNames().in(Language.ZH_HANS),
                                it.blockNames().in(Language.EN),
                                it.pointNames().in(Language.ZH_HANS),
                                it.pointNames().in(Language.EN));
                        audit(connection, now, who, "planned", null, it.place().value());
                    }
                    return true;
                });
    }

    /// In the caller's transaction: the device stands at the place from now on; who stood there
    /// does not any more.
    static void install(
            Connection connection, Device device, Optional<Device> before, String who, Instant now)
            throws SQLException {
        if (before.isPresent()) {
            end(connection, before.get(), End.REPLACED, who, now);
        }
        put(connection, device, "active", now);
        audit(connection, now, who, "installed", device.id().value(), device.place().value());
    }

    void end(Device device, End end, String who, Instant now) {
        database.write(
                connection -> {
                    end(connection, device, end, who, now);
                    return true;
                });
    }

    private static void end(Connection connection, Device device, End end, String who, Instant now)
            throws SQLException {
        put(connection, device, end.word(), now);
        audit(connection, now, who, end.word(), device.id().value(), device.place().value());
    }

    private static void put(Connection connection, Device device, String state, Instant now)
            throws SQLException {
        run(
                connection,
                "INSERT INTO installed_device VALUES (?, ?, ?, ?) ON CONFLICT (device) DO UPDATE"
                        + " SET state = excluded.state, changed_at = excluded.changed_at",
                device.id().value(),
                device.place().value(),
                state,
                now.toString());
    }

    List<AuditLine> audit() {
        return database.read(
                connection ->
                        rows(
                                connection,
                                "SELECT at, who, what, device, place FROM fleet_audit ORDER BY id",
                                row ->
                                        new AuditLine(
                                                Instant.parse(row.getString(1)),
                                                row.getString(2),
                                                row.getString(3),
                                                Optional.ofNullable(row.getString(4)),
                                                Optional.ofNullable(row.getString(5)))));
    }

    private static List<PlannedPlace> planned(Connection connection) throws SQLException {
        return rows(
                connection,
                "SELECT place, district, block, block_zh, block_en, point_zh, point_en"
                        + " FROM planned_place ORDER BY place",
                row ->
                        new PlannedPlace(
                                new PlaceId(row.getString(1)),
                                row.getString(2),
                                row.getString(3),
                                names(row.getString(4), row.getString(5)),
                                names(row.getString(6), row.getString(7))));
    }

    private static List<Device> devices(Connection connection) throws SQLException {
        return rows(
                connection,
                "SELECT device, place, state FROM installed_device ORDER BY device",
                row ->
                        new Device(
                                new DeviceId(row.getString(1)),
                                new PlaceId(row.getString(2)),
                                !row.getString(3).equals("active")));
    }

    private static Names names(String chinese, String english) {
        return new Names(Map.of(Language.ZH_HANS, chinese, Language.EN, english));
    }

    private static void audit(
            Connection connection,
            Instant now,
            String who,
            String what,
            @Nullable String device,
            String place)
            throws SQLException {
        run(
                connection,
                "INSERT INTO fleet_audit (at, who, what, device, place) VALUES (?, ?, ?, ?, ?)",
                now.toString(),
                who,
                what,
                device,
                place);
    }

    private static void run(Connection connection, String sql, @Nullable String... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static <T> List<T> rows(Connection connection, String sql, RowReader<T> reader)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            List<T> all = new ArrayList<>();
            while (row.next()) {
                all.add(reader.read(row));
            }
            return all;
        }
    }
}
