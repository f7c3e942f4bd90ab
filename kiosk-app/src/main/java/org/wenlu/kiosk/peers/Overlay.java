package org.wenlu.kiosk.peers;

import java.util.List;
import org.wenlu.kiosk.desk.Intention;
import org.wenlu.kiosk.queue.Adopting;
import org.wenlu.kiosk.queue.Hall;
import org.wenlu.kiosk.queue.Ticket;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.record.Happening.TicketLeft;
import org.wenlu.protocol.record.Happening.TicketPrinting;
import org.wenlu.protocol.record.Stamp;

/// The hall as a satellite sees it: the host's, and what the host does not know yet.
final class Overlay {
    private Overlay() {}

    /// @param own what the satellite's own journal made
    /// @param pending what the host still has to be told, in order
    static Hall of(Hall followed, Hall own, PlaceId place, List<Intention<?>> pending, Stamp now) {
        if (followed.day() == 0 || followed.date().isBefore(own.date())) {
            return after(own, pending, now);
        }
        Hall hall = followed;
        if (followed.date().equals(own.date())) {
            for (Ticket ticket : own.waiting()) {
                hall = hall.after(Adopting.told(ticket, place, own.date(), false), now);
            }
        }
        return after(hall, pending, now);
    }

    private static Hall after(Hall hall, List<Intention<?>> pending, Stamp now) {
        Hall changed = hall;
        for (Intention<?> intention : pending) {
            changed =
                    switch (intention) {
                        case Intention.LeaveQueue it ->
                                changed.after(new TicketLeft(it.ticket(), it.surface()), now);
                        case Intention.NotePrinting it ->
                                changed.after(
                                        new TicketPrinting(
                                                it.ticket(), it.job(), it.state(), it.cause()),
                                        now);
                        default -> changed;
                    };
        }
        return changed;
    }
}
