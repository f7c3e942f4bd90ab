package org.wenlu.gateway.figures;

import java.util.Locale;
import java.util.Optional;
import org.wenlu.protocol.record.Happening;
import org.wenlu.protocol.record.JournalRecord;
import org.wenlu.protocol.record.Kind;

/// Reads what is countable out of journal records.
final class Events {
    private static final int NONE = -1;

    private Events() {}

    /// Empty for records that no figure counts.
    static Optional<Event> of(Origin origin, JournalRecord record) {
        return switch (record.happening()) {
            case Happening.VisitStarted it ->
                    some(origin, record, visit(it.visit()), it.language(), "", "", 0);
            case Happening.VisitEnded it ->
                    some(origin, record, visit(it.visit()), it.language(), "", outcome(it), 0);
            case Happening.TicketIssued it -> Optional.of(issued(origin, record, it));
            case Happening.TicketRefused it -> refused(origin, record, it);
            case Happening.TicketCalled it -> Optional.of(called(origin, record, it));
            case Happening.TicketDone it ->
                    some(origin, record, ticket(it.ticket()), "", "", "", 0);
            case Happening.TicketMissed it ->
                    some(origin, record, ticket(it.ticket()), "", "", "", 0);
            case Happening.TicketExpired it ->
                    some(origin, record, ticket(it.ticket()), "", "", "", 0);
            case Happening.TicketPrinting it ->
                    some(origin, record, ticket(it.ticket()), "", "", word(it.state()), it.job());
            case Happening.ServiceStarted _,
                    Happening.JournalOpened _,
                    Happening.BootStarted _,
                    Happening.DayOpened _,
                    Happening.CounterOpened _,
                    Happening.CounterClosed _,
                    Happening.Snapshot _,
                    Happening.Unknown _ ->
                    Optional.empty();
        };
    }

    private static Event issued(Origin origin, JournalRecord record, Happening.TicketIssued it) {
        return event(
                origin,
                record,
                ticket(it.ticket()),
                it.language(),
                it.service().value(),
                it.label(),
                0,
                NONE,
                it.promise().map(Happening.WaitRange::leastMinutes).orElse(NONE),
                it.promise().map(Happening.WaitRange::mostMinutes).orElse(NONE));
    }

    private static Event called(Origin origin, JournalRecord record, Happening.TicketCalled it) {
        long waited = it.waitedSeconds().orElse((long) NONE);
        String subject = ticket(it.ticket());
        return event(
                origin, record, subject, "", "", "", it.call(), waited, NONE, NONE);
    }

    private static Optional<Event> refused(
            Origin origin, JournalRecord record, Happening.TicketRefused it) {
        String subject = "record:" + record.id();
        String service = it.service().value();
        return some(origin, record, subject, it.language(), service, word(it.reason()), 0);
    }

    private static Optional<Event> some(
            Origin origin,
            JournalRecord record,
            String subject,
            String language,
            String service,
            String detail,
            int ordinal) {
        return Optional.of(
                event(
                        origin, record, subject, language, service, detail, ordinal, NONE, NONE,
                        NONE));
    }

    private static Event event(
            Origin origin,
            JournalRecord record,
            String subject,
            String language,
            String service,
            String detail,
            int ordinal,
            long seconds,
            int least,
            int most) {
        return new Event(
                origin.journal().toString(),
                record.seq(),
                subject,
                origin.device().value(),
                origin.servicePoint().value(),
                Kind.of(record.happening()).word(),
                Moment.of(record.stamp()),
                language,
                service,
                detail,
                ordinal,
                seconds,
                least,
                most);
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

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
