package org.wenlu.kiosk.floor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.wenlu.kiosk.guide.ServicePoint;
import org.wenlu.kiosk.queue.Counter;
import org.wenlu.kiosk.queue.Hall;
import org.wenlu.kiosk.queue.Ticket;
import org.wenlu.kiosk.queue.TicketState;
import org.wenlu.protocol.identity.CounterId;
import org.wenlu.protocol.identity.ServiceId;

/// What the page of one counter shows.
///
/// @param clerk who opened it last, empty when nobody did
/// @param ticket who is called to it or served there
/// @param requests visitors who ask for a person, at any counter
/// @param away whose ticket is held, and who missed the call, at most six of each, the last first
/// @param conflicts between two kiosks, for the site lead
/// @param alarms of staff at any counter, this one too
/// @param next who would be called, in order, at most eight
record CounterView(
        CounterId counter,
        boolean open,
        String clerk,
        List<ServiceId> services,
        Optional<TicketView> ticket,
        List<TicketView> next,
        List<LineView> lines,
        List<OtherView> others,
        List<RequestView> requests,
        List<TicketView> away,
        List<ConflictView> conflicts,
        List<AlarmView> alarms) {
    private static final int NEXT = 8;
    private static final int AWAY = 6;

    /// @param mine whether this counter serves it
    record LineView(
            ServiceId service,
            String series,
            Map<String, String> names,
            int people,
            boolean mine) {}

    /// Another counter.
    record OtherView(CounterId counter, boolean open, String clerk, Optional<String> label) {}

    static CounterView of(CounterId id, Hall hall, ServicePoint point, Words words) {
        Counter counter =
                hall.counter(id).orElse(new Counter(id, false, "", List.of(), Optional.empty()));
        return new CounterView(
                id,
                counter.open(),
                counter.clerk(),
                counter.services(),
                counter.ticket()
                        .flatMap(hall::ticket)
                        .map(ticket -> TicketView.of(ticket, point, words)),
                hall.callableAt(counter).stream()
                        .limit(NEXT)
                        .map(ticket -> TicketView.of(ticket, point, words))
                        .toList(),
                lines(counter, hall, point, words),
                others(id, hall, point),
                RequestView.of(hall),
                away(hall, point, words),
                ConflictView.of(hall),
                AlarmView.of(hall));
    }

    private static List<TicketView> away(Hall hall, ServicePoint point, Words words) {
        return Stream.of(TicketState.HELD, TicketState.MISSED)
                .flatMap(state -> inState(hall, state))
                .map(ticket -> TicketView.of(ticket, point, words))
                .toList();
    }

    private static Stream<Ticket> inState(Hall hall, TicketState state) {
        return hall.inOrderOfArrival().reversed().stream()
                .filter(ticket -> ticket.state() == state)
                .limit(AWAY);
    }

    private static List<LineView> lines(
            Counter counter, Hall hall, ServicePoint point, Words words) {
        return point.services().stream()
                .map(
                        offer ->
                                new LineView(
                                        offer.service().id(),
                                        offer.service().series(),
                                        words.names(offer.names()),
                                        hall.waitingFor(offer.service().id()).size(),
                                        counter.serves(offer.service().id())))
                .toList();
    }

    private static List<OtherView> others(CounterId id, Hall hall, ServicePoint point) {
        return point.counters().stream()
                .filter(other -> !other.equals(id))
                .map(other -> other(other, hall))
                .toList();
    }

    private static OtherView other(CounterId id, Hall hall) {
        return hall.counter(id)
                .map(
                        counter ->
                                new OtherView(
                                        id,
                                        counter.open(),
                                        counter.clerk(),
                                        counter.ticket()
                                                .flatMap(hall::ticket)
                                                .map(ticket -> ticket.label())))
                .orElse(new OtherView(id, false, "", Optional.empty()));
    }
}
