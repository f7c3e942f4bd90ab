package org.wenlu.protocol.record;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The kinds of record that this program knows, each with the version it writes.
public enum Kind {
    JOURNAL_OPENED("journal.opened", 1, Happening.JournalOpened.class),
    BOOT_STARTED("boot.started", 1, Happening.BootStarted.class),
    DAY_OPENED("day.opened", 1, Happening.DayOpened.class),
    VISIT_STARTED("visit.started", 1, Happening.VisitStarted.class),
    VISIT_ENDED("visit.ended", 1, Happening.VisitEnded.class),
    TICKET_ISSUED("ticket.issued", 1, Happening.TicketIssued.class),
    TICKET_REFUSED("ticket.refused", 1, Happening.TicketRefused.class),
    TICKET_CALLED("ticket.called", 1, Happening.TicketCalled.class),
    SERVICE_STARTED("service.started", 1, Happening.ServiceStarted.class),
    TICKET_DONE("ticket.done", 1, Happening.TicketDone.class),
    TICKET_MISSED("ticket.missed", 1, Happening.TicketMissed.class),
    TICKET_EXPIRED("ticket.expired", 1, Happening.TicketExpired.class),
    TICKET_PRINTING("ticket.printing", 1, Happening.TicketPrinting.class),
    COUNTER_OPENED("counter.opened", 1, Happening.CounterOpened.class),
    COUNTER_CLOSED("counter.closed", 1, Happening.CounterClosed.class),
    SNAPSHOT("snapshot", 1, Happening.Snapshot.class),
    TICKET_LEFT("ticket.left", 1, Happening.TicketLeft.class),
    JOURNEY_PLANNED("journey.planned", 1, Happening.JourneyPlanned.class),
    TICKET_CONTINUED("ticket.continued", 1, Happening.TicketContinued.class),
    VISIT_RATED("visit.rated", 1, Happening.VisitRated.class),
    SEARCH_MADE("search.made", 1, Happening.SearchMade.class),
    READINESS_CHECKED("readiness.checked", 1, Happening.ReadinessChecked.class),
    HELP_REQUESTED("help.requested", 1, Happening.HelpRequested.class),
    INTERPRETER_REQUESTED("interpreter.requested", 1, Happening.InterpreterRequested.class),
    REQUEST_ANSWERED("request.answered", 1, Happening.RequestAnswered.class),
    TICKET_RESERVED("ticket.reserved", 1, Happening.TicketReserved.class),
    TICKET_ADOPTED("ticket.adopted", 1, Happening.TicketAdopted.class),
    TERM_BEGUN("term.begun", 1, Happening.TermBegun.class),
    TICKET_HELD("ticket.held", 1, Happening.TicketHeld.class),
    TICKET_RETURNED("ticket.returned", 1, Happening.TicketReturned.class),
    TICKET_TRANSFERRED("ticket.transferred", 1, Happening.TicketTransferred.class),
    TICKET_REOPENED("ticket.reopened", 1, Happening.TicketReopened.class),
    TICKET_SETTLED("ticket.settled", 1, Happening.TicketSettled.class),
    TICKET_CANCELLED("ticket.cancelled", 1, Happening.TicketCancelled.class),
    ALARM_RAISED("alarm.raised", 1, Happening.AlarmRaised.class),
    ALARM_ENDED("alarm.ended", 1, Happening.AlarmEnded.class);

    private static final Map<Class<?>, Kind> BY_BODY =
            Arrays.stream(values())
                    .collect(Collectors.toUnmodifiableMap(kind -> kind.body, Function.identity()));

    private final String word;
    private final int version;
    private final Class<? extends Happening> body;

    Kind(String word, int version, Class<? extends Happening> body) {
        this.word = word;
        this.version = version;
        this.body = body;
    }

    /// The kind of a body that this program writes; an unknown body has none and cannot be written.
    public static Kind of(Happening happening) {
        Kind kind = BY_BODY.get(happening.getClass());
        if (kind == null) {
            throw new IllegalArgumentException(
                    "a " + happening.getClass().getSimpleName() + " is not written");
        }
        return kind;
    }

    public static Optional<Kind> find(String word, int version) {
        return Arrays.stream(values())
                .filter(kind -> kind.word.equals(word) && kind.version == version)
                .findFirst();
    }

    public String word() {
        return word;
    }

    public int version() {
        return version;
    }

    Class<? extends Happening> body() {
        return body;
    }
}
