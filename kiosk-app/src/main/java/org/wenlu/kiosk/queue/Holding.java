package org.wenlu.kiosk.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wenlu.protocol.identity.TicketId;
import org.wenlu.protocol.record.ClockQuality;
import org.wenlu.protocol.record.Happening;
import org.wenlu.protocol.record.Happening.ReopeningReason;
import org.wenlu.protocol.record.Happening.Surface;
import org.wenlu.protocol.record.Happening.TicketHeld;
import org.wenlu.protocol.record.Happening.TicketReopened;
import org.wenlu.protocol.record.Happening.TicketReturned;
import org.wenlu.protocol.record.Stamp;

/// Tickets that are not called for a while, and their way back into the queue.
public final class Holding {
    static final int LONGEST_MINUTES = 240;

    private Holding() {}

    /// A visitor who waits wants to be called later.
    ///
    /// @param minutes after which the ticket is waiting again, 1 to 240
    public static Decision later(Hall hall, TicketId id, Surface surface, int minutes, Stamp now) {
        return hall.ticket(id)
                .filter(it -> it.state() == TicketState.WAITING)
                .map(it -> about(id, held(it, surface, Optional.of(minutes), now)))
                .orElseGet(() -> Decision.of(new Outcome.NotHere()));
    }

    /// The visitor is back. Saying so twice changes nothing.
    public static Decision back(Hall hall, TicketId id) {
        return switch (hall.ticket(id).map(Ticket::state).orElse(TicketState.EXPIRED)) {
            case HELD -> about(id, new TicketReturned(id));
            case WAITING -> about(id);
            default -> Decision.of(new Outcome.NotHere());
        };
    }

    /// Has a ticket of this service day that was closed waiting again.
    public static Decision reopen(Hall hall, TicketId id, ReopeningReason reason) {
        return switch (hall.ticket(id).map(Ticket::state).orElse(TicketState.EXPIRED)) {
            case DONE, MISSED, LEFT, CANCELLED -> about(id, new TicketReopened(id, reason));
            default -> Decision.of(new Outcome.NotHere());
        };
    }

    /// On a clock that cannot be trusted nothing returns by itself.
    static TicketHeld held(Ticket ticket, Surface surface, Optional<Integer> minutes, Stamp now) {
        Optional<Instant> until =
                minutes.filter(_ -> now.quality() != ClockQuality.UNTRUSTED)
                        .map(it -> Math.clamp(it, 1, LONGEST_MINUTES))
                        .map(it -> now.at().plus(Duration.ofMinutes(it)));
        return new TicketHeld(ticket.id(), surface, until);
    }

    /// Returns of held tickets whose time has come, in order of arrival.
    static List<Happening> returns(Hall hall, Stamp now) {
        return due(hall, now).stream().map(id -> (Happening) new TicketReturned(id)).toList();
    }

    /// Held tickets whose time has come, in order of arrival.
    public static List<TicketId> due(Hall hall, Stamp now) {
        return hall.inOrderOfArrival().stream()
                .filter(it -> it.state() == TicketState.HELD)
                .filter(it -> it.returnsAt().filter(at -> !at.isAfter(now.at())).isPresent())
                .map(Ticket::id)
                .toList();
    }

    static Hall after(Hall hall, List<Happening> happenings, Stamp now) {
        Hall then = hall;
        for (Happening happening : happenings) {
            then = then.after(happening, now);
        }
        return then;
    }

    private static Decision about(TicketId id, Happening... happenings) {
        return Decision.of(new Outcome.Ticketed(id), happenings);
    }
}
