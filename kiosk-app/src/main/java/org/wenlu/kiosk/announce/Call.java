package org.wenlu.kiosk.announce;

import org.wenlu.kiosk.queue.Ticket;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.CounterId;
import org.wenlu.protocol.identity.TicketId;

/// A call to be said.
///
/// @param language of the ticket
/// @param times how often the ticket was called with this call, from 1
record Call(TicketId ticket, String label, CounterId counter, Language language, int times) {
    /// @param counter where the ticket was called to
    static Call of(Ticket ticket, CounterId counter) {
        return new Call(ticket.id(), ticket.label(), counter, ticket.language(), ticket.calls());
    }
}
