package org.wenlu.kiosk.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.CounterId;
import org.wenlu.protocol.identity.TicketId;
import org.wenlu.protocol.record.ClockQuality;
import org.wenlu.protocol.record.Happening;
import org.wenlu.protocol.record.Happening.CounterOpened;
import org.wenlu.protocol.record.Happening.DayOpened;
import org.wenlu.protocol.record.Happening.TicketCalled;
import org.wenlu.protocol.record.Happening.TicketDone;
import org.wenlu.protocol.record.Happening.TicketIssued;
import org.wenlu.protocol.record.Happening.TicketPrinting;
import org.wenlu.protocol.record.Printing;
import org.wenlu.protocol.record.Stamp;

/// What each happening makes of the hall. A happening about a ticket that the hall does not hold
/// (any more) changes nothing.
final class Fold {
    /// Measured serving times kept for each service.
    private static final int MEASURED = 20;

    private static final long FORGOTTEN_SECONDS = 3 * 60 * 60;

    private Fold() {}

    static Hall after(Hall hall, Happening happening, Stamp stamp) {
        Instant at = stamp.at();
        return switch (happening) {
            case DayOpened it -> day(hall, it, stamp.quality() != ClockQuality.UNTRUSTED);
            case TicketIssued it -> issued(hall, it, at);
            case TicketCalled it -> called(hall, it, at);
            case Happening.ServiceStarted it ->
                    changed(hall, it.ticket(), ticket -> ticket.serving(at));
            case TicketDone it -> measured(closed(hall, it.ticket(), TicketState.DONE, at), it);
            case Happening.TicketMissed it -> closed(hall, it.ticket(), TicketState.MISSED, at);
            case Happening.TicketExpired it -> closed(hall, it.ticket(), TicketState.EXPIRED, at);
            case TicketPrinting it ->
                    changed(hall, it.ticket(), ticket -> ticket.printing(it.state(), it.job()));
            case CounterOpened it -> opened(hall, it);
            case Happening.CounterClosed it -> counter(hall, it.counter(), Counter::closed);
            case Happening.VisitStarted it ->
                    hall.withVisits(with(hall.visits(), it.visit(), it.language()));
            case Happening.VisitEnded it -> hall.withVisits(without(hall.visits(), it.visit()));
            case Happening.Snapshot it -> Snapshots.read(hall, it);
            case Happening.JournalOpened it -> hall;
            case Happening.BootStarted it -> hall;
            case Happening.TicketRefused it -> hall;
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
                        hall.served())
                : hall.withDate(it.date(), dated);
    }

    private static Hall issued(Hall hall, TicketIssued it, Instant at) {
        var ticket =
                new Ticket(
                        it.ticket(),
                        it.service(),
                        it.series(),
                        it.number(),
                        it.label(),
                        it.day(),
                        Language.find(it.language()).orElse(Language.EN),
                        it.priority(),
                        it.token(),
                        it.ahead(),
                        it.promise(),
                        at,
                        hall.tickets().size() + 1,
                        TicketState.WAITING,
                        Printing.NOT_ASKED,
                        0,
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        return hall.with(ticket)
                .withLastNumbers(with(hall.lastNumbers(), it.series(), it.number()));
    }

    private static Hall called(Hall hall, TicketCalled it, Instant at) {
        if (hall.ticket(it.ticket()).isEmpty()) {
            return hall;
        }
        Hall called =
                changed(hall, it.ticket(), ticket -> ticket.called(it.counter(), it.call(), at));
        return counter(called, it.counter(), at1 -> at1.with(Optional.of(it.ticket())));
    }

    private static Hall closed(Hall hall, TicketId id, TicketState state, Instant at) {
        Hall closed = changed(hall, id, ticket -> ticket.closed(state, at));
        Optional<Counter> at1 =
                hall.counters().values().stream()
                        .filter(counter -> counter.ticket().equals(Optional.of(id)))
                        .findFirst();
        return at1.map(counter -> closed.with(counter.with(Optional.empty()))).orElse(closed);
    }

    private static Hall measured(Hall hall, TicketDone it) {
        Optional<Ticket> ticket = hall.ticket(it.ticket());
        Optional<Long> seconds =
                it.servedSeconds().filter(s -> it.timeAccurate() && s > 0 && s < FORGOTTEN_SECONDS);
        if (ticket.isEmpty() || seconds.isEmpty()) {
            return hall;
        }
        var times = new ArrayList<>(hall.served().getOrDefault(ticket.get().service(), List.of()));
        times.add(seconds.get());
        List<Long> last = times.subList(Math.max(0, times.size() - MEASURED), times.size());
        return hall.withServed(with(hall.served(), ticket.get().service(), List.copyOf(last)));
    }

    private static Hall opened(Hall hall, CounterOpened it) {
        Optional<TicketId> ticket = hall.counter(it.counter()).flatMap(Counter::ticket);
        return hall.with(new Counter(it.counter(), true, it.clerk(), it.services(), ticket));
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
