package org.wenlu.kiosk.floor;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.wenlu.kiosk.desk.Desk;
import org.wenlu.kiosk.guide.ServicePoint;
import org.wenlu.kiosk.queue.Ticket;
import org.wenlu.kiosk.time.KioskClock;

/// What anybody in the hall may read: the board, the words of the pages, and the ticket whose token
/// a phone holds.
final class PublicRoutes {
    private static final int WRONG_TOKENS = 20;
    private static final int LONGEST_TOKEN = 100;

    private final ServicePoint point;
    private final Words words;
    private final Desk desk;
    private final BoardViews board;
    private final Streams streams;
    private final ClockFace clock;
    private final Throttle wrongTokens;

    PublicRoutes(
            ServicePoint point,
            Words words,
            Desk desk,
            BoardViews board,
            Streams streams,
            ClockFace face,
            KioskClock clock) {
        this.point = point;
        this.words = words;
        this.desk = desk;
        this.board = board;
        this.streams = streams;
        this.clock = face;
        this.wrongTokens = new Throttle(clock, WRONG_TOKENS, Duration.ofMinutes(5));
    }

    void add(Routes routes) {
        routes.get(
                "/api/floor/board", Caller.PUBLIC, ctx -> Body.write(ctx, board.of(desk.hall())));
        routes.live(
                "/api/floor/board/events",
                Caller.PUBLIC,
                client -> streams.stream(client, board::of));
        routes.get("/api/floor/words", Caller.PUBLIC, this::words);
        routes.get("/api/floor/follow/{token}", Caller.PUBLIC, this::follow);
    }

    private void words(Context ctx) {
        Body.write(
                ctx,
                words.inAll(
                        language ->
                                new WordsView(
                                        language.ownName(),
                                        language.rightToLeft(),
                                        words.of(language))));
    }

    record WordsView(String name, boolean rightToLeft, Map<String, String> words) {}

    /// A token that was never given and one whose ticket has ended are refused the same way.
    private void follow(Context ctx) {
        String token = ctx.pathParam("token");
        Optional<Ticket> ticket =
                token.length() > LONGEST_TOKEN
                        ? Optional.empty()
                        : desk.hall().ticketByToken(token).filter(found -> found.state().open());
        if (ticket.isEmpty()) {
            refuse(ctx);
        }
        ticket.ifPresent(
                found ->
                        Body.write(
                                ctx, PhoneView.of(found, desk.hall(), point, words, clock.face())));
    }

    private void refuse(Context ctx) {
        wrongTokens
                .begin(ctx.ip())
                .ifPresent(
                        wait -> {
                            throw Problem.later(
                                    429, "too-often", "asked too often", wait.toSeconds() + 1);
                        });
        throw Problem.of(404, "not-followed", "there is no ticket to follow here");
    }
}
