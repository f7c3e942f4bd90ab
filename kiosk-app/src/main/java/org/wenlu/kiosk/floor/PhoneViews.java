package org.wenlu.kiosk.floor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wenlu.kiosk.guide.ServicePoint;
import org.wenlu.kiosk.guide.rating.RatingWords;
import org.wenlu.kiosk.guide.rating.RatingWords.Part;
import org.wenlu.kiosk.queue.Hall;
import org.wenlu.kiosk.queue.Outlook;
import org.wenlu.kiosk.queue.Ticket;
import org.wenlu.kiosk.queue.TicketState;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.CounterId;
import org.wenlu.protocol.identity.ServiceId;
import org.wenlu.protocol.record.Happening.WaitRange;

/// Makes of a ticket what its visitor's phone shows.
final class PhoneViews {
    private final ServicePoint point;
    private final Words words;
    private final RatingWords rating;
    private final ClockFace clock;

    PhoneViews(ServicePoint point, Words words, RatingWords rating, ClockFace clock) {
        this.point = point;
        this.words = words;
        this.rating = rating;
        this.clock = clock;
    }

    PhoneView of(Ticket ticket, Hall hall) {
        return new PhoneView(
                ticket.label(),
                ticket.state(),
                ticket.counter(),
                ticket.calls(),
                clock.face(),
                ticket.state() == TicketState.WAITING,
                ticket.state() == TicketState.DONE && ticket.rateable(),
                ticket.rated().isPresent(),
                languages(ticket).stream().map(language -> text(language, ticket, hall)).toList());
    }

    private List<Language> languages(Ticket ticket) {
        Language first = words.spoken(ticket.language());
        return first.chinese() ? List.of(first) : List.of(first, Language.ZH_HANS);
    }

    private PhoneView.Text text(Language language, Ticket ticket, Hall hall) {
        return new PhoneView.Text(
                language.tag(),
                language.rightToLeft(),
                Words.name(point.names(), language),
                Words.name(TicketView.names(ticket.service(), point), language),
                headline(language, ticket, hall),
                ticket.state() == TicketState.WAITING ? lines(language, ticket, hall) : List.of(),
                words.of(language),
                rating(language));
    }

    private String headline(Language language, Ticket ticket, Hall hall) {
        var counter = Map.of("counter", ticket.counter().map(CounterId::value).orElse(""));
        return switch (ticket.state()) {
            case WAITING -> ahead(language, ticket, hall);
            case CALLED -> words.text(language, "called", counter);
            case SERVING -> words.text(language, "serving", counter);
            case HELD -> words.text(language, "phone.held", Map.of());
            case DONE -> words.text(language, "phone.done", Map.of());
            case MISSED -> words.text(language, "phone.missed", Map.of());
            case LEFT -> words.text(language, "phone.left", Map.of());
            case EXPIRED, CANCELLED -> words.text(language, "ended", Map.of());
        };
    }

    private String ahead(Language language, Ticket ticket, Hall hall) {
        boolean staffed = !hall.countersFor(ticket.service()).isEmpty();
        return words.text(
                language,
                staffed ? "ahead" : "phone.ahead.unstaffed",
                Map.of("people", ahead(ticket, hall)));
    }

    /// Who will be called before, at counters that serve this ticket's service: as the kiosk
    /// counts.
    private static int ahead(Ticket ticket, Hall hall) {
        return (int)
                hall.waiting().stream()
                        .takeWhile(other -> !other.id().equals(ticket.id()))
                        .filter(other -> sameLine(other.service(), ticket.service(), hall))
                        .count();
    }

    private static boolean sameLine(ServiceId one, ServiceId other, Hall hall) {
        return one.equals(other)
                || hall.countersFor(one).stream().anyMatch(counter -> counter.serves(other));
    }

    private List<String> lines(Language language, Ticket ticket, Hall hall) {
        Outlook outlook = Outlook.of(ticket, hall);
        var lines = new ArrayList<String>();
        if (!outlook.staffed()) {
            lines.add(words.text(language, "phone.no-counter", Map.of()));
        }
        outlook.promise().ifPresent(range -> lines.add(wait(language, ticket, range)));
        outlook.promise()
                .flatMap(_ -> outlook.rightOfTen())
                .ifPresent(
                        it -> lines.add(words.text(language, "phone.right", Map.of("right", it))));
        for (ServiceId next : ticket.further()) {
            String name = Words.name(TicketView.names(next, point), language);
            lines.add(words.text(language, "phone.then", Map.of("service", name)));
        }
        return lines;
    }

    /// The range that paper and screen showed, from the time when it was told.
    private String wait(Language language, Ticket ticket, WaitRange range) {
        return words.text(
                language,
                "phone.wait",
                Map.of(
                        "time", clock.local(ticket.issuedAt()),
                        "least", range.leastMinutes(),
                        "most", range.mostMinutes()));
    }

    private PhoneView.RatingText rating(Language language) {
        return new PhoneView.RatingText(
                rating.of(language, Part.TITLE),
                RatingWords.LEVELS.stream()
                        .map(it -> new PhoneView.Level(it, rating.level(language, it)))
                        .toList(),
                rating.of(language, Part.REASONS),
                rating.reasons(language),
                rating.of(language, Part.SEND),
                rating.of(language, Part.THANKS));
    }
}
