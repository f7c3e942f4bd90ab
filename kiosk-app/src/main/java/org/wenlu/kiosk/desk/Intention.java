package org.wenlu.kiosk.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wenlu.kiosk.queue.Settling;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.CounterId;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.identity.RequestId;
import org.wenlu.protocol.identity.ServiceId;
import org.wenlu.protocol.identity.TicketId;
import org.wenlu.protocol.identity.VisitId;
import org.wenlu.protocol.record.Happening.CancellingReason;
import org.wenlu.protocol.record.Happening.HelpRequested;
import org.wenlu.protocol.record.Happening.InterpreterRequested;
import org.wenlu.protocol.record.Happening.ReadinessChecked;
import org.wenlu.protocol.record.Happening.ReopeningReason;
import org.wenlu.protocol.record.Happening.RequestAnswered;
import org.wenlu.protocol.record.Happening.SearchMade;
import org.wenlu.protocol.record.Happening.ServingOutcome;
import org.wenlu.protocol.record.Happening.Surface;
import org.wenlu.protocol.record.Happening.TicketAdopted;
import org.wenlu.protocol.record.Happening.VisitOutcome;
import org.wenlu.protocol.record.Happening.VisitRated;
import org.wenlu.protocol.record.Printing;

/// What somebody wants done. Each is one transaction and has one type of answer.
///
/// @param <A> the answer
public sealed interface Intention<A extends Answer> {

    /// @param ticket identity made by who asks, so that a satellite can ask the host
    /// @param priorityClass which visitors with priority it belongs to, if any: `elder`,
    ///   `disabled`, `pregnant`, `infant` or one of the service point's own
    /// @param appointment when the visitor was expected, for one who checks in with a code
    /// @param further services that the ticket goes on to, in order, one after the other
    record IssueTicket(
            TicketId ticket,
            Optional<VisitId> visit,
            ServiceId service,
            Language language,
            Optional<String> priorityClass,
            Optional<Instant> appointment,
            List<ServiceId> further)
            implements Intention<Answer.Issue> {
        public IssueTicket {
            further = List.copyOf(further);
        }

        /// One service, no appointment.
        public IssueTicket(
                TicketId ticket,
                Optional<VisitId> visit,
                ServiceId service,
                Language language,
                boolean priority) {
            this(
                    ticket,
                    visit,
                    service,
                    language,
                    priority ? Optional.of("other") : Optional.empty(),
                    Optional.empty(),
                    List.of());
        }
    }

    /// Sets a number aside for a ticket of another kiosk. Asked for by that kiosk.
    record ReserveNumber(IssueTicket wish, PlaceId place) implements Intention<Answer.Reserve> {}

    /// Takes a ticket into the queue that another kiosk has issued. Once for each ticket.
    record AdoptTicket(TicketAdopted adopted) implements Intention<Answer.Noted> {}

    /// Gives a waiting ticket up.
    record LeaveQueue(TicketId ticket, Surface surface) implements Intention<Answer.Close> {}

    /// Says how it was. A ticket's rating counts once, after it was done.
    record Rate(VisitRated rating) implements Intention<Answer.Noted> {}

    /// Notes that somebody searched; what was typed is not in it.
    record NoteSearch(SearchMade search) implements Intention<Answer.Noted> {}

    record NoteReadiness(ReadinessChecked checked) implements Intention<Answer.Noted> {}

    /// Asks for a person to come. While somebody at that place asks already, nothing is added.
    record AskForHelp(HelpRequested asked) implements Intention<Answer.Noted> {}

    record AskForInterpreter(InterpreterRequested asked) implements Intention<Answer.Noted> {}

    /// Somebody at a counter takes care of a request.
    record AnswerRequest(RequestAnswered answered) implements Intention<Answer.Noted> {}

    record OpenCounter(CounterId counter, String clerk, List<ServiceId> services)
            implements Intention<Answer.Counter> {
        public OpenCounter {
            services = List.copyOf(services);
        }
    }

    record CloseCounter(CounterId counter) implements Intention<Answer.Counter> {}

    /// Calls the next ticket for a counter.
    record CallNext(CounterId counter) implements Intention<Answer.Call> {}

    /// Calls the counter's ticket again.
    record Recall(CounterId counter, TicketId ticket) implements Intention<Answer.Call> {}

    /// The visitor sits at the counter.
    record StartService(CounterId counter, TicketId ticket) implements Intention<Answer.Close> {}

    /// @param timeAccurate false when the clerk says that the measured time is not what serving
    ///   took
    /// @param outcome what came of it, empty when the clerk does not say
    record Finish(
            CounterId counter,
            TicketId ticket,
            boolean timeAccurate,
            Optional<ServingOutcome> outcome)
            implements Intention<Answer.Close> {
        /// Nobody says what came of it.
        public Finish(CounterId counter, TicketId ticket, boolean timeAccurate) {
            this(counter, ticket, timeAccurate, Optional.empty());
        }
    }

    /// Ends the counter's ticket without serving it.
    record CancelTicket(CounterId counter, TicketId ticket, CancellingReason reason)
            implements Intention<Answer.Close> {}

    /// Serves a visitor without a ticket at a counter that is free.
    ///
    /// @param ticket identity made by who asks
    record WalkIn(CounterId counter, TicketId ticket, ServiceId service, Language language)
            implements Intention<Answer.Close> {}

    /// Calls colleagues to a counter, without a sound there.
    ///
    /// @param alarm identity made by who asks
    record RaiseAlarm(RequestId alarm, CounterId counter, String clerk)
            implements Intention<Answer.Counter> {}

    /// @param counter where somebody says that the alarm is over
    record EndAlarm(RequestId alarm, CounterId counter, String clerk)
            implements Intention<Answer.Counter> {}

    record NoShow(CounterId counter, TicketId ticket) implements Intention<Answer.Close> {}

    /// The visitor at the counter comes back later.
    ///
    /// @param minutes after which the ticket is waiting again, 1 to 240; empty when somebody has to
    ///   say so
    record Hold(CounterId counter, TicketId ticket, Optional<Integer> minutes)
            implements Intention<Answer.Close> {}

    /// A waiting visitor wants to be called later.
    ///
    /// @param minutes after which the ticket is waiting again, 1 to 240
    record ComeLater(TicketId ticket, Surface surface, int minutes)
            implements Intention<Answer.Close> {}

    /// A visitor whose ticket is held is back.
    record ComeBack(TicketId ticket) implements Intention<Answer.Close> {}

    /// @param to the only counter that may call it, empty for any that serves the service
    /// @param clerk the only person who may call it, empty for anybody
    record Transfer(
            CounterId counter,
            TicketId ticket,
            ServiceId service,
            Optional<CounterId> to,
            Optional<String> clerk)
            implements Intention<Answer.Close> {
        /// For nobody in particular.
        public Transfer(
                CounterId counter, TicketId ticket, ServiceId service, Optional<CounterId> to) {
            this(counter, ticket, service, to, Optional.empty());
        }
    }

    /// Has a closed ticket waiting again.
    record Reopen(TicketId ticket, ReopeningReason reason) implements Intention<Answer.Close> {}

    /// A kiosk that was host tells how it ended a ticket.
    record SettleTicket(Settling.Ended ended) implements Intention<Answer.Noted> {}

    /// What became of a print job. `job` counts from 1; the second and later are copies.
    record NotePrinting(TicketId ticket, int job, Printing state, Optional<String> cause)
            implements Intention<Answer.Noted> {}

    record StartVisit(VisitId visit, Language language) implements Intention<Answer.Noted> {}

    record EndVisit(
            VisitId visit,
            Language language,
            VisitOutcome outcome,
            List<String> opened,
            List<String> settings,
            long durationSeconds)
            implements Intention<Answer.Noted> {
        public EndVisit {
            opened = List.copyOf(opened);
            settings = List.copyOf(settings);
        }
    }

    /// Begins the next service day. Asked for by the clock on trusted time, or by a person.
    record OpenDay(LocalDate date) implements Intention<Answer.Noted> {}
}
