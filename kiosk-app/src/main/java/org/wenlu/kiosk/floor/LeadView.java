package org.wenlu.kiosk.floor;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.wenlu.kiosk.guide.ServiceOffer;
import org.wenlu.kiosk.guide.ServicePoint;
import org.wenlu.kiosk.queue.Hall;
import org.wenlu.kiosk.queue.Ticket;
import org.wenlu.kiosk.queue.TicketState;
import org.wenlu.protocol.identity.CounterId;
import org.wenlu.protocol.identity.ServiceId;

/// The whole hall, for who leads the service point.
///
/// @param alarms the first one first
/// @param ended tickets of the day that may be reopened, the last one first
record LeadView(
        List<CounterLine> counters,
        List<ServiceLine> services,
        List<AlarmView> alarms,
        List<ConflictView> conflicts,
        List<TicketView> ended) {
    private static final int ENDED = 30;
    private static final Set<TicketState> MAY_REOPEN =
            Set.of(TicketState.DONE, TicketState.MISSED, TicketState.LEFT, TicketState.CANCELLED);

    /// @param clerk empty while it is closed
    /// @param label of the ticket that is there
    record CounterLine(
            CounterId counter, boolean open, Optional<String> clerk, Optional<String> label) {}

    /// @param people who wait
    /// @param counters open ones that serve it
    /// @param issued tickets of this day
    /// @param quota of this day, empty without one
    record ServiceLine(
            ServiceId service,
            String series,
            Map<String, String> names,
            int people,
            int counters,
            long issued,
            OptionalInt quota) {}

    static LeadView of(Hall hall, ServicePoint point, Words words) {
        return new LeadView(
                point.counters().stream().map(id -> counter(id, hall)).toList(),
                point.services().stream().map(offer -> service(offer, hall, words)).toList(),
                AlarmView.of(hall),
                ConflictView.of(hall),
                ended(hall).stream().map(it -> TicketView.of(it, point, words)).toList());
    }

    private static List<Ticket> ended(Hall hall) {
        return hall.inOrderOfArrival().stream()
                .filter(ticket -> MAY_REOPEN.contains(ticket.state()))
                .sorted(Comparator.comparing(LeadView::lastHeard).reversed())
                .limit(ENDED)
                .toList();
    }

    private static Instant lastHeard(Ticket ticket) {
        return ticket.calledAt().orElse(ticket.issuedAt());
    }

    private static CounterLine counter(CounterId id, Hall hall) {
        return hall.counter(id)
                .filter(counter -> counter.open())
                .map(
                        counter ->
                                new CounterLine(
                                        id,
                                        true,
                                        Optional.of(counter.clerk()),
                                        counter.ticket().flatMap(hall::ticket).map(Ticket::label)))
                .orElse(new CounterLine(id, false, Optional.empty(), Optional.empty()));
    }

    private static ServiceLine service(ServiceOffer offer, Hall hall, Words words) {
        ServiceId id = offer.service().id();
        return new ServiceLine(
                id,
                offer.service().series(),
                words.names(offer.names()),
                hall.waitingFor(id).size(),
                hall.countersFor(id).size(),
                hall.issued(id),
                offer.service().dailyQuota());
    }
}
