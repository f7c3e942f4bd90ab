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
import org.wenlu.protocol.identity.RequestId;
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
/// @param promises whether the last promised waits came true, oldest first
/// @param requests for a person to come, which nobody has answered yet
/// @param conflicts tickets that two hosts of this day called, the last twenty
public record Hall(
        long day,
        LocalDate date,
        Map<TicketId, Ticket> tickets,
        Map<CounterId, Counter> counters,
        Map<String, Integer> lastNumbers,
        boolean dated,
        Map<VisitId, String> visits,
        Map<ServiceId, List<Long>> served,
        List<Boolean> promises,
        Map<RequestId, Request> requests,
        List<Conflict> conflicts) {
    private static final int MOST_CONFLICTS = 20;

    public Hall {
        tickets = Map.copyOf(tickets);
        counters = Map.copyOf(counters);
        lastNumbers = Map.copyOf(lastNumbers);
        visits = Map.copyOf(visits);
        served = Map.copyOf(served);
        promises = List.copyOf(promises);
        requests = Map.copyOf(requests);
        conflicts = List.copyOf(conflicts);
    }

    /// A hall without visits, measured times, requests and conflicts.
    public Hall(
            long day,
            LocalDate date,
            Map<TicketId, Ticket> tickets,
            Map<CounterId, Counter> counters,
            Map<String, Integer> lastNumbers) {
        this(
                day,
                date,
                tickets,
                counters,
                lastNumbers,
                true,
                Map.of(),
                Map.of(),
                List.of(),
                Map.of(),
                List.of());
    }

    public static Hall beforeTheFirstDay() {
        return new Hall(0, LocalDate.EPOCH, Map.of(), Map.of(), Map.of())
                .withDate(LocalDate.EPOCH, false);
    }

    public Optional<Ticket> ticket(TicketId id) {
        return Optional.ofNullable(tickets.get(id));
    }

    public Optional<Ticket> ticketByToken(String token) {
        return tickets.values().stream().filter(ticket -> ticket.token().equals(token)).findFirst();
    }

    /// The ticket with the code that somebody typed, in letters of either case.
    public Optional<Ticket> ticketByCode(String typed) {
        String code = ShortCode.typed(typed);
        return tickets.values().stream().filter(ticket -> ticket.code().equals(code)).findFirst();
    }

    public Optional<Counter> counter(CounterId id) {
        return Optional.ofNullable(counters.get(id));
    }

    /// Open counters that serve a service, in no order.
    public List<Counter> countersFor(ServiceId service) {
        return counters.values().stream().filter(counter -> counter.serves(service)).toList();
    }

    /// Waiting tickets in the order in which they will be called.
    public List<Ticket> waiting() {
        return Precedence.order(
                tickets.values().stream().filter(it -> it.state() == TicketState.WAITING).toList());
    }

    /// Waiting tickets that an open counter may call, in order: of its services, or transferred to
    /// it or to its clerk. One that was transferred to a counter which closed, or to somebody who
    /// has no counter open, is anybody's again.
    public List<Ticket> callableAt(Counter counter) {
        return waiting().stream().filter(ticket -> callable(ticket, counter)).toList();
    }

    private boolean callable(Ticket ticket, Counter counter) {
        return ticket.clerk()
                .filter(this::atWork)
                .map(counter.clerk()::equals)
                .orElseGet(() -> callableThere(ticket, counter));
    }

    private boolean atWork(String clerk) {
        return counters.values().stream().anyMatch(it -> it.open() && it.clerk().equals(clerk));
    }

    private boolean callableThere(Ticket ticket, Counter counter) {
        return ticket.counter()
                .filter(only -> counter(only).filter(Counter::open).isPresent())
                .map(counter.id()::equals)
                .orElseGet(() -> counter.serves(ticket.service()));
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

    /// What visitors ask a person to come for, the first one first.
    public List<Request> openRequests() {
        return requests.values().stream()
                .sorted(Comparator.comparing(Request::askedAt).thenComparing(it -> it.id().value()))
                .toList();
    }

    Hall with(Ticket ticket) {
        var changed = new HashMap<>(tickets);
        changed.put(ticket.id(), ticket);
        return withTickets(changed);
    }

    Hall with(Counter counter) {
        var changed = new HashMap<>(counters);
        changed.put(counter.id(), counter);
        return changed(date, tickets, changed, lastNumbers, dated);
    }

    /// The same hall on a day with this ordinal, its tickets too, held by a kiosk where these
    /// visits go on.
    public Hall on(long ordinal, Map<VisitId, String> goingOn) {
        Map<TicketId, Ticket> moved = new HashMap<>();
        tickets.values().forEach(it -> moved.put(it.id(), it.on(ordinal)));
        return new Hall(
                ordinal,
                date,
                moved,
                counters,
                lastNumbers,
                dated,
                goingOn,
                served,
                promises,
                requests,
                conflicts);
    }

    /// The same hall with other tickets.
    public Hall withTickets(Map<TicketId, Ticket> changed) {
        return changed(date, changed, counters, lastNumbers, dated);
    }

    Hall withDate(LocalDate changed, boolean trusted) {
        return changed(changed, tickets, counters, lastNumbers, trusted);
    }

    Hall withLastNumbers(Map<String, Integer> changed) {
        return changed(date, tickets, counters, changed, dated);
    }

    private Hall changed(
            LocalDate on,
            Map<TicketId, Ticket> withTickets,
            Map<CounterId, Counter> withCounters,
            Map<String, Integer> withNumbers,
            boolean trusted) {
        return new Hall(
                day,
                on,
                withTickets,
                withCounters,
                withNumbers,
                trusted,
                visits,
                served,
                promises,
                requests,
                conflicts);
    }

    Hall withVisits(Map<VisitId, String> changed) {
        return remembering(changed, served, promises, requests);
    }

    Hall withServed(Map<ServiceId, List<Long>> changed) {
        return remembering(visits, changed, promises, requests);
    }

    Hall withPromises(List<Boolean> changed) {
        return remembering(visits, served, changed, requests);
    }

    Hall withRequests(Map<RequestId, Request> changed) {
        return remembering(visits, served, promises, changed);
    }

    private Hall remembering(
            Map<VisitId, String> withVisits,
            Map<ServiceId, List<Long>> withServed,
            List<Boolean> withPromises,
            Map<RequestId, Request> withRequests) {
        return new Hall(
                day,
                date,
                tickets,
                counters,
                lastNumbers,
                dated,
                withVisits,
                withServed,
                withPromises,
                withRequests,
                conflicts);
    }

    Hall with(Conflict conflict) {
        var more = new ArrayList<>(conflicts);
        more.add(conflict);
        var last = more.subList(Math.max(0, more.size() - MOST_CONFLICTS), more.size());
        return new Hall(
                day,
                date,
                tickets,
                counters,
                lastNumbers,
                dated,
                visits,
                served,
                promises,
                requests,
                last);
    }
}
