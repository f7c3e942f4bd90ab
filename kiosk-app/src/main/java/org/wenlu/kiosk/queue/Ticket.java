package org.wenlu.kiosk.queue;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.CounterId;
import org.wenlu.protocol.identity.ServiceId;
import org.wenlu.protocol.identity.TicketId;
import org.wenlu.protocol.record.Happening.TicketIssued;
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
/// @param counter where it was last called to; for a waiting ticket the only one that may call it
/// @param seq order of arrival on its service day, from 1
/// @param priorityClass which visitors with priority it belongs to, empty without priority
/// @param appointment when the visitor was expected, for one who checked in with a code
/// @param further the services that the ticket goes on to, in order, after this one
/// @param continuedAt when it went on to the service that it is at, empty at the first
/// @param rated the level that the visitor gave, 1 to 5
/// @param printCause why it is not known to be on paper: `paper-out`, `cover-open`, `no-answer`, …
/// @param returnsAt when it is waiting again, while it is held for a time
/// @param overtaken how often somebody who came later was called before it
/// @param clerk the only person who may call it while it is waiting, empty for anybody
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
        Optional<Instant> closedAt,
        Optional<String> priorityClass,
        Optional<Instant> appointment,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<ServiceId> further,
        Optional<Instant> continuedAt,
        Optional<Integer> rated,
        Optional<String> printCause,
        Optional<Instant> returnsAt,
        @JsonSetter(nulls = Nulls.AS_EMPTY) int overtaken,
        Optional<String> clerk) {
    public Ticket {
        further = List.copyOf(further);
    }

    static Ticket issued(TicketIssued it, Instant at, long seq) {
        return new Ticket(
                it.ticket(),
                it.service(),
                it.series(),
                it.number(),
                it.label(),
                it.day(),
                Language.find(it.language()).orElse(Language.EN),
                it.priority(),
                it.token(),
                it.ahead(),
                it.promise(),
                at,
                seq,
                TicketState.WAITING,
                Printing.NOT_ASKED,
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                it.priorityClass(),
                it.appointment(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty());
    }

    /// A ticket that another kiosk issued.
    ///
    /// @param day ordinal of the service day here, which need not be the one there
    /// @param number the one on the label, or another one where that is taken
    static Ticket adopted(TicketIssued it, Instant at, long seq, long day, int number) {
        return issued(
                new TicketIssued(
                        it.ticket(),
                        it.visit(),
                        it.service(),
                        it.series(),
                        number,
                        it.label(),
                        day,
                        it.language(),
                        it.priority(),
                        it.ahead(),
                        it.promise(),
                        it.token(),
                        it.priorityClass(),
                        it.appointment()),
                at,
                seq);
    }

    /// Since when the visitor waits for the service that the ticket is at.
    public Instant waitingSince() {
        return continuedAt.orElse(issuedAt);
    }

    /// Six characters by which a person finds the ticket again.
    public String code() {
        return ShortCode.of(token);
    }

    /// Whether its visitor was served and has not rated that yet.
    public boolean rateable() {
        return rated.isEmpty() && (state == TicketState.DONE || continuedAt.isPresent());
    }

    Ticket on(long ordinal) {
        return new Ticket(
                id,
                service,
                series,
                number,
                label,
                ordinal,
                language,
                priority,
                token,
                ahead,
                promise,
                issuedAt,
                seq,
                state,
                printing,
                printJobs,
                calls,
                counter,
                calledAt,
                servingSince,
                closedAt,
                priorityClass,
                appointment,
                further,
                continuedAt,
                rated,
                printCause,
                returnsAt,
                overtaken,
                clerk);
    }

    Ticket called(CounterId at, int call, Instant when) {
        return with(
                service,
                TicketState.CALLED,
                printing,
                printJobs,
                call,
                Optional.of(at),
                Optional.of(when),
                servingSince,
                closedAt,
                further,
                continuedAt,
                rated,
                printCause);
    }

    /// At a counter without having been called.
    Ticket seated(CounterId at) {
        return with(
                service,
                state,
                printing,
                printJobs,
                calls,
                Optional.of(at),
                calledAt,
                servingSince,
                closedAt,
                further,
                continuedAt,
                rated,
                printCause);
    }

    Ticket serving(Instant since) {
        return in(TicketState.SERVING, Optional.of(since), closedAt);
    }

    Ticket closed(TicketState as, Instant when) {
        return in(as, servingSince, Optional.of(when));
    }

    private Ticket in(TicketState changed, Optional<Instant> serving, Optional<Instant> closed) {
        return with(
                service,
                changed,
                printing,
                printJobs,
                calls,
                counter,
                calledAt,
                serving,
                closed,
                further,
                continuedAt,
                rated,
                printCause);
    }

    Ticket printing(Printing now, int job, Optional<String> cause) {
        return with(
                service,
                state,
                now,
                Math.max(printJobs, job),
                calls,
                counter,
                calledAt,
                servingSince,
                closedAt,
                further,
                continuedAt,
                rated,
                cause);
    }

    Ticket rated(int level) {
        return planned(further, Optional.of(level));
    }

    Ticket goingOnTo(List<ServiceId> services) {
        return planned(services, rated);
    }

    private Ticket planned(List<ServiceId> services, Optional<Integer> level) {
        return with(
                service,
                state,
                printing,
                printJobs,
                calls,
                counter,
                calledAt,
                servingSince,
                closedAt,
                services,
                continuedAt,
                level,
                printCause);
    }

    /// Waiting again, at another service, as one that was not called there yet.
    Ticket continued(ServiceId next, Instant when) {
        return with(
                        next,
                        TicketState.WAITING,
                        printing,
                        printJobs,
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        further.stream().filter(it -> !it.equals(next)).toList(),
                        Optional.of(when),
                        rated,
                        printCause)
                .returning(Optional.empty(), Optional.empty());
    }

    /// Not to be called until it has returned.
    Ticket held(Optional<Instant> until) {
        return atRest(service, TicketState.HELD, Optional.empty())
                .returning(until, Optional.empty());
    }

    /// Waiting as long-standing as before.
    ///
    /// @param only the counter that may call it, empty for any
    /// @param by the person who may call it, empty for anybody
    Ticket waitingAgain(ServiceId at, Optional<CounterId> only, Optional<String> by) {
        return atRest(at, TicketState.WAITING, only).returning(Optional.empty(), by);
    }

    private Ticket atRest(ServiceId at, TicketState changed, Optional<CounterId> only) {
        return with(
                at,
                changed,
                printing,
                printJobs,
                calls,
                only,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                further.stream().filter(it -> !it.equals(at)).toList(),
                continuedAt,
                rated,
                printCause);
    }

    private Ticket returning(Optional<Instant> until, Optional<String> clerk) {
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
                printing,
                printJobs,
                calls,
                counter,
                calledAt,
                servingSince,
                closedAt,
                priorityClass,
                appointment,
                further,
                continuedAt,
                rated,
                printCause,
                until,
                overtaken,
                clerk);
    }

    /// Somebody who came later was called before it.
    Ticket overtakenAgain() {
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
                printing,
                printJobs,
                calls,
                counter,
                calledAt,
                servingSince,
                closedAt,
                priorityClass,
                appointment,
                further,
                continuedAt,
                rated,
                printCause,
                returnsAt,
                overtaken + 1,
                clerk);
    }

    private Ticket with(
            ServiceId service,
            TicketState state,
            Printing printing,
            int printJobs,
            int calls,
            Optional<CounterId> counter,
            Optional<Instant> calledAt,
            Optional<Instant> servingSince,
            Optional<Instant> closedAt,
            List<ServiceId> further,
            Optional<Instant> continuedAt,
            Optional<Integer> rated,
            Optional<String> printCause) {
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
                printing,
                printJobs,
                calls,
                counter,
                calledAt,
                servingSince,
                closedAt,
                priorityClass,
                appointment,
                further,
                continuedAt,
                rated,
                printCause,
                returnsAt,
                overtaken,
                clerk);
    }
}
