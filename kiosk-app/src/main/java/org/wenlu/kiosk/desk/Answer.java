package org.wenlu.kiosk.desk;

import java.time.LocalDate;
import java.util.Optional;
import org.wenlu.kiosk.queue.Ticket;
import org.wenlu.protocol.identity.CounterId;
import org.wenlu.protocol.record.Happening.Refusal;
import org.wenlu.protocol.record.Happening.TicketReserved;
import org.wenlu.protocol.record.Happening.WaitRange;

/// What the desk says after the transaction has been committed. Answers are kept with their
/// intention's key and given again when the intention is repeated.
public sealed interface Answer {

    sealed interface Issue extends Answer {}

    record Issued(Ticket ticket) implements Issue {}

    record Refused(Refusal reason) implements Issue, Reserve, Close {}

    sealed interface Reserve extends Answer {}

    /// @param date of the service day that the number belongs to
    /// @param ahead people before it
    record Reserved(TicketReserved reserved, LocalDate date, int ahead, Optional<WaitRange> promise)
            implements Reserve {}

    sealed interface Call extends Answer {}

    record Called(Ticket ticket, int call) implements Call {}

    record NobodyWaiting() implements Call {}

    /// The counter must first finish this ticket.
    record StillOpen(Ticket ticket) implements Call, Close, Counter {}

    record CounterNotOpen(CounterId counter) implements Call, Close, Counter {}

    sealed interface Close extends Answer {}

    record Closed(Ticket ticket) implements Close {}

    /// The ticket is not at that counter (any more).
    record NotHere() implements Call, Close {}

    sealed interface Counter extends Answer {}

    record CounterChanged() implements Counter {}

    record CounterUnknown(CounterId counter) implements Counter, Call, Close {}

    record Noted() implements Answer {}
}
