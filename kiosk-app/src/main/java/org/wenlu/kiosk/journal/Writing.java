package org.wenlu.kiosk.journal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wenlu.kiosk.queue.Hall;
import org.wenlu.kiosk.queue.Snapshots;
import org.wenlu.protocol.identity.JournalId;
import org.wenlu.protocol.identity.RecordId;
import org.wenlu.protocol.record.Happening;
import org.wenlu.protocol.record.Happening.JournalEnd;
import org.wenlu.protocol.record.Happening.JournalOpened;
import org.wenlu.protocol.record.Happening.Snapshot;
import org.wenlu.protocol.record.JournalRecord;
import org.wenlu.protocol.record.Stamp;

/// One transaction: what is appended here, the state that it makes and the answer that is kept are
/// committed together or not at all. Valid only inside [Journal#write].
public final class Writing {
    private final Store store;
    private final StateTables tables;
    private final Stamp stamp;
    private Head head;
    private Hall hall;

    Writing(Store store, Head head, Hall hall, Stamp stamp) {
        this.store = store;
        this.tables = new StateTables(store);
        this.head = head;
        this.hall = hall;
        this.stamp = stamp;
    }

    /// The hall with what was appended so far.
    public Hall hall() {
        return hall;
    }

    /// The time of every record of this transaction.
    public Stamp stamp() {
        return stamp;
    }

    public void append(List<? extends Happening> happenings) {
        if (happenings.isEmpty()) {
            return;
        }
        Hall before = hall;
        try {
            for (Happening happening : happenings) {
                append(happening);
            }
            tables.save(before, hall);
            store.save(head);
        } catch (SQLException e) {
            throw new JournalException("records cannot be appended", e);
        }
    }

    private void append(Happening happening) throws SQLException {
        insert(
                JournalRecord.write(
                        head.last() + 1, RecordId.random(), stamp, head.hash(), happening));
        if (happening instanceof Snapshot snapshot && Snapshots.begins(snapshot)) {
            store.update(
                    "UPDATE journal SET snapshot = ? WHERE ordinal = ?",
                    head.last(),
                    head.ordinal());
        }
        Hall after = hall.after(happening, stamp);
        if (after.day() != hall.day()) {
            tables.save(Hall.beforeTheFirstDay(), hall);
        }
        hall = after;
    }

    /// Writes a record of an earlier journal again, with its identity and time. It changes no
    /// state.
    void again(JournalRecord record) throws SQLException {
        insert(
                JournalRecord.write(
                        head.last() + 1,
                        record.id(),
                        record.stamp(),
                        head.hash(),
                        record.happening()));
    }

    private void insert(JournalRecord record) throws SQLException {
        store.insert(head, record);
        head = head.with(record);
    }

    Store store() {
        return store;
    }

    Head head() {
        return head;
    }

    void head(Head changed) throws SQLException {
        store.save(changed);
        head = changed;
    }

    /// Begins another journal; what is appended from now on goes there.
    void open(JournalOpened opened) throws SQLException {
        head(Head.opened(head.ordinal() + 1, JournalId.random()));
        append(List.of(opened));
    }

    /// The journal that is written, as a later one names it; empty before the first.
    Optional<JournalEnd> end() {
        return head.last() == 0
                ? Optional.empty()
                : Optional.of(new JournalEnd(head.id(), head.last(), head.hash()));
    }

    void forgetHall() throws SQLException {
        tables.clear();
        hall = Hall.beforeTheFirstDay();
    }

    /// The answer that was given to an intention with this key.
    public Optional<Kept> kept(String key) {
        try (PreparedStatement statement =
                store.prepare("SELECT intention, answer, body FROM intention WHERE key = ?")) {
            statement.setString(1, key);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(
                                new Kept(row.getString(1), row.getString(2), row.getString(3)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new JournalException("kept answers cannot be read", e);
        }
    }

    public void keep(String key, Kept kept) {
        try {
            store.update(
                    "INSERT INTO intention (key, day, intention, answer, body)"
                            + " VALUES (?, ?, ?, ?, ?)",
                    key,
                    hall.day(),
                    kept.intention(),
                    kept.answer(),
                    kept.body());
        } catch (SQLException e) {
            throw new JournalException("an answer cannot be kept", e);
        }
    }

    /// Keeps something that another kiosk has to be told, after everything that is kept already.
    /// The same key again changes nothing.
    public void post(Post post) {
        try {
            store.update(
                    "INSERT INTO outbox (key, intention, body) VALUES (?, ?, ?)"
                            + " ON CONFLICT (key) DO NOTHING",
                    post.key(),
                    post.intention(),
                    post.body());
        } catch (SQLException e) {
            throw new JournalException("what is to be sent cannot be kept", e);
        }
    }

    /// What another kiosk still has to be told, the first first.
    public List<Post> posted() {
        try (PreparedStatement statement =
                        store.prepare("SELECT key, intention, body FROM outbox ORDER BY seq");
                ResultSet row = statement.executeQuery()) {
            List<Post> posted = new ArrayList<>();
            while (row.next()) {
                posted.add(new Post(row.getString(1), row.getString(2), row.getString(3)));
            }
            return posted;
        } catch (SQLException e) {
            throw new JournalException("what is to be sent cannot be read", e);
        }
    }

    /// The other kiosk has it.
    public void delivered(String key) {
        try {
            store.update("DELETE FROM outbox WHERE key = ?", key);
        } catch (SQLException e) {
            throw new JournalException("what was sent cannot be forgotten", e);
        }
    }

    /// What was noted under a name beside the records, empty for nothing.
    public Optional<String> noted(String name) {
        try {
            return store.meta("noted." + name);
        } catch (SQLException e) {
            throw new JournalException("a note cannot be read", e);
        }
    }

    public void note(String name, String value) {
        try {
            store.meta("noted." + name, value);
        } catch (SQLException e) {
            throw new JournalException("a note cannot be kept", e);
        }
    }

    /// Forgets answers that were given before a service day.
    public void forgetAnswersBefore(long day) {
        try {
            store.update("DELETE FROM intention WHERE day < ?", day);
        } catch (SQLException e) {
            throw new JournalException("old answers cannot be forgotten", e);
        }
    }
}
