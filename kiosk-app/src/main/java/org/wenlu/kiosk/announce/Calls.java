package org.wenlu.kiosk.announce;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wenlu.kiosk.queue.Hall;
import org.wenlu.kiosk.queue.Ticket;
import org.wenlu.kiosk.queue.TicketState;
import org.wenlu.protocol.identity.TicketId;

/// Finds in each new hall what was called since the one before. For one thread.
final class Calls {
    private Map<TicketId, Integer> known;

    /// @param hall whose calls were said already
    Calls(Hall hall) {
        known = counted(hall);
    }

    /// The calls that are new, the earliest first.
    List<Call> fresh(Hall hall) {
        Map<TicketId, Integer> before = known;
        known = counted(hall);
        return hall.called().reversed().stream()
                .filter(Calls::open)
                .filter(it -> it.calls() > before.getOrDefault(it.id(), 0))
                .flatMap(it -> it.counter().map(counter -> Call.of(it, counter)).stream())
                .toList();
    }

    /// Whether somebody was called and has not come yet.
    static boolean open(Ticket ticket) {
        return ticket.state() == TicketState.CALLED;
    }

    private static Map<TicketId, Integer> counted(Hall hall) {
        Map<TicketId, Integer> calls = new HashMap<>();
        for (Ticket ticket : hall.tickets().values()) {
            if (ticket.calls() > 0) {
                calls.put(ticket.id(), ticket.calls());
            }
        }
        return calls;
    }
}
