package org.wenlu.kiosk.floor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wenlu.kiosk.guide.ServicePoint;
import org.wenlu.kiosk.queue.Counter;
import org.wenlu.kiosk.queue.Hall;
import org.wenlu.protocol.identity.CounterId;
import org.wenlu.protocol.identity.ServiceId;

/// What the page of one counter shows.
///
/// @param clerk who opened it last, empty when nobody did
/// @param ticket who is called to it or served there
/// @param requests visitors who ask for a person, at any counter
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
        List<RequestView> requests) {
    private static final int NEXT = 8;

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
                RequestView.of(hall));
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
