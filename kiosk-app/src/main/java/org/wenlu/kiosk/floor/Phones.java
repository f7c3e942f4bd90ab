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
    private final PhoneViews views;
    private final DeskCalls desk;

    Phones(PhoneViews views, DeskCalls desk) {
        this.views = views;
        this.desk = desk;
    }

    /// @param key a UUID made by the page when it was pressed
    record Pressed(String key) {}

    record Rating(String key, int level, List<RatingReason> reasons) {
        Rating {
            reasons = List.copyOf(reasons);
        }
    }

    Optional<Ticket> byToken(String token) {
        return desk.hall().ticketByToken(token);
    }

    /// Codes are short enough to be guessed: who asks is to be slowed down before.
    Optional<Ticket> byCode(String typed) {
        return desk.hall().ticketByCode(typed);
    }

    PhoneView show(Ticket ticket) {
        return views.of(ticket, desk.hall());
    }

    /// Only a ticket that waits is brought to the desk: whoever holds one that is over makes the
    /// kiosk store nothing.
    PhoneView leave(Ticket ticket, Pressed pressed) {
        return switch (ticket.state()) {
            case WAITING -> leaveQueue(ticket, pressed);
            case LEFT -> show(ticket);
            default -> throw notWaiting();
        };
    }

    private PhoneView leaveQueue(Ticket ticket, Pressed pressed) {
        var leave = new Intention.LeaveQueue(ticket.id(), Surface.PHONE);
        Answer answer = desk.submit("leave", pressed.key(), leave);
        if (!(answer instanceof Answer.Closed)) {
            throw notWaiting();
        }
        return again(ticket);
    }

    private static Problem notWaiting() {
        return Problem.of(409, "not-waiting", "the ticket is not waiting any more");
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
