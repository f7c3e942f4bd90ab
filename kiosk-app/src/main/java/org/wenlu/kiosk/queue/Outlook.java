package org.wenlu.kiosk.queue;

import java.util.List;
import java.util.Optional;
import org.wenlu.protocol.record.Happening.WaitRange;

/// What a visitor can expect, said the same on paper, on the screen and on the phone.
///
/// @param ahead people before the ticket when it was issued; those before it now once it went on to
///   another service
/// @param promise the range that was told then, empty when none could be given honestly
/// @param staffed whether a counter is open for the service now
/// @param rightOfTen of ten such ranges, how many came true here lately; empty until enough were
///   measured
public record Outlook(
        int ahead, Optional<WaitRange> promise, boolean staffed, Optional<Integer> rightOfTen) {
    /// Judged promises from which on the share is told.
    private static final int ENOUGH = 20;

    public static Outlook of(Ticket ticket, Hall hall) {
        boolean continued = ticket.continuedAt().isPresent();
        return new Outlook(
                continued ? ahead(ticket, hall) : ticket.ahead(),
                continued ? Optional.empty() : ticket.promise(),
                !hall.countersFor(ticket.service()).isEmpty(),
                rightOfTen(hall));
    }

    private static int ahead(Ticket ticket, Hall hall) {
        return Math.max(0, hall.waitingFor(ticket.service()).indexOf(ticket));
    }

    private static Optional<Integer> rightOfTen(Hall hall) {
        List<Boolean> judged = hall.promises();
        int kept = (int) judged.stream().filter(it -> it).count();
        return judged.size() < ENOUGH ? Optional.empty() : Optional.of(10 * kept / judged.size());
    }
}
