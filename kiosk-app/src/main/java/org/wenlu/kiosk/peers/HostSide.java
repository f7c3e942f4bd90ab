package org.wenlu.kiosk.peers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlu.kiosk.desk.Answer;
import org.wenlu.kiosk.desk.Answers;
import org.wenlu.kiosk.desk.Desk;
import org.wenlu.kiosk.desk.Intention;
import org.wenlu.kiosk.desk.IntentionKey;
import org.wenlu.kiosk.desk.Intentions;
import org.wenlu.kiosk.desk.Reply;
import org.wenlu.kiosk.queue.Adopting;
import org.wenlu.kiosk.queue.Hall;
import org.wenlu.kiosk.queue.Snapshots;
import org.wenlu.kiosk.queue.Ticket;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.identity.TicketId;

/// What the host does for the other kiosks: carries out what they ask, once for each key, and lets
/// them follow the hall. Safe for use by several threads.
public final class HostSide implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HostSide.class);

    private final Desk desk;
    private final Terms terms;
    private final PlaceId own;
    private final String run = UUID.randomUUID().toString();
    private final Desk.Subscription subscription;
    private final Map<TicketId, Long> changedAt = new HashMap<>();
    private Hall told;
    private long version = 1;
    private int warned;

    /// @param own place of this kiosk
    public HostSide(Desk desk, Terms terms, PlaceId own) {
        this.desk = desk;
        this.terms = terms;
        this.own = own;
        this.told = desk.hall();
        this.subscription = desk.onChange(this::changed);
    }

    /// Carries out what a satellite asks, unless this kiosk is not host any more. The future never
    /// completes exceptionally for an expected outcome.
    ///
    /// @throws IllegalArgumentException when this program does not know what is asked
    public CompletableFuture<Told> take(Asked asked) {
        terms.hear(asked.standing());
        Standing standing = terms.current();
        if (!standing.host().equals(own)) {
            return CompletableFuture.completedFuture(Told.without(standing, Told.Result.NOT_HOST));
        }
        return carryOut(
                standing, new IntentionKey(asked.post().key()), Intentions.read(asked.post()));
    }

    private <A extends Answer> CompletableFuture<Told> carryOut(
            Standing standing, IntentionKey key, Intention<A> intention) {
        return desk.submit(key, intention).thenApply(reply -> told(standing, intention, reply));
    }

    private static <A extends Answer> Told told(
            Standing standing, Intention<A> intention, Reply<A> reply) {
        return reply instanceof Reply.Done<A>(A answer)
                ? Told.done(standing, Answers.kept(intention, answer))
                : Told.without(standing, Told.Result.LATER);
    }

    /// The hall, or what changed in it since a version of this run.
    public synchronized Feed feed(Standing heard, String ofRun, long since) {
        terms.hear(heard);
        boolean whole = !ofRun.equals(run) || since > version;
        Map<TicketId, Ticket> wanted = new HashMap<>();
        for (Ticket ticket : told.tickets().values()) {
            if (whole || changedAt.getOrDefault(ticket.id(), 1L) > since) {
                wanted.put(ticket.id(), ticket);
            }
        }
        boolean nothing = !whole && since == version;
        return new Feed(
                terms.current(),
                run,
                version,
                whole,
                nothing ? List.of() : Snapshots.of(told.withTickets(wanted)));
    }

    private synchronized void changed(Hall hall) {
        version++;
        for (Ticket ticket : hall.tickets().values()) {
            if (!ticket.equals(told.tickets().get(ticket.id()))) {
                changedAt.put(ticket.id(), version);
            }
        }
        changedAt.keySet().retainAll(hall.tickets().keySet());
        warnOfTwins(Adopting.twins(hall));
        told = hall;
    }

    private void warnOfTwins(List<Adopting.Twins> twins) {
        if (twins.size() > warned) {
            var pair = twins.getLast();
            LOG.warn(
                    "two people have the number {}: tickets {} and {}, called in this order",
                    pair.first().label(),
                    pair.first().id(),
                    pair.second().id());
        }
        warned = twins.size();
    }

    @Override
    public void close() {
        subscription.close();
    }
}
