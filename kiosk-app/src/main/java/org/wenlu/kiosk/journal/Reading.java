package org.wenlu.kiosk.journal;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.wenlu.kiosk.journal.JournalFeed.Unsettled;
import org.wenlu.protocol.identity.JournalId;
import org.wenlu.protocol.record.JournalRecord;

/// Reads what was committed, beside the writer. Safe for use by several threads.
final class Reading implements AutoCloseable {
    private final Store store;
    private final ReentrantLock lock = new ReentrantLock();

    Reading(Store store) {
        this.store = store;
    }

    @FunctionalInterface
    private interface Query<T> {
        T run(Store store) throws SQLException;
    }

    List<JournalRecord> after(JournalId journal, long seq, int most) {
        return read(it -> it.records(journal, seq, most));
    }

    List<Unsettled> unsettled() {
        return read(Store::unsettled).stream()
                .map(head -> new Unsettled(head.id(), head.last(), head.receipted()))
                .toList();
    }

    private <T> T read(Query<T> query) {
        lock.lock();
        try {
            return query.run(store);
        } catch (SQLException e) {
            throw new JournalException("the journal cannot be read", e);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() throws SQLException {
        lock.lock();
        try {
            store.close();
        } finally {
            lock.unlock();
        }
    }
}
