package org.wenlu.kiosk.peers;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlu.kiosk.desk.Answer;
import org.wenlu.kiosk.desk.Answers;
import org.wenlu.kiosk.desk.Desk;
import org.wenlu.kiosk.desk.HostDesk;
import org.wenlu.kiosk.desk.Intention;
import org.wenlu.kiosk.desk.IntentionKey;
import org.wenlu.kiosk.desk.Intentions;
import org.wenlu.kiosk.desk.Reply;
import org.wenlu.kiosk.journal.Journal;
import org.wenlu.kiosk.journal.JournalException;
import org.wenlu.kiosk.queue.Hall;
import org.wenlu.protocol.record.Happening.TicketLeft;

/// The desk of a satellite. Visits are recorded here; a ticket gets its number from the host or,
/// without an answer, from this kiosk's own reserve; everything else is the host's to do.
public final class SatelliteDesk implements Desk {
    private static final Logger LOG = LoggerFactory.getLogger(SatelliteDesk.class);
    private static final int MOST_WAITING = 256;

    private final HostDesk local;
    private final Journal journal;
    private final Company company;
    private final Taking taking;
    private final ThreadPoolExecutor worker;

    SatelliteDesk(HostDesk local, Company company, Taking taking) {
        this.local = local;
        this.journal = local.journal();
        this.company = company;
        this.taking = taking;
        this.worker =
                new ThreadPoolExecutor(
                        1,
                        1,
                        0,
                        TimeUnit.SECONDS,
                        new ArrayBlockingQueue<>(MOST_WAITING),
                        Thread.ofPlatform().daemon().name("satellite-desk").factory());
    }

    @Override
    @SuppressWarnings("unchecked")
    public <A extends Answer> CompletableFuture<Reply<A>> submit(
            IntentionKey key, Intention<A> intention) {
        return (CompletableFuture<Reply<A>>)
                (CompletableFuture<?>)
                        switch ((Intention<?>) intention) {
                            case Intention.StartVisit it -> local.submit(key, it);
                            case Intention.EndVisit it -> local.submit(key, it);
                            case Intention.NoteSearch it -> local.submit(key, it);
                            case Intention.NoteReadiness it -> local.submit(key, it);
                            case Intention.IssueTicket it -> later(() -> issue(key, it));
                            case Intention.LeaveQueue it -> later(() -> leave(key, it));
                            case Intention.NotePrinting it -> later(() -> told(key, it));
                            case Intention.Rate it -> later(() -> told(key, it));
                            default -> later(() -> forward(key, intention));
                        };
    }

    private <A extends Answer> CompletableFuture<Reply<A>> later(Supplier<Reply<A>> work) {
        var reply = new CompletableFuture<Reply<A>>();
        try {
            worker.execute(() -> carryOut(work, reply));
        } catch (RejectedExecutionException e) {
            LOG.debug("too much at once");
            reply.complete(new Reply.Busy<>());
        }
        return reply;
    }

    private static <A extends Answer> void carryOut(
            Supplier<Reply<A>> work, CompletableFuture<Reply<A>> reply) {
        try {
            reply.complete(work.get());
        } catch (JournalException e) {
            LOG.error("an intention was not carried out", e);
            reply.complete(new Reply.StorageFailed<>(e.what()));
        } catch (RuntimeException | Error e) {
            LOG.error("an intention failed", e);
            reply.completeExceptionally(e);
        }
    }

    private Reply<Answer.Issue> issue(IntentionKey key, Intention.IssueTicket wish) {
        Optional<Answer.Issue> before = journal.write(it -> taking.before(it, key, wish));
        if (before.isPresent()) {
            return new Reply.Done<>(before.get());
        }
        Optional<Answer> host = company.reserve(wish);
        Answer.Issue answer =
                journal.write(
                        writing -> {
                            company.openDay(writing);
                            return switch (host.orElse(null)) {
                                case Answer.Reserved it -> taking.reserved(writing, key, wish, it);
                                case Answer.Refused it ->
                                        taking.refused(writing, key, wish, it.reason());
                                case null, default ->
                                        taking.alone(writing, key, wish, company.hall());
                            };
                        });
        company.changed();
        return new Reply.Done<>(answer);
    }

    private Reply<Answer.Close> leave(IntentionKey key, Intention.LeaveQueue wish) {
        Hall left =
                company.hall()
                        .after(new TicketLeft(wish.ticket(), wish.surface()), company.stamp());
        company.post(key, wish);
        return new Reply.Done<>(
                left.ticket(wish.ticket())
                        .<Answer.Close>map(Answer.Closed::new)
                        .orElseGet(Answer.NotHere::new));
    }

    private Reply<Answer.Noted> told(IntentionKey key, Intention<Answer.Noted> intention) {
        company.post(key, intention);
        return new Reply.Done<>(new Answer.Noted());
    }

    @SuppressWarnings("unchecked")
    private <A extends Answer> Reply<A> forward(IntentionKey key, Intention<A> intention) {
        return company.ask(Intentions.post(key, intention))
                .<Reply<A>>map(kept -> new Reply.Done<>((A) Answers.read(kept, intention)))
                .orElseGet(Reply.Busy::new);
    }

    /// Whether the host has not answered for a while. What the hall says then is old.
    public boolean alone() {
        return company.alone();
    }

    /// What the host still has to be told.
    public int untold() {
        return company.posts().size();
    }

    @Override
    public Hall hall() {
        return company.hall();
    }

    @Override
    public Subscription onChange(HallListener listener) {
        return company.onChange(listener);
    }

    void stop() {
        List<Runnable> left = worker.shutdownNow();
        LOG.debug("{} intentions were not begun", left.size());
    }
}
