package org.wenlu.kiosk.floor;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.wenlu.kiosk.desk.Answer;
import org.wenlu.kiosk.desk.Desk;
import org.wenlu.kiosk.desk.Intention;
import org.wenlu.kiosk.desk.IntentionKey;
import org.wenlu.kiosk.desk.Reply;
import org.wenlu.kiosk.queue.Counter;
import org.wenlu.kiosk.queue.Decision;
import org.wenlu.kiosk.queue.Hall;
import org.wenlu.kiosk.queue.Holding;
import org.wenlu.kiosk.queue.Outcome;
import org.wenlu.kiosk.queue.Ticket;
import org.wenlu.kiosk.queue.TicketState;
import org.wenlu.kiosk.queue.Visitors;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.CounterId;
import org.wenlu.protocol.identity.ServiceId;
import org.wenlu.protocol.identity.TicketId;
import org.wenlu.protocol.record.ClockQuality;
import org.wenlu.protocol.record.Happening;
import org.wenlu.protocol.record.Printing;
import org.wenlu.protocol.record.Stamp;

/// A desk in memory, beside the port: the same words, nothing stored.
final class FakeDesk implements Desk {
    private static final Stamp STAMP =
            new Stamp(1, Duration.ZERO, Instant.EPOCH, ClockQuality.TRUSTED, 480);
    private final Map<IntentionKey, Answer> answers = new HashMap<>();
    private final List<HallListener> listeners = new CopyOnWriteArrayList<>();
    private volatile Hall hall =
            new Hall(1, LocalDate.of(2026, 11, 22), Map.of(), Map.of(), Map.of());
    private volatile boolean busy;

    @Override
    @SuppressWarnings("unchecked")
    public synchronized <A extends Answer> CompletableFuture<Reply<A>> submit(
            IntentionKey key, Intention<A> intention) {
        if (busy) {
            return CompletableFuture.completedFuture(new Reply.Busy<>());
        }
        Answer answer = answers.get(key);
        if (answer == null) {
            answer = carryOut(intention);
            answers.put(key, answer);
            listeners.forEach(listener -> listener.changed(hall));
        }
        return CompletableFuture.completedFuture(new Reply.Done<>((A) answer));
    }

    @Override
    public Hall hall() {
        return hall;
    }

    @Override
    public Subscription onChange(HallListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    int listeners() {
        return listeners.size();
    }

    void busy(boolean now) {
        busy = now;
    }

    /// A ticket that waits.
    synchronized Ticket arrive(
            String service, String series, Language language, boolean priority, Printing printing) {
        int number = hall.tickets().size() + 1;
        var ticket =
                new Ticket(
                        TicketId.random(),
                        new ServiceId(service),
                        series,
                        number,
                        "%s%03d".formatted(series, number),
                        1,
                        language,
                        priority,
                        "token-" + number,
                        0,
                        Optional.empty(),
                        Instant.now().minusSeconds(480),
                        number,
                        TicketState.WAITING,
                        printing,
                        1,
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        priority ? Optional.of("elder") : Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        Optional.empty());
        put(ticket);
        listeners.forEach(listener -> listener.changed(hall));
        return ticket;
    }

    private Answer carryOut(Intention<?> intention) {
        return switch (intention) {
            case Intention.OpenCounter open -> open(open);
            case Intention.CloseCounter close -> close(close.counter());
            case Intention.CallNext next -> next(next.counter());
            case Intention.Recall recall ->
                    at(recall.counter(), recall.ticket())
                            .<Answer>map(ticket -> called(ticket, recall.counter()))
                            .orElse(new Answer.NotHere());
            case Intention.StartService start ->
                    ended(start.counter(), start.ticket(), TicketState.SERVING);
            case Intention.Finish finish ->
                    ended(finish.counter(), finish.ticket(), TicketState.DONE);
            case Intention.NoShow noShow ->
                    ended(noShow.counter(), noShow.ticket(), TicketState.MISSED);
            case Intention.LeaveQueue leave ->
                    by(Visitors.leave(hall, leave.ticket(), leave.surface()));
            case Intention.Rate rate -> by(Visitors.rate(hall, rate.rating()));
            case Intention.Reopen it -> by(Holding.reopen(hall, it.ticket(), it.reason()));
            case Intention.EndAlarm it ->
                    by(
                            Decision.noted(
                                    new Happening.AlarmEnded(
                                            it.alarm(), it.counter(), it.clerk())));
            case Intention.RaiseAlarm it ->
                    by(
                            Decision.noted(
                                    new Happening.AlarmRaised(
                                            it.alarm(), it.counter(), it.clerk())));
            default -> new Answer.Noted();
        };
    }

    private Answer by(Decision decision) {
        for (Happening happening : decision.happenings()) {
            hall = hall.after(happening, STAMP);
        }
        return switch (decision.outcome()) {
            case Outcome.Ticketed it -> new Answer.Closed(hall.ticket(it.ticket()).orElseThrow());
            case Outcome.Noted it -> new Answer.Noted();
            default -> new Answer.NotHere();
        };
    }

    private Answer open(Intention.OpenCounter open) {
        put(
                new Counter(
                        open.counter(),
                        true,
                        open.clerk(),
                        open.services(),
                        hall.counter(open.counter()).flatMap(Counter::ticket)));
        return new Answer.CounterChanged();
    }

    private Answer close(CounterId id) {
        put(new Counter(id, false, "", List.of(), Optional.empty()));
        return new Answer.CounterChanged();
    }

    private Answer next(CounterId id) {
        Optional<Counter> counter = hall.counter(id).filter(Counter::open);
        if (counter.isEmpty()) {
            return new Answer.CounterNotOpen(id);
        }
        if (counter.get().ticket().isPresent()) {
            return new Answer.StillOpen(hall.tickets().get(counter.get().ticket().get()));
        }
        return hall.waiting().stream()
                .filter(ticket -> counter.get().serves(ticket.service()))
                .findFirst()
                .<Answer>map(ticket -> called(ticket, id))
                .orElse(new Answer.NobodyWaiting());
    }

    private Answer called(Ticket ticket, CounterId counter) {
        Ticket called = with(ticket, TicketState.CALLED, ticket.calls() + 1, counter);
        put(called);
        put(holding(counter, Optional.of(ticket.id())));
        return new Answer.Called(called, called.calls());
    }

    private Answer ended(CounterId counter, TicketId id, TicketState state) {
        Optional<Ticket> ticket = at(counter, id);
        if (ticket.isEmpty()) {
            return new Answer.NotHere();
        }
        Ticket changed = with(ticket.get(), state, ticket.get().calls(), counter);
        put(changed);
        put(holding(counter, state.open() ? Optional.of(id) : Optional.empty()));
        return new Answer.Closed(changed);
    }

    private Optional<Ticket> at(CounterId counter, TicketId id) {
        return hall.counter(counter)
                .flatMap(Counter::ticket)
                .filter(id::equals)
                .flatMap(hall::ticket);
    }

    private Counter holding(CounterId id, Optional<TicketId> ticket) {
        Counter counter = hall.counters().get(id);
        return new Counter(id, counter.open(), counter.clerk(), counter.services(), ticket);
    }

    private static Ticket with(Ticket ticket, TicketState state, int calls, CounterId counter) {
        boolean again = calls > ticket.calls();
        return new Ticket(
                ticket.id(),
                ticket.service(),
                ticket.series(),
                ticket.number(),
                ticket.label(),
                ticket.day(),
                ticket.language(),
                ticket.priority(),
                ticket.token(),
                ticket.ahead(),
                ticket.promise(),
                ticket.issuedAt(),
                ticket.seq(),
                state,
                ticket.printing(),
                ticket.printJobs(),
                calls,
                Optional.of(counter),
                again ? Optional.of(Instant.now()) : ticket.calledAt(),
                state == TicketState.SERVING ? Optional.of(Instant.now()) : ticket.servingSince(),
                Optional.empty(),
                ticket.priorityClass(),
                ticket.appointment(),
                ticket.further(),
                ticket.continuedAt(),
                ticket.rated(),
                ticket.printCause(),
                ticket.returnsAt(),
                ticket.overtaken(),
                ticket.clerk());
    }

    private void put(Ticket ticket) {
        var tickets = new HashMap<>(hall.tickets());
        tickets.put(ticket.id(), ticket);
        hall = new Hall(1, hall.date(), tickets, hall.counters(), Map.of());
    }

    private void put(Counter counter) {
        var counters = new HashMap<>(hall.counters());
        counters.put(counter.id(), counter);
        hall = new Hall(1, hall.date(), hall.tickets(), counters, Map.of());
    }

    List<Ticket> tickets() {
        return new ArrayList<>(hall.tickets().values());
    }
}
