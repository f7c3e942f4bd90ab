package org.wenlu.kiosk.floor;

import java.util.List;
import java.util.Optional;
import org.wenlu.kiosk.desk.Answer;
import org.wenlu.kiosk.desk.Intention;
import org.wenlu.kiosk.queue.Ticket;
import org.wenlu.protocol.record.Happening.RatingReason;
import org.wenlu.protocol.record.Happening.Surface;
import org.wenlu.protocol.record.Happening.VisitRated;

/// What a visitor does on the phone: follows the ticket whose token or short code they hold, leaves
/// the queue, says how it was. Whatever cannot be done is a [Problem].
final class Phones {
    private static final int LONGEST_TOKEN = 100;

    private final PhoneViews views;
    private final DeskCalls desk;

    Phones(PhoneViews views, DeskCalls desk) {
        this.views = views;
        this.desk = desk;
    }

    /// @param key a UUID made by the page when it was pressed
    record Pressed(String key) {}

    record Rating(String key, int level, List<RatingReason> reasons) {}

    /// @param token of a ticket, or its short code
    Optional<Ticket> find(String token) {
        return token.length() > LONGEST_TOKEN
                ? Optional.empty()
                : desk.hall().ticketByToken(token).or(() -> desk.hall().ticketByCode(token));
    }

    PhoneView show(Ticket ticket) {
        return views.of(ticket, desk.hall());
    }

    PhoneView leave(Ticket ticket, Pressed pressed) {
        var leave = new Intention.LeaveQueue(ticket.id(), Surface.PHONE);
        Answer answer = desk.submit("leave", pressed.key(), leave);
        if (!(answer instanceof Answer.Closed)) {
            throw Problem.of(409, "not-waiting", "the ticket is not waiting any more");
        }
        return again(ticket);
    }

    PhoneView rate(Ticket ticket, Rating rating) {
        if (rating.level() < 1 || rating.level() > 5) {
            throw Problem.bad("'level' must be 1 to 5");
        }
        if (!ticket.rateable()) {
            throw Problem.of(409, "not-rateable", "the ticket was rated or is not served yet");
        }
        desk.submit("rate", rating.key(), new Intention.Rate(rated(ticket, rating)));
        return again(ticket);
    }

    private PhoneView again(Ticket ticket) {
        return show(desk.hall().ticket(ticket.id()).orElse(ticket));
    }

    private static VisitRated rated(Ticket ticket, Rating rating) {
        List<RatingReason> reasons = rating.reasons().stream().distinct().toList();
        return new VisitRated(
                Optional.of(ticket.id()), ticket.service(), rating.level(), reasons, Surface.PHONE);
    }

    static Problem unknown() {
        return Problem.of(404, "not-followed", "there is no ticket to follow here");
    }
}
