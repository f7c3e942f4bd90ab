package org.wenlu.kiosk.queue;

import java.time.Instant;
import java.util.Optional;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.CounterId;
import org.wenlu.protocol.identity.ServiceId;
import org.wenlu.protocol.identity.TicketId;
import org.wenlu.protocol.record.Happening.WaitRange;
import org.wenlu.protocol.record.Printing;

/// A ticket and what is known of it.
///
/// @param label what is shown and announced, for example `A012`
/// @param day ordinal of the service day that the number belongs to
/// @param token random, unguessable; a phone follows the ticket with it
/// @param ahead people before this ticket when it was issued
/// @param promise the range that the visitor was told
/// @param calls how often it was called
/// @param counter where it was last called to
/// @param seq order of arrival on its service day, from 1
public record Ticket(
        TicketId id,
        ServiceId service,
        String series,
        int number,
        String label,
        long day,
        Language language,
        boolean priority,
        String token,
        int ahead,
        Optional<WaitRange> promise,
        Instant issuedAt,
        long seq,
        TicketState state,
        Printing printing,
        int printJobs,
        int calls,
        Optional<CounterId> counter,
        Optional<Instant> calledAt,
        Optional<Instant> servingSince,
        Optional<Instant> closedAt) {
    Ticket called(CounterId at, int call, Instant when) {
        return new Ticket(
                id,
                service,
                series,
                number,
                label,
                day,
                language,
                priority,
                token,
                ahead,
                promise,
                issuedAt,
                seq,
                TicketState.CALLED,
                printing,
                printJobs,
                call,
                Optional.of(at),
                Optional.of(when),
                servingSince,
                closedAt);
    }

    Ticket serving(Instant since) {
        return new Ticket(
                id,
                service,
                series,
                number,
                label,
                day,
                language,
                priority,
                token,
                ahead,
                promise,
                issuedAt,
                seq,
                TicketState.SERVING,
                printing,
                printJobs,
                calls,
                counter,
                calledAt,
                Optional.of(since),
                closedAt);
    }

    Ticket closed(TicketState as, Instant when) {
        return new Ticket(
                id,
                service,
                series,
                number,
                label,
                day,
                language,
                priority,
                token,
                ahead,
                promise,
                issuedAt,
                seq,
                as,
                printing,
                printJobs,
                calls,
                counter,
                calledAt,
                servingSince,
                Optional.of(when));
    }

    Ticket printing(Printing now, int job) {
        return new Ticket(
                id,
                service,
                series,
                number,
                label,
                day,
                language,
                priority,
                token,
                ahead,
                promise,
                issuedAt,
                seq,
                state,
                now,
                Math.max(printJobs, job),
                calls,
                counter,
                calledAt,
                servingSince,
                closedAt);
    }
}
