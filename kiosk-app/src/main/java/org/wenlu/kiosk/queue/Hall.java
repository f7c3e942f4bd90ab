package org.wenlu.kiosk.queue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wenlu.protocol.identity.CounterId;
import org.wenlu.protocol.identity.ServiceId;
import org.wenlu.protocol.identity.TicketId;
import org.wenlu.protocol.identity.VisitId;
import org.wenlu.protocol.record.Happening;
import org.wenlu.protocol.record.Stamp;

/// The state of a service point's queue: what its happenings made of it. Immutable.
///
/// @param day ordinal of the service day, 0 before the first
/// @param date the day's calendar date
/// @param tickets the day's tickets, closed ones included
/// @param counters all counters of the service point that were ever opened
/// @param lastNumbers the last number given in each series on this day
/// @param dated false while the day's date was only taken from a clock that could not be trusted
/// @param visits visits that go on, with their languages
/// @param served the last measured serving times of each service, in seconds, oldest first
public record Hall(
        long day,
        LocalDate date,
        Map<TicketId, Ticket> tickets,
        Map<CounterId, Counter> counters,
        Map<String, Integer> lastNumbers,
        boolean dated,
        Map<VisitId, String> visits,
        Map<ServiceId, List<Long>> served) {
    private static final Comparator<Ticket> CALLING_ORDER =
            Comparator.comparing(Ticket::priority).reversed().thenComparing(Ticket::seq);

    public Hall {
        tickets = Map.copyOf(tickets);
        counters = Map.copyOf(counters);
        lastNumbers = Map.copyOf(lastNumbers);
        visits = Map.copyOf(visits);
        served = Map.copyOf(served);
    }

    /// A hall without visits and measured times.
    public Hall(
            long day,
            LocalDate date,
            Map<TicketId, Ticket> tickets,
            Map<CounterId, Counter> counters,
            Map<String, Integer> lastNumbers) {
        this(day, date, tickets, counters, lastNumbers, true, Map.of(), Map.of());
    }

    public static Hall beforeTheFirstDay() {
        return new Hall(
                0, LocalDate.EPOCH, Map.of(), Map.of(), Map.of(), false, Map.of(), Map.of());
    }

    public Optional<Ticket> ticket(TicketId id) {
        return Optional.ofNullable(tickets.get(id));
    }

    public Optional<Ticket> ticketByToken(String token) {
        return tickets.values().stream().filter(ticket -> ticket.token().equals(token)).findFirst();
    }

    public Optional<Counter> counter(CounterId id) {
        return Optional.ofNullable(counters.get(id));
    }

    /// Waiting tickets in the order in which they will be called.
    public List<Ticket> waiting() {
        return tickets.values().stream()
                .filter(ticket -> ticket.state() == TicketState.WAITING)
                .sorted(CALLING_ORDER)
                .toList();
    }

    public List<Ticket> waitingFor(ServiceId service) {
        return waiting().stream().filter(ticket -> ticket.service().equals(service)).toList();
    }

    /// Tickets that were called, the last one first.
    public List<Ticket> called() {
        var called = new ArrayList<Ticket>();
        for (Ticket ticket : tickets.values()) {
            if (ticket.calledAt().isPresent()) {
                called.add(ticket);
            }
        }
        called.sort(
                Comparator.comparing((Ticket ticket) -> ticket.calledAt().orElseThrow())
                        .reversed());
        return called;
    }

    public List<Ticket> inOrderOfArrival() {
        return tickets.values().stream().sorted(Comparator.comparing(Ticket::seq)).toList();
    }

    /// Tickets of a service that were issued on this day.
    public long issued(ServiceId service) {
        return tickets.values().stream().filter(it -> it.service().equals(service)).count();
    }

    /// The hall after something happened.
    public Hall after(Happening happening, Stamp stamp) {
        return Fold.after(this, happening, stamp);
    }

    /// The hall with each series' last number raised, because that many numbers may have been given
    /// of which nothing is known any more.
    public Hall skipping(int numbers, Set<String> series) {
        var raised = new HashMap<>(lastNumbers);
        series.forEach(it -> raised.merge(it, numbers, Integer::sum));
        return withLastNumbers(raised);
    }

    Hall with(Ticket ticket) {
        var changed = new HashMap<>(tickets);
        changed.put(ticket.id(), ticket);
        return withTickets(changed);
    }

    Hall with(Counter counter) {
        var changed = new HashMap<>(counters);
        changed.put(counter.id(), counter);
        return new Hall(day, date, tickets, changed, lastNumbers, dated, visits, served);
    }

    Hall withTickets(Map<TicketId, Ticket> changed) {
        return new Hall(day, date, changed, counters, lastNumbers, dated, visits, served);
    }

    Hall withDate(LocalDate changed, boolean trusted) {
        return new Hall(day, changed, tickets, counters, lastNumbers, trusted, visits, served);
    }

    Hall withLastNumbers(Map<String, Integer> changed) {
        return new Hall(day, date, tickets, counters, changed, dated, visits, served);
    }

    Hall withVisits(Map<VisitId, String> changed) {
        return new Hall(day, date, tickets, counters, lastNumbers, dated, changed, served);
    }

    Hall withServed(Map<ServiceId, List<Long>> changed) {
        return new Hall(day, date, tickets, counters, lastNumbers, dated, visits, changed);
    }
}
