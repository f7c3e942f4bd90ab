package org.wenlu.gateway.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// The table of countable records.
final class EventTable {
    private static final String COLUMNS =
            "journal, seq, subject, device, service_point, kind, at_ms, day, hour, language,"
                    + " service, detail, ordinal, seconds, least, most";

    private EventTable() {}

    /// False when the record was counted before.
    static boolean insert(Handle handle, Event event) {
        return handle.createUpdate(
                                "INSERT INTO figure_event ("
                                        + COLUMNS
                                        + ") VALUES (:journal, :seq, :subject, :device,"
                                        + " :servicePoint, :kind, :atMs, :day, :hour, :language,"
                                        + " :service, :detail, :ordinal, :seconds, :least, :most)"
                                        + " ON CONFLICT DO NOTHING")
                        .bindMethods(event)
                        .bind("atMs", event.moment().at().toEpochMilli())
                        .bind("day", event.moment().day())
                        .bind("hour", event.moment().hour())
                        .execute()
                == 1;
    }

    static List<Event> of(Handle handle, String subject) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM figure_event WHERE subject = :it")
                .bind("it", subject)
                .map(EventTable::row)
                .list();
    }

    /// All events of everything that has an event on that day.
    static List<Event> touching(Handle handle, String day) {
        return handle.createQuery(
                        "SELECT "
                                + COLUMNS
                                + " FROM figure_event WHERE subject IN"
                                + " (SELECT subject FROM figure_event WHERE day = :day)")
                .bind("day", day)
                .map(EventTable::row)
                .list();
    }

    static void clear(Handle handle) {
        handle.execute("DELETE FROM figure_event");
        handle.execute("DELETE FROM figure_cell");
    }

    private static Event row(ResultSet row, StatementContext context) throws SQLException {
        var moment =
                new Moment(
                        Instant.ofEpochMilli(row.getLong("at_ms")),
                        row.getString("day"),
                        row.getInt("hour"));
        return new Event(
                row.getString("journal"),
                row.getLong("seq"),
                row.getString("subject"),
                row.getString("device"),
                row.getString("service_point"),
                row.getString("kind"),
                moment,
                row.getString("language"),
                row.getString("service"),
                row.getString("detail"),
                row.getInt("ordinal"),
                row.getLong("seconds"),
                row.getInt("least"),
                row.getInt("most"));
    }
}
