package org.wenlu.gateway.figures;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The table of countable records, on one connection.
final class EventTable implements AutoCloseable {
    private static final String COLUMNS =
            "journal, seq, subject, device, service_point, kind, at_ms, day, hour, language,"
                    + " service, detail, ordinal, seconds, least, most";
    private static final String INSERT =
            "INSERT INTO figure_event ("
                    + COLUMNS
                    + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                    + " ON CONFLICT DO NOTHING";
    private static final String OF_SUBJECT =
            "SELECT " + COLUMNS + " FROM figure_event WHERE subject = ?";

    private static final String TOUCHING =
            "SELECT "
                    + COLUMNS
                    + " FROM figure_event WHERE subject IN"
                    + " (SELECT subject FROM figure_event WHERE day = ?)";

    private final PreparedStatement insert;
    private final PreparedStatement select;

    EventTable(Connection connection) throws SQLException {
        insert = connection.prepareStatement(INSERT);
        select = connection.prepareStatement(OF_SUBJECT);
    }

    /// False when the record was counted before.
    boolean insert(Event event) throws SQLException {
        Object[] values = {
            event.journal(),
            event.seq(),
            event.subject(),
            event.device(),
            event.servicePoint(),
            event.kind(),
            event.moment().at().toEpochMilli(),
            event.moment().day(),
            event.moment().hour(),
            event.language(),
            event.service(),
            event.detail(),
            event.ordinal(),
            event.seconds(),
            event.least(),
            event.most()
        };
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
        return insert.executeUpdate() == 1;
    }

    List<Event> of(String subject) throws SQLException {
        select.setString(1, subject);
        return list(select);
    }

    /// All events of everything that has an event on that day.
    static List<Event> touching(Connection connection, String day) throws SQLException {
        try (var select = connection.prepareStatement(TOUCHING)) {
            select.setString(1, day);
            return list(select);
        }
    }

    private static List<Event> list(PreparedStatement select) throws SQLException {
        List<Event> events = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                events.add(event(rows));
            }
        }
        return events;
    }

    private static Event event(ResultSet row) throws SQLException {
        var moment =
                new Moment(Instant.ofEpochMilli(row.getLong(7)), row.getString(8), row.getInt(9));
        return new Event(
                row.getString(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                moment,
                row.getString(10),
                row.getString(11),
                row.getString(12),
                row.getInt(13),
                row.getLong(14),
                row.getInt(15),
                row.getInt(16));
    }

    @Override
    public void close() throws SQLException {
        insert.close();
        select.close();
    }
}
