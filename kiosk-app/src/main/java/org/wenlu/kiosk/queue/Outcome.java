package org.wenlu.kiosk.queue;

import java.util.Optional;
import org.wenlu.protocol.identity.TicketId;
import org.wenlu.protocol.record.Happening.Refusal;
import org.wenlu.protocol.record.Happening.TicketReserved;
import org.wenlu.protocol.record.Happening.WaitRange;

/// How a decision came out.
public sealed interface Outcome {

    /// It came to this ticket, whose new state the happenings make.
    record Ticketed(TicketId ticket) implements Outcome {}

    /// A number was set aside for a ticket of another kiosk.
    ///
    /// @param ahead people before it
    record Reserved(TicketReserved reserved, int ahead, Optional<WaitRange> promise)
            implements Outcome {}

    record Refused(Refusal reason) implements Outcome {}

    record NobodyWaiting() implements Outcome {}

    /// The counter must first close this ticket.
    record StillOpen(TicketId ticket) implements Outcome {}

    record CounterNotOpen() implements Outcome {}

    record CounterUnknown() implements Outcome {}

    /// The ticket is not at that counter, or not in a state that allows it.
    record NotHere() implements Outcome {}

    record Noted() implements Outcome {}
}
