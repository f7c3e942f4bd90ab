package org.wenlu.gateway.figures;

import java.util.Locale;
import java.util.Optional;
import org.wenlu.gateway.ledger.StoredRecord;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.record.Happening;
import org.wenlu.protocol.record.Kind;

/// Reads what is countable out of journal records.
final class Events {
    private static final int NONE = -1;

    private Events() {}

    /// Empty for records that no figure counts.
    static Optional<Event> of(StoredRecord stored) {
        return switch (stored.record().happening()) {
            case Happening.VisitStarted it ->
                    some(stored, visit(it.visit()), it.language(), "", "", 0);
            case Happening.VisitEnded it ->
                    some(stored, visit(it.visit()), it.language(), "", outcome(it), 0);
            case Happening.TicketIssued it -> Optional.of(issued(stored, it));
            case Happening.TicketRefused it -> refused(stored, it);
            case Happening.TicketCalled it -> Optional.of(called(stored, it));
            case Happening.TicketDone it ->
                    some(stored, ticket(it.ticket()), "", "", outcome(it), 0);
            case Happening.TicketMissed it -> some(stored, ticket(it.ticket()), "", "", "", 0);
            case Happening.TicketExpired it -> some(stored, ticket(it.ticket()), "", "", "", 0);
            case Happening.TicketLeft it -> some(stored, ticket(it.ticket()), "", "", "", 0);
            case Happening.VisitRated it -> rated(stored, it);
            case Happening.TicketPrinting it ->
                    some(stored, ticket(it.ticket()), "", "", word(it.state()), it.job());
            case Happening.ServiceStarted _,
                    Happening.JournalOpened _,
                    Happening.BootStarted _,
                    Happening.DayOpened _,
                    Happening.CounterOpened _,
                    Happening.CounterClosed _,
                    Happening.Snapshot _,
                    Happening.JourneyPlanned _,
                    Happening.TicketContinued _,
                    Happening.SearchMade _,
                    Happening.ReadinessChecked _,
                    Happening.HelpRequested _,
                    Happening.InterpreterRequested _,
                    Happening.RequestAnswered _,
                    Happening.TicketReserved _,
                    Happening.TicketAdopted _,
                    Happening.TermBegun _,
                    Happening.TicketHeld _,
                    Happening.TicketReturned _,
                    Happening.TicketTransferred _,
                    Happening.TicketReopened _,
                    Happening.TicketSettled _,
                    Happening.TicketCancelled _,
                    Happening.AlarmRaised _,
                    Happening.AlarmEnded _,
                    Happening.Unknown _ ->
                    Optional.empty();
        };
    }

    private static Event issued(StoredRecord stored, Happening.TicketIssued it) {
        return event(
                stored,
                ticket(it.ticket()),
                it.language(),
                it.service().value(),
                it.label(),
                0,
                NONE,
                it.promise().map(Happening.WaitRange::leastMinutes).orElse(NONE),
                it.promise().map(Happening.WaitRange::mostMinutes).orElse(NONE));
    }

    private static Event called(StoredRecord stored, Happening.TicketCalled it) {
        long waited = it.waitedSeconds().orElse((long) NONE);
        String subject = ticket(it.ticket());
        return event(stored, subject, "", "", "", it.call(), waited, NONE, NONE);
    }

    private static Optional<Event> refused(StoredRecord stored, Happening.TicketRefused it) {
        String subject = "record:" + stored.record().id();
        String service = it.service().value();
        return some(stored, subject, it.language(), service, word(it.reason()), 0);
    }

    private static Optional<Event> rated(StoredRecord stored, Happening.VisitRated it) {
        String subject = "record:" + stored.record().id();
        return some(stored, subject, "", it.service().value(), "level-" + it.level(), 0);
    }

    private static Optional<Event> some(
            StoredRecord stored,
            String subject,
            String language,
            String service,
            String detail,
            int ordinal) {
        return Optional.of(
                event(stored, subject, language, service, detail, ordinal, NONE, NONE, NONE));
    }

    private static Event event(
            StoredRecord stored,
            String subject,
            String language,
            String service,
            String detail,
            int ordinal,
            long seconds,
            int least,
            int most) {
        return new Event(
                stored.journal().toString(),
                stored.record().seq(),
                subject,
                stored.device().value(),
                servicePoint(stored.place()),
                Kind.of(stored.record().happening()).word(),
                Moment.of(stored.record().stamp()),
                language,
                service,
                detail,
                ordinal,
                seconds,
                least,
                most);
    }

    private static String servicePoint(PlaceId place) {
        return place.value().substring(0, place.value().indexOf('/'));
    }

    private static String visit(Object id) {
        return "visit:" + id;
    }

    private static String ticket(Object id) {
        return "ticket:" + id;
    }

    private static String outcome(Happening.VisitEnded it) {
        String all = word(it.outcome()) + " " + String.join(" ", it.settings());
        return all.substring(0, Math.min(all.length(), 400)).strip();
    }

    private static String outcome(Happening.TicketDone it) {
        return it.outcome().map(Events::word).orElse("");
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
