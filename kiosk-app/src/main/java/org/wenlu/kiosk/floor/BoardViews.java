package org.wenlu.kiosk.floor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wenlu.kiosk.floor.BoardView.CallView;
import org.wenlu.kiosk.floor.BoardView.LineView;
import org.wenlu.kiosk.guide.ServiceOffer;
import org.wenlu.kiosk.guide.ServicePoint;
import org.wenlu.kiosk.queue.Hall;
import org.wenlu.kiosk.queue.Ticket;
import org.wenlu.kiosk.queue.TicketState;
import org.wenlu.protocol.identity.ServiceId;

/// Makes of the hall what the board shows.
final class BoardViews {
    private static final int RECENT = 4;

    private final ServicePoint point;
    private final Words words;
    private final Waits waits;
    private final String release;

    BoardViews(ServicePoint point, Words words, Waits waits, String release) {
        this.point = point;
        this.words = words;
        this.waits = waits;
        this.release = release;
    }

    BoardView of(Hall hall) {
        List<Ticket> called = hall.called();
        Optional<Ticket> now = called.stream().filter(BoardViews::atTheCounter).findFirst();
        return new BoardView(
                release,
                words.names(point.names()),
                words.pairs(),
                now.flatMap(this::call),
                called.stream()
                        .filter(ticket -> !now.equals(Optional.of(ticket)))
                        .flatMap(ticket -> call(ticket).stream())
                        .limit(RECENT)
                        .toList(),
                point.services().stream().map(offer -> line(hall, offer)).toList());
    }

    private static boolean atTheCounter(Ticket ticket) {
        return ticket.state() == TicketState.CALLED || ticket.state() == TicketState.SERVING;
    }

    private Optional<CallView> call(Ticket ticket) {
        return ticket.counter()
                .map(
                        counter ->
                                new CallView(
                                        ticket.label(),
                                        counter,
                                        ticket.calls(),
                                        words.spoken(ticket.language()),
                                        ticket.state(),
                                        words.inAll(
                                                language ->
                                                        words.call(
                                                                language,
                                                                ticket.label(),
                                                                counter))));
    }

    private LineView line(Hall hall, ServiceOffer offer) {
        ServiceId service = offer.service().id();
        return new LineView(
                service,
                offer.service().series(),
                words.names(offer.names()),
                hall.waitingFor(service).size(),
                hall.counters().values().stream().anyMatch(counter -> counter.serves(service)),
                ranges(hall, service));
    }

    private Map<String, String> ranges(Hall hall, ServiceId service) {
        return waits.range(hall, service)
                .map(range -> words.inAll(language -> words.range(language, range)))
                .orElse(Map.of());
    }
}
