package org.wenlu.kiosk.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlu.kiosk.queue.Hall;
import org.wenlu.kiosk.time.KioskClock;
import org.wenlu.protocol.identity.JournalId;
import org.wenlu.protocol.message.Receipt;
import org.wenlu.protocol.record.JournalRecord;

/// The journals of one store and the hall that they made. One transaction at a time; readers have a
/// connection of their own. Safe for use by several threads.
public final class Journal implements JournalFeed, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
    private static final long RESERVE_BYTES = 16L << 20;
    private static final long LEAST_FREE_BYTES = 8L << 20;

    private final Store store;
    private final Reading reading;
    private final KioskClock clock;
    private final DiskReserve reserve;
    private final Receipts receipts;
    private final ReentrantLock writer = new ReentrantLock();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Committed committed;
    private volatile Optional<String> unwritten = Optional.empty();
    private boolean doubtful;

    /// What the last commit left.
    private record Committed(Head head, Hall hall) {}

    private Journal(
            Store store, Reading reading, KioskClock clock, DiskReserve reserve, Receipts it)
            throws SQLException {
        this.store = store;
        this.reading = reading;
        this.clock = clock;
        this.reserve = reserve;
        this.receipts = it;
        this.committed = load(store);
    }

    /// Opens the store, brings it to this program's version, begins a new journal where the owner
    /// is new, and records that the program started.
    ///
    /// @param series the ticket letters in use
    /// @param software version of this program
    /// @throws JournalException when the store cannot be opened or written
    public static Journal open(
            Path database, Owner owner, Set<String> series, KioskClock clock, String software) {
        return open(
                database,
                owner,
                series,
                clock,
                software,
                DiskReserve.beside(database, RESERVE_BYTES, LEAST_FREE_BYTES));
    }

    static Journal open(
            Path database,
            Owner owner,
            Set<String> series,
            KioskClock clock,
            String software,
            DiskReserve reserve) {
        try {
            var journal =
                    new Journal(
                            Store.writer(database),
                            new Reading(Store.reader(database)),
                            clock,
                            reserve,
                            new Receipts(owner.device(), series));
            journal.write(writing -> Beginning.begin(writing, owner, software));
            return journal;
        } catch (SQLException e) {
            throw new JournalException("the journal %s cannot be opened".formatted(database), e);
        }
    }

    /// Counts a start of this device, before its clock is made: the boot number that the clock
    /// stamps with, from 1.
    ///
    /// @throws JournalException when the store cannot be opened or written
    public static long countBoot(Path database) {
        try (Store store = Store.writer(database)) {
            store.begin();
            long boot = store.meta("boot").map(Long::parseLong).orElse(0L) + 1;
            store.meta("boot", Long.toString(boot));
            store.commit();
            return boot;
        } catch (SQLException e) {
            throw new JournalException("the boot cannot be counted in " + database, e);
        }
    }

    /// The hall as of the last commit.
    public Hall hall() {
        return committed.hall();
    }

    public DiskReserve reserve() {
        return reserve;
    }

    /// A short token for status when something is wrong with the disk: those of
    /// [DiskReserve#trouble], or `disk-failing`.
    public Optional<String> trouble() {
        return unwritten.or(reserve::trouble);
    }

    Connection connection() {
        return store.connection();
    }

    /// Does `work` as one transaction and returns after the commit. If it throws, nothing is kept.
    ///
    /// @throws JournalException when the store cannot be read or written
    public <T> T write(Function<Writing, T> work) {
        T result = noting(work);
        listeners.forEach(Journal::tell);
        return result;
    }

    /// Remembers until the next commit why nothing could be written.
    private <T> T noting(Function<Writing, T> work) {
        try {
            T result = committing(work);
            unwritten = Optional.empty();
            return result;
        } catch (JournalException e) {
            unwritten = DiskTrouble.of(e.getCause());
            throw e;
        }
    }

    private <T> T committing(Function<Writing, T> work) {
        writer.lock();
        try {
            reserve.require();
            reloadIfDoubtful();
            var writing = new Writing(store, committed.head(), committed.hall(), clock.stamp());
            store.begin();
            doubtful = true;
            T result = work.apply(writing);
            store.commit();
            committed = new Committed(writing.head(), writing.hall());
            doubtful = false;
            return result;
        } catch (SQLException e) {
            throw new JournalException("the transaction cannot be committed", e);
        } finally {
            rollBackIfDoubtful();
            writer.unlock();
        }
    }

    private void rollBackIfDoubtful() {
        if (doubtful) {
            store.rollBack();
        }
    }

    private void reloadIfDoubtful() throws SQLException {
        if (doubtful) {
            committed = load(store);
            doubtful = false;
        }
    }

    private static Committed load(Store store) throws SQLException {
        Head head = store.current().orElseGet(() -> Head.opened(0, JournalId.random()));
        return new Committed(head, new StateTables(store).load());
    }

    @Override
    public JournalId journal() {
        return committed.head().id();
    }

    @Override
    public long last() {
        return committed.head().last();
    }

    @Override
    public long receipted() {
        return committed.head().receipted();
    }

    @Override
    public List<JournalRecord> after(long seq, int most) {
        return after(journal(), seq, most);
    }

    @Override
    public List<Unsettled> unsettled() {
        return reading.unsettled();
    }

    @Override
    public List<JournalRecord> after(JournalId journal, long seq, int most) {
        return reading.after(journal, seq, most);
    }

    @Override
    public AutoCloseable onAppend(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private static void tell(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException e) {
            LOG.error("a listener of the journal failed", e);
        }
    }

    @Override
    public Taken take(Receipt receipt) {
        return write(writing -> receipts.take(writing, receipt));
    }

    /// Forgets records of which the gateway signed at least `keepDays` service days ago that it
    /// holds them, some at a time. What no receipt covers stays however old it is, and so does
    /// everything from the last snapshot on.
    ///
    /// @return records that are gone now; 0 when nothing is left to forget
    /// @throws JournalException when the store cannot be written
    public long prune(int keepDays) {
        return committing(
                writing -> {
                    try {
                        return Pruning.prune(writing, keepDays);
                    } catch (SQLException e) {
                        throw new JournalException("old records cannot be forgotten", e);
                    }
                });
    }

    @Override
    public void close() {
        writer.lock();
        try {
            reading.close();
            store.close();
        } catch (SQLException e) {
            throw new JournalException("the journal cannot be closed", e);
        } finally {
            writer.unlock();
        }
    }
}
