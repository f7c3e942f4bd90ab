package org.wenlu.kiosk.floor;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.wenlu.kiosk.desk.Answer;
import org.wenlu.kiosk.desk.Intention;
import org.wenlu.kiosk.queue.Ticket;
import org.wenlu.kiosk.time.KioskClock;
import org.wenlu.protocol.record.Happening.RatingReason;
import org.wenlu.protocol.record.Happening.Surface;
import org.wenlu.protocol.record.Happening.VisitRated;

/// What a visitor does on the phone: follows the ticket whose token or short code they hold, leaves
/// the queue, says how it was.
final class PhoneRoutes {
    private static final int WRONG_TOKENS = 20;
    private static final int LONGEST_TOKEN = 100;

    private final PhoneViews views;
    private final DeskCalls desk;
    private final Throttle wrongTokens;

    PhoneRoutes(PhoneViews views, DeskCalls desk, KioskClock clock) {
        this.views = views;
        this.desk = desk;
        this.wrongTokens = new Throttle(clock, WRONG_TOKENS, Duration.ofMinutes(5));
    }

    /// @param key a UUID made by the page when it was pressed
    record Pressed(String key) {}

    record Rating(String key, int level, List<RatingReason> reasons) {}

    void add(Routes routes) {
        String follow = "/api/floor/follow/{token}";
        routes.get(follow, Caller.PUBLIC, ctx -> show(ctx, ticket(ctx)));
        routes.post(follow + "/leave", Caller.PUBLIC, this::leave);
        routes.post(follow + "/rate", Caller.PUBLIC, this::rate);
    }

    private void show(Context ctx, Ticket ticket) {
        Body.write(ctx, views.of(ticket, desk.hall()));
    }

    private void leave(Context ctx) {
        Ticket ticket = ticket(ctx);
        var leave = new Intention.LeaveQueue(ticket.id(), Surface.PHONE);
        Answer answer = desk.submit("leave", Body.read(ctx, Pressed.class).key(), leave);
        if (!(answer instanceof Answer.Closed)) {
            throw Problem.of(409, "not-waiting", "the ticket is not waiting any more");
        }
        show(ctx, ticket(ctx));
    }

    private void rate(Context ctx) {
        Ticket ticket = ticket(ctx);
        Rating rating = Body.read(ctx, Rating.class);
        if (rating.level() < 1 || rating.level() > 5) {
            throw Problem.bad("'level' must be 1 to 5");
        }
        if (!ticket.rateable()) {
            throw Problem.of(409, "not-rateable", "the ticket was rated or is not served yet");
        }
        desk.submit("rate", rating.key(), new Intention.Rate(rated(ticket, rating)));
        show(ctx, ticket(ctx));
    }

    private static VisitRated rated(Ticket ticket, Rating rating) {
        List<RatingReason> reasons = rating.reasons().stream().distinct().toList();
        return new VisitRated(
                Optional.of(ticket.id()), ticket.service(), rating.level(), reasons, Surface.PHONE);
    }

    /// A token that was never given is slowed down, because codes are short.
    private Ticket ticket(Context ctx) {
        String token = ctx.pathParam("token");
        if (token.length() > LONGEST_TOKEN) {
            throw refusal(ctx);
        }
        return desk.hall()
                .ticketByToken(token)
                .or(() -> desk.hall().ticketByCode(token))
                .orElseThrow(() -> refusal(ctx));
    }

    private Problem refusal(Context ctx) {
        return wrongTokens
                .begin(ctx.ip())
                .map(
                        wait ->
                                Problem.later(
                                        429, "too-often", "asked too often", wait.toSeconds() + 1))
                .orElseGet(
                        () -> Problem.of(404, "not-followed", "there is no ticket to follow here"));
    }
}
