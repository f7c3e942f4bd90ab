package org.wenlu.kiosk.desk;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlu.kiosk.journal.Journal;
import org.wenlu.kiosk.journal.JournalException;
import org.wenlu.kiosk.journal.Owner;
import org.wenlu.kiosk.queue.Days;
import org.wenlu.kiosk.queue.Hall;
import org.wenlu.kiosk.queue.Holding;
import org.wenlu.kiosk.queue.Service;
import org.wenlu.kiosk.queue.Site;
import org.wenlu.kiosk.time.KioskClock;
import org.wenlu.protocol.identity.CounterId;
import org.wenlu.protocol.record.Stamp;

/// The desk of the host kiosk: one thread carries intentions out, one after the other, each as one
/// transaction of the journal. What does not fit into its bounded queue is refused as busy.
public final class HostDesk implements Desk, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HostDesk.class);
    private static final int MOST_WAITING = 256;

    private final Journal journal;
    private final Carrying carrying;
    private final KioskClock clock;
    private final ZoneId zone;
    private final BlockingQueue<Task<?>> waiting;
    private final List<HallListener> listeners = new CopyOnWriteArrayList<>();
    private final Thread writer;
    private volatile boolean closed;
    private Hall told;

    HostDesk(Journal journal, Carrying carrying, KioskClock clock, ZoneId zone, int mostWaiting) {
        this.journal = journal;
        this.carrying = carrying;
        this.clock = clock;
        this.zone = zone;
        this.waiting = new ArrayBlockingQueue<>(mostWaiting);
        this.told = journal.hall();
        this.writer = Thread.ofPlatform().name("desk").unstarted(this::work);
    }

    /// Opens the journal at `database`, opens the first service day where none was, and starts the
    /// desk's thread.
    ///
    /// @param software version of this program
    /// @throws JournalException when the store cannot be opened or written
    public static HostDesk open(
            Path database,
            Owner owner,
            List<Service> services,
            List<CounterId> counters,
            ZoneId zone,
            KioskClock clock,
            String software) {
        Site site = Site.of(services, counters, zone);
        return host(Journal.open(database, owner, site.series(), clock, software), site, clock);
    }

    /// The desk of a satellite, whose days follow the host's, over an open journal that it closes.
    public static HostDesk satellite(Journal journal, Site site, KioskClock clock) {
        var carrying = new Carrying(journal, site, new Tokens(new SecureRandom()));
        var desk = new HostDesk(journal, carrying, clock, site.zone(), MOST_WAITING);
        desk.start();
        return desk;
    }

    /// The desk of a host that gives the site's numbers, over an open journal that it closes.
    public static HostDesk host(Journal journal, Site site, KioskClock clock) {
        return over(journal, site, clock, MOST_WAITING);
    }

    static HostDesk over(Journal journal, Site site, KioskClock clock, int mostWaiting) {
        var carrying = new Carrying(journal, site, new Tokens(new SecureRandom()));
        var desk = new HostDesk(journal, carrying, clock, site.zone(), mostWaiting);
        desk.start();
        desk.tick().join();
        return desk;
    }

    private void start() {
        journal.onAppend(this::tellOfChange);
        writer.start();
    }

    private record Task<A extends Answer>(
            IntentionKey key, Intention<A> intention, CompletableFuture<Reply<A>> reply) {}

    @Override
    public <A extends Answer> CompletableFuture<Reply<A>> submit(
            IntentionKey key, Intention<A> intention) {
        var task = new Task<>(key, intention, new CompletableFuture<Reply<A>>());
        boolean taken = !closed && waiting.offer(task);
        if (!taken || (closed && waiting.remove(task))) {
            task.reply().complete(new Reply.Busy<>());
        }
        return task.reply();
    }

    /// Opens the next service day when it is due, and has held tickets waiting again whose time has
    /// come. To be called every minute or so. The future completes when that is done, at once when
    /// nothing is due.
    public CompletableFuture<?> tick() {
        Stamp now = clock.stamp();
        Stream<Intention<?>> day = Days.due(hall(), now, zone).stream().map(Intention.OpenDay::new);
        Stream<Intention<?>> back = Holding.due(hall(), now).stream().map(Intention.ComeBack::new);
        return CompletableFuture.allOf(
                Stream.concat(day, back)
                        .map(wish -> submit(IntentionKey.random(), wish))
                        .toArray(CompletableFuture<?>[]::new));
    }

    @Override
    public Hall hall() {
        return journal.hall();
    }

    /// The journal that this desk writes, for the uplink.
    public Journal journal() {
        return journal;
    }

    @Override
    public Subscription onChange(HallListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void work() {
        while (!closed) {
            try {
                carryOut(waiting.take());
            } catch (InterruptedException e) {
                LOG.debug("the desk was asked to stop");
            }
        }
        waiting.forEach(task -> task.reply().complete(new Reply.Busy<>()));
    }

    private <A extends Answer> void carryOut(Task<A> task) {
        try {
            A answer = carrying.carryOut(task.key(), task.intention());
            task.reply().complete(new Reply.Done<>(answer));
        } catch (JournalException e) {
            LOG.error("an intention was not carried out", e);
            task.reply().complete(new Reply.StorageFailed<>(e.what()));
        } catch (RuntimeException | Error e) {
            LOG.error("an intention failed", e);
            task.reply().completeExceptionally(e);
        }
    }

    private void tellOfChange() {
        Hall hall = journal.hall();
        if (changed(hall)) {
            listeners.forEach(listener -> tell(listener, hall));
        }
    }

    @SuppressWarnings("ReferenceEquality") // a hall that nothing happened to stays the same object
    private synchronized boolean changed(Hall hall) {
        boolean changed = hall != told;
        told = hall;
        return changed;
    }

    private static void tell(HallListener listener, Hall hall) {
        try {
            listener.changed(hall);
        } catch (RuntimeException e) {
            LOG.error("a listener of the desk failed", e);
        }
    }

    /// Finishes the intention at hand, answers the waiting ones as busy and closes the journal.
    @Override
    public void close() {
        closed = true;
        writer.interrupt();
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        journal.close();
    }
}
