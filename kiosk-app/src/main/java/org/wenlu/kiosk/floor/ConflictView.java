package org.wenlu.kiosk.floor;

import java.util.List;
import java.util.stream.Stream;
import org.wenlu.kiosk.queue.Adopting;
import org.wenlu.kiosk.queue.Conflict;
import org.wenlu.kiosk.queue.Hall;
import org.wenlu.protocol.identity.TicketId;

/// What two kiosks did that does not go together, for the site lead to see to. Nothing waits for an
/// answer: it is settled already, the same way at every kiosk.
///
/// @param label what the visitors see
/// @param tickets in the order in which they are called
record ConflictView(Kind kind, String label, List<TicketId> tickets) {

    enum Kind {
        /// Two people have one number.
        TWINS,
        /// One person was called by the host before and by the one that followed.
        CALLED_TWICE
    }

    static List<ConflictView> of(Hall hall) {
        return Stream.concat(
                        Adopting.twins(hall).stream().map(ConflictView::twins),
                        hall.conflicts().stream().map(ConflictView::calledTwice))
                .toList();
    }

    private static ConflictView twins(Adopting.Twins it) {
        return new ConflictView(
                Kind.TWINS, it.first().label(), List.of(it.first().id(), it.second().id()));
    }

    private static ConflictView calledTwice(Conflict it) {
        return new ConflictView(Kind.CALLED_TWICE, it.label(), List.of(it.ticket()));
    }
}
