package org.wenlu.kiosk.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.wenlu.protocol.identity.CounterId;
import org.wenlu.protocol.identity.ServiceId;
import org.wenlu.protocol.identity.TicketId;
import org.wenlu.protocol.record.ClockQuality;
import org.wenlu.protocol.record.Happening;
import org.wenlu.protocol.record.Happening.CounterOpened;
import org.wenlu.protocol.record.Happening.DayOpened;
import org.wenlu.protocol.record.Happening.TicketCalled;
import org.wenlu.protocol.record.Happening.TicketDone;
import org.wenlu.protocol.record.Happening.TicketIssued;
import org.wenlu.protocol.record.Happening.TicketPrinting;
import org.wenlu.protocol.record.Happening.WaitRange;
import org.wenlu.protocol.record.Stamp;

/// What each happening makes of the hall. A happening about a ticket that the hall does not hold
/// (any more) changes nothing.
final class Fold {
    /// Measured serving times kept for each service.
    private static final int MEASURED = 20;

    /// Judged promises that are kept.
    private static final int JUDGED = 50;

    private static final long FORGOTTEN_SECONDS = 3 * 60 * 60;

    private Fold() {}

    static Hall after(Hall hall, Happening happening, Stamp stamp) {
        Instant at = stamp.at();
        return switch (happening) {
            case DayOpened it -> day(hall, it, stamp.quality() != ClockQuality.UNTRUSTED);
            case TicketIssued it -> issued(hall, it, at);
            case TicketCalled it -> called(overtaking(judged(hall, it), it), it, at);
            case Happening.ServiceStarted it -> started(hall, it, at);
            case TicketDone it -> measured(closed(hall, it.ticket(), TicketState.DONE, at), it);
            case Happening.TicketMissed it -> closed(hall, it.ticket(), TicketState.MISSED, at);
            case Happening.TicketExpired it -> closed(hall, it.ticket(), TicketState.EXPIRED, at);
            case Happening.TicketCancelled it ->
                    closed(hall, it.ticket(), TicketState.CANCELLED, at);
            case Happening.TicketLeft it -> closed(hall, it.ticket(), TicketState.LEFT, at);
            case Happening.JourneyPlanned it ->
                    changed(hall, it.ticket(), ticket -> ticket.goingOnTo(it.services()));
            case Happening.TicketContinued it ->
                    changed(hall, it.ticket(), ticket -> ticket.continued(it.service(), at));
            case Happening.TicketHeld it ->
                    changed(
                            freed(hall, it.ticket()),
                            it.ticket(),
                            ticket -> ticket.held(it.until()));
            case Happening.TicketReturned it -> waitingAgain(hall, it.ticket());
            case Happening.TicketTransferred it ->
                    changed(
                            freed(hall, it.ticket()),
                            it.ticket(),
                            ticket -> ticket.waitingAgain(it.service(), it.to(), it.clerk()));
            case Happening.TicketReopened it -> waitingAgain(hall, it.ticket());
            case TicketPrinting it ->
                    changed(
                            hall,
                            it.ticket(),
                            ticket -> ticket.printing(it.state(), it.job(), it.cause()));
            case CounterOpened it -> opened(hall, it);
            case Happening.CounterClosed it -> counter(hall, it.counter(), Counter::closed);
            case Happening.AlarmRaised it ->
                    counter(hall, it.counter(), there -> there.alarmed(Optional.of(alarm(it, at))));
            case Happening.AlarmEnded it -> quiet(hall, it);
            case Happening.VisitRated it -> rated(hall, it);
            case Happening.HelpRequested it -> asked(hall, Request.of(it, at));
            case Happening.InterpreterRequested it -> asked(hall, Request.of(it, at));
            case Happening.RequestAnswered it ->
                    hall.withRequests(without(hall.requests(), it.request()));
            case Happening.VisitStarted it ->
                    hall.withVisits(with(hall.visits(), it.visit(), it.language()));
            case Happening.VisitEnded it -> hall.withVisits(without(hall.visits(), it.visit()));
            case Happening.TicketReserved it ->
                    hall.withLastNumbers(numbered(hall, it.series(), it.number()));
            case Happening.TicketAdopted it -> Adopting.adopted(hall, it);
            case Happening.TicketSettled it -> Settling.settled(hall, it);
            case Happening.TermBegun it -> hall;
            case Happening.Snapshot it -> Snapshots.read(hall, it);
            case Happening.JournalOpened it -> hall;
            case Happening.BootStarted it -> hall;
            case Happening.TicketRefused it -> hall;
            case Happening.SearchMade it -> hall;
            case Happening.ReadinessChecked it -> hall;
            case Happening.Unknown it -> hall;
        };
    }

    private static Hall day(Hall hall, DayOpened it, boolean dated) {
        return it.day() > hall.day()
                ? new Hall(
                        it.day(),
                        it.date(),
                        Map.of(),
                        hall.counters(),
                        Map.of(),
                        dated,
                        hall.visits(),
                        hall.served(),
                        hall.promises(),
                        Map.of(),
                        List.of())
                : hall.withDate(it.date(), dated);
    }

    private static Hall issued(Hall hall, TicketIssued it, Instant at) {
        return hall.with(Ticket.issued(it, at, hall.tickets().size() + 1))
                .withLastNumbers(numbered(hall, it.series(), it.number()));
    }

    /// On a satellite the host's numbers and those of its own reserve range take turns.
    private static Map<String, Integer> numbered(Hall hall, String series, int number) {
        int last = hall.lastNumbers().getOrDefault(series, 0);
        return with(hall.lastNumbers(), series, Math.max(last, number));
    }

    private static Hall called(Hall hall, TicketCalled it, Instant at) {
        if (hall.ticket(it.ticket()).isEmpty()) {
            return hall;
        }
        Hall called =
                changed(hall, it.ticket(), ticket -> ticket.called(it.counter(), it.call(), at));
        return counter(called, it.counter(), at1 -> at1.with(Optional.of(it.ticket())));
    }

    /// A visitor who was not called sits at the counter all the same.
    private static Hall started(Hall hall, Happening.ServiceStarted it, Instant at) {
        Hall seated =
                hall.ticket(it.ticket())
                        .filter(each -> each.state() == TicketState.WAITING)
                        .map(each -> hall.with(each.seated(it.counter())))
                        .map(then -> counter(then, it.counter(), there -> taking(there, it)))
                        .orElse(hall);
        return changed(seated, it.ticket(), ticket -> ticket.serving(at));
    }

    private static Counter taking(Counter counter, Happening.ServiceStarted it) {
        return counter.with(Optional.of(it.ticket()));
    }

    private static Alarm alarm(Happening.AlarmRaised it, Instant at) {
        return new Alarm(it.alarm(), it.clerk(), at);
    }

    private static Hall quiet(Hall hall, Happening.AlarmEnded it) {
        return hall.counters().values().stream()
                .filter(each -> each.alarm().filter(on -> on.id().equals(it.alarm())).isPresent())
                .findFirst()
                .map(each -> hall.with(each.alarmed(Optional.empty())))
                .orElse(hall);
    }

    /// Counts for those who came before a called ticket and could have been called instead. A
    /// ticket that is called again overtakes nobody.
    private static Hall overtaking(Hall hall, TicketCalled it) {
        Optional<Ticket> called =
                hall.ticket(it.ticket()).filter(each -> each.state() == TicketState.WAITING);
        Optional<Counter> counter = hall.counter(it.counter());
        if (called.isEmpty() || counter.isEmpty()) {
            return hall;
        }
        var tickets = new HashMap<>(hall.tickets());
        hall.callableAt(counter.get()).stream()
                .filter(other -> other.seq() < called.get().seq())
                .forEach(other -> tickets.put(other.id(), other.overtakenAgain()));
        return hall.withTickets(tickets);
    }

    static Hall closed(Hall hall, TicketId id, TicketState state, Instant at) {
        return freed(changed(hall, id, ticket -> ticket.closed(state, at)), id);
    }

    private static Hall waitingAgain(Hall hall, TicketId id) {
        return changed(hall, id, Fold::waitingAgain);
    }

    private static Ticket waitingAgain(Ticket ticket) {
        return ticket.waitingAgain(ticket.service(), Optional.empty(), Optional.empty());
    }

    /// The hall where no counter has the ticket.
    private static Hall freed(Hall hall, TicketId id) {
        return hall.counters().values().stream()
                .filter(counter -> counter.ticket().equals(Optional.of(id)))
                .findFirst()
                .map(counter -> hall.with(counter.with(Optional.empty())))
                .orElse(hall);
    }

    /// Notes with the first call of a ticket whether what its visitor was told came true.
    private static Hall judged(Hall hall, TicketCalled it) {
        Optional<Ticket> ticket =
                hall.ticket(it.ticket())
                        .filter(each -> each.calls() == 0 && each.continuedAt().isEmpty());
        Optional<WaitRange> promise = ticket.flatMap(Ticket::promise);
        if (promise.isEmpty() || it.waitedSeconds().isEmpty()) {
            return hall;
        }
        boolean kept = within(promise.get(), it.waitedSeconds().get());
        return hall.withPromises(lastOf(hall.promises(), kept, JUDGED));
    }

    private static boolean within(WaitRange promise, long seconds) {
        return seconds >= promise.leastMinutes() * 60L && seconds <= promise.mostMinutes() * 60L;
    }

    private static Hall rated(Hall hall, Happening.VisitRated it) {
        return it.ticket()
                .map(id -> changed(hall, id, ticket -> ticket.rated(it.level())))
                .orElse(hall);
    }

    private static Hall asked(Hall hall, Request request) {
        return hall.withRequests(with(hall.requests(), request.id(), request));
    }

    private static Hall measured(Hall hall, TicketDone it) {
        Optional<Ticket> ticket = hall.ticket(it.ticket());
        Optional<Long> seconds =
                it.servedSeconds().filter(s -> it.timeAccurate() && s > 0 && s < FORGOTTEN_SECONDS);
        if (ticket.isEmpty() || seconds.isEmpty()) {
            return hall;
        }
        ServiceId service = ticket.get().service();
        List<Long> before = hall.served().getOrDefault(service, List.of());
        List<Long> last = lastOf(before, seconds.get(), MEASURED);
        return hall.withServed(with(hall.served(), service, last));
    }

    private static <T> List<T> lastOf(List<T> before, T next, int kept) {
        var all = new ArrayList<>(before);
        all.add(next);
        return List.copyOf(all.subList(Math.max(0, all.size() - kept), all.size()));
    }

    private static Hall opened(Hall hall, CounterOpened it) {
        Counter before =
                hall.counter(it.counter())
                        .orElse(new Counter(it.counter(), false, "", List.of(), Optional.empty()));
        return hall.with(before.openedBy(it.clerk(), it.services()));
    }

    private static Hall changed(Hall hall, TicketId id, UnaryOperator<Ticket> change) {
        return hall.ticket(id).map(ticket -> hall.with(change.apply(ticket))).orElse(hall);
    }

    private static Hall counter(Hall hall, CounterId id, UnaryOperator<Counter> change) {
        return hall.counter(id).map(counter -> hall.with(change.apply(counter))).orElse(hall);
    }

    private static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
        var changed = new HashMap<>(map);
        changed.put(key, value);
        return changed;
    }

    private static <K, V> Map<K, V> without(Map<K, V> map, K key) {
        var changed = new HashMap<>(map);
        changed.remove(key);
        return changed;
    }
}
