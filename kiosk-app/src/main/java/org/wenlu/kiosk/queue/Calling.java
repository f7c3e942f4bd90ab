package org.wenlu.kiosk.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.wenlu.protocol.identity.CounterId;
import org.wenlu.protocol.identity.ServiceId;
import org.wenlu.protocol.identity.TicketId;
import org.wenlu.protocol.record.Happening;
import org.wenlu.protocol.record.Happening.CancellingReason;
import org.wenlu.protocol.record.Happening.ServiceStarted;
import org.wenlu.protocol.record.Happening.ServingOutcome;
import org.wenlu.protocol.record.Happening.Surface;
import org.wenlu.protocol.record.Happening.TicketCalled;
import org.wenlu.protocol.record.Happening.TicketCancelled;
import org.wenlu.protocol.record.Happening.TicketContinued;
import org.wenlu.protocol.record.Happening.TicketDone;
import org.wenlu.protocol.record.Happening.TicketMissed;
import org.wenlu.protocol.record.Happening.TicketTransferred;
import org.wenlu.protocol.record.Stamp;

/// What a counter does with tickets. A counter has at most one ticket, and a ticket is at no more
/// than one counter.
public final class Calling {
    private final Site site;
    private final Stopwatch stopwatch;

    public Calling(Site site) {
        this(site, new Stopwatch());
    }

    /// @param stopwatch measures how long visitors waited and were served
    public Calling(Site site, Stopwatch stopwatch) {
        this.site = site;
        this.stopwatch = stopwatch;
    }

    /// Calls the first of the waiting tickets that the counter may call. Held tickets whose time
    /// has come are waiting again before.
    public Decision next(Hall hall, CounterId id, Stamp now) {
        return at(hall, id, counter -> next(hall, counter, now));
    }

    private Decision next(Hall hall, Counter counter, Stamp now) {
        if (counter.ticket().isPresent()) {
            return Decision.of(new Outcome.StillOpen(counter.ticket().get()));
        }
        List<Happening> returned = Holding.returns(hall, now);
        Decision called =
                first(Holding.after(hall, returned, now), counter, now)
                        .map(ticket -> call(ticket, counter, now))
                        .orElseGet(() -> Decision.of(new Outcome.NobodyWaiting()));
        return called.after(returned);
    }

    private Optional<Ticket> first(Hall hall, Counter counter, Stamp now) {
        List<Ticket> callable = hall.callableAt(counter);
        return callable.stream()
                .filter(ticket -> !site.speakers().leave(ticket, counter, hall, now))
                .findFirst()
                .or(() -> callable.stream().findFirst());
    }

    public Decision recall(Hall hall, CounterId id, TicketId ticket, Stamp now) {
        return with(
                hall,
                id,
                ticket,
                (counter, it) ->
                        it.state() == TicketState.CALLED ? call(it, counter, now) : notHere());
    }

    /// The visitor has come. Saying so twice changes nothing.
    public Decision start(Hall hall, CounterId id, TicketId ticket) {
        return with(
                hall,
                id,
                ticket,
                (counter, it) ->
                        it.state() == TicketState.SERVING
                                ? about(it)
                                : about(it, new ServiceStarted(it.id(), counter.id())));
    }

    public Decision finish(
            Hall hall,
            CounterId id,
            TicketId ticket,
            boolean timeAccurate,
            Optional<ServingOutcome> outcome,
            Stamp now) {
        return with(
                hall,
                id,
                ticket,
                (counter, it) ->
                        finished(
                                it,
                                new TicketDone(
                                        it.id(),
                                        counter.id(),
                                        timeAccurate,
                                        it.servingSince()
                                                .or(it::calledAt)
                                                .flatMap(from -> seconds(from, now)),
                                        outcome)));
    }

    /// A ticket with further services waits again, at the next of them.
    private static Decision finished(Ticket ticket, TicketDone done) {
        return ticket.further().isEmpty()
                ? about(ticket, done)
                : about(
                        ticket,
                        done,
                        new TicketContinued(ticket.id(), ticket.further().getFirst()));
    }

    /// Ends a ticket that is not served, whether its visitor is here or not.
    public Decision cancel(Hall hall, CounterId id, TicketId ticket, CancellingReason reason) {
        return with(
                hall,
                id,
                ticket,
                (counter, it) -> about(it, new TicketCancelled(it.id(), counter.id(), reason)));
    }

    /// Nobody came, after as many calls as the service point asks for.
    public Decision noShow(Hall hall, CounterId id, TicketId ticket) {
        return with(
                hall,
                id,
                ticket,
                (counter, it) ->
                        it.state() == TicketState.CALLED && it.calls() >= site.callsBeforeNoShow()
                                ? about(it, new TicketMissed(it.id(), counter.id(), it.calls()))
                                : notHere());
    }

    /// The visitor comes back later.
    ///
    /// @param minutes after which the ticket returns by itself, 1 to 240; empty when somebody has
    ///   to say so
    public Decision hold(
            Hall hall, CounterId id, TicketId ticket, Optional<Integer> minutes, Stamp now) {
        return with(
                hall,
                id,
                ticket,
                (_, it) -> about(it, Holding.held(it, Surface.COUNTER, minutes, now)));
    }

    /// The ticket waits at a service, for one counter or clerk or any, as long-standing as before.
    public Decision transfer(
            Hall hall,
            CounterId id,
            TicketId ticket,
            ServiceId service,
            Optional<CounterId> to,
            Optional<String> clerk) {
        if (site.service(service).isEmpty() || !to.map(site.counters()::contains).orElse(true)) {
            return notHere();
        }
        return with(
                hall,
                id,
                ticket,
                (counter, it) ->
                        about(
                                it,
                                new TicketTransferred(it.id(), counter.id(), service, to, clerk)));
    }

    private Decision call(Ticket ticket, Counter counter, Stamp now) {
        return about(
                ticket,
                new TicketCalled(
                        ticket.id(),
                        counter.id(),
                        ticket.calls() + 1,
                        seconds(ticket.waitingSince(), now)));
    }

    private Decision at(Hall hall, CounterId id, Function<Counter, Decision> then) {
        if (!site.counters().contains(id)) {
            return Decision.of(new Outcome.CounterUnknown());
        }
        return hall.counter(id)
                .filter(Counter::open)
                .map(then)
                .orElseGet(() -> Decision.of(new Outcome.CounterNotOpen()));
    }

    private Decision with(Hall hall, CounterId id, TicketId ticket, AtCounter then) {
        return at(
                hall,
                id,
                counter ->
                        counter.ticket()
                                .filter(ticket::equals)
                                .flatMap(hall::ticket)
                                .map(it -> then.decide(counter, it))
                                .orElseGet(Calling::notHere));
    }

    @FunctionalInterface
    private interface AtCounter {
        Decision decide(Counter counter, Ticket ticket);
    }

    private static Decision about(Ticket ticket, Happening... happenings) {
        return Decision.of(new Outcome.Ticketed(ticket.id()), happenings);
    }

    private static Decision notHere() {
        return Decision.of(new Outcome.NotHere());
    }

    private Optional<Long> seconds(Instant from, Stamp now) {
        return stopwatch.since(from, now).map(Duration::toSeconds);
    }
}
