package org.wenlu.kiosk.floor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wenlu.kiosk.guide.ServicePoint;
import org.wenlu.kiosk.queue.Hall;
import org.wenlu.kiosk.queue.Ticket;
import org.wenlu.kiosk.queue.TicketState;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.CounterId;
import org.wenlu.protocol.identity.ServiceId;

/// What a visitor's phone shows of the ticket it follows: one text for each language, the visitor's
/// first, Chinese beside it.
record PhoneView(
        String label,
        TicketState state,
        Optional<CounterId> counter,
        int call,
        Optional<Integer> ahead,
        ClockFace.Face clock,
        List<Text> texts) {

    /// @param headline the state in one sentence
    /// @param words what the page says besides, by key
    record Text(
            String language,
            boolean rightToLeft,
            String point,
            String service,
            String headline,
            Map<String, String> words) {}

    static PhoneView of(
            Ticket ticket, Hall hall, ServicePoint point, Words words, ClockFace.Face clock) {
        Optional<Integer> ahead =
                ticket.state() == TicketState.WAITING
                        ? Optional.of(ahead(ticket, hall))
                        : Optional.empty();
        return new PhoneView(
                ticket.label(),
                ticket.state(),
                ticket.counter(),
                ticket.calls(),
                ahead,
                clock,
                languages(ticket, words).stream()
                        .map(language -> text(language, ticket, ahead, point, words))
                        .toList());
    }

    private static List<Language> languages(Ticket ticket, Words words) {
        Language first = words.spoken(ticket.language());
        return first.chinese() ? List.of(first) : List.of(first, Language.ZH_HANS);
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
                || hall.counters().values().stream()
                        .anyMatch(counter -> counter.serves(one) && counter.serves(other));
    }

    private static Text text(
            Language language,
            Ticket ticket,
            Optional<Integer> ahead,
            ServicePoint point,
            Words words) {
        return new Text(
                language.tag(),
                language.rightToLeft(),
                Words.name(point.names(), language),
                Words.name(TicketView.names(ticket.service(), point), language),
                headline(language, ticket, ahead, words),
                words.of(language));
    }

    private static String headline(
            Language language, Ticket ticket, Optional<Integer> ahead, Words words) {
        String counter = ticket.counter().map(CounterId::value).orElse("");
        return switch (ticket.state()) {
            case WAITING -> words.ahead(language, ahead.orElse(0));
            case CALLED -> words.text(language, "called", Map.of("counter", counter));
            case SERVING -> words.text(language, "serving", Map.of("counter", counter));
            case DONE, MISSED, EXPIRED, LEFT -> words.text(language, "ended", Map.of());
        };
    }
}
