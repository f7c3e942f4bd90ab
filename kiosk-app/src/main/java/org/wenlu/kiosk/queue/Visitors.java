package org.wenlu.kiosk.queue;

import java.util.Optional;
import org.wenlu.kiosk.queue.Request.Wanted;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.identity.TicketId;
import org.wenlu.protocol.record.Happening.HelpRequested;
import org.wenlu.protocol.record.Happening.InterpreterRequested;
import org.wenlu.protocol.record.Happening.RequestAnswered;
import org.wenlu.protocol.record.Happening.Surface;
import org.wenlu.protocol.record.Happening.TicketLeft;
import org.wenlu.protocol.record.Happening.VisitRated;

/// What visitors say of their ticket and whom they ask to come.
public final class Visitors {
    private Visitors() {}

    /// Gives a waiting ticket up. One that was called or closed meanwhile stays as it is.
    public static Decision leave(Hall hall, TicketId id, Surface surface) {
        Optional<Ticket> ticket = hall.ticket(id);
        if (ticket.isEmpty()) {
            return Decision.of(new Outcome.NotHere());
        }
        return switch (ticket.get().state()) {
            case WAITING -> Decision.of(new Outcome.Ticketed(id), new TicketLeft(id, surface));
            case LEFT -> Decision.of(new Outcome.Ticketed(id));
            default -> Decision.of(new Outcome.NotHere());
        };
    }

    /// Notes a rating; a ticket is rated once, after it was done.
    public static Decision rate(Hall hall, VisitRated rating) {
        if (rating.ticket().isEmpty()) {
            return Decision.noted(rating);
        }
        return rating.ticket()
                .flatMap(hall::ticket)
                .filter(Ticket::rateable)
                .map(ticket -> Decision.noted(rating))
                .orElseGet(Decision::noted);
    }

    /// Asks for help, unless somebody at that place asks already.
    public static Decision help(Hall hall, HelpRequested asked) {
        return open(hall, asked.place(), Wanted.HELP, asked.language())
                ? Decision.noted()
                : Decision.noted(asked);
    }

    /// Asks for an interpreter, unless that place asks for that language already.
    public static Decision interpreter(Hall hall, InterpreterRequested asked) {
        return open(hall, asked.place(), Wanted.INTERPRETER, asked.language())
                ? Decision.noted()
                : Decision.noted(asked);
    }

    private static boolean open(Hall hall, PlaceId place, Wanted wanted, String language) {
        return hall.requests().values().stream().anyMatch(it -> it.like(place, wanted, language));
    }

    /// A request that is not open any more stays answered.
    public static Decision answer(Hall hall, RequestAnswered answered) {
        return hall.requests().containsKey(answered.request())
                ? Decision.noted(answered)
                : Decision.noted();
    }
}
