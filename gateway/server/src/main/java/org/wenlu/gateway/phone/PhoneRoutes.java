package org.wenlu.gateway.phone;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.wenlu.gateway.access.Route;
import org.wenlu.gateway.access.Rule;
import org.wenlu.gateway.fleet.Fleet;
import org.wenlu.gateway.ingest.Asking;
import org.wenlu.gateway.presence.Presence;
import org.wenlu.protocol.Json;
import org.wenlu.protocol.message.Answer;
import org.wenlu.protocol.message.Ask;

/// The phone page of every service point, below `/p/{service point}` with the same addresses as at
/// the service point itself. Each question goes to a kiosk there; nothing is kept here.
public final class PhoneRoutes {
    private static final String ROOT = "/p/{point}";
    private static final String FOLLOW = ROOT + "/api/floor/follow/{token}";
    private static final int LONGEST_TOKEN = 100;
    private static final int LONGEST_BODY = 4_096;

    private final Supplier<Fleet> fleet;
    private final Relay relay;
    private final PhonePage page = new PhonePage();
    private final Guesses guesses;

    public PhoneRoutes(
            Supplier<Fleet> fleet, Presence presence, Asking asking, InstantSource time) {
        this.fleet = fleet;
        this.relay = new Relay(presence, asking, time);
        this.guesses = new Guesses(time);
    }

    public List<Route> routes() {
        var everybody = new Rule.Everybody();
        var holder = new Rule.TicketHolder();
        return List.of(
                Route.get(ROOT + "/t", everybody, this::page),
                Route.get(ROOT + "/t/{token}", everybody, this::page),
                Route.get(ROOT + "/api/floor/words", everybody, this::words),
                Route.get(FOLLOW, holder, ctx -> ticket(ctx, Ask.What.TICKET)),
                Route.post(FOLLOW + "/leave", holder, ctx -> ticket(ctx, Ask.What.LEAVE)),
                Route.post(FOLLOW + "/rate", holder, ctx -> ticket(ctx, Ask.What.RATE)));
    }

    private void page(Context ctx) {
        point(ctx);
        ctx.html(page.of(ctx.header("Accept-Language")));
    }

    private void ticket(Context ctx, Ask.What what) {
        String point = point(ctx);
        String token = ctx.pathParam("token");
        String body = ctx.body();
        if (token.length() > LONGEST_TOKEN || body.length() > LONGEST_BODY) {
            say(ctx, 400, "bad-request", "a token or a body this long is of no ticket");
            return;
        }
        Optional<TicketName> name = TicketName.of(token);
        boolean guessed = name.filter(TicketName.Token.class::isInstance).isEmpty();
        if (guessed && !guesses.allows(ctx.ip(), point)) {
            say(ctx, 429, "too-often", "too many codes that were never given");
            return;
        }
        if (name.isEmpty()) {
            say(ctx, 404, "not-followed", "this is neither a token nor a code of a ticket");
            return;
        }
        Relay.Heard heard = relay.ask(ctx.ip(), point, what, name.orElseThrow().text(), body);
        if (guessed && !unknown(heard)) {
            guesses.forgive(ctx.ip(), point);
        }
        write(ctx, heard);
    }

    private static boolean unknown(Relay.Heard heard) {
        return heard instanceof Relay.Heard.Said(Answer answer) && answer.status() == 404;
    }

    private void words(Context ctx) {
        write(ctx, relay.ask(ctx.ip(), point(ctx), Ask.What.WORDS, "", ""));
    }

    private String point(Context ctx) {
        String point = ctx.pathParam("point");
        return fleet.get().districts().stream()
                .flatMap(district -> district.blocks().stream())
                .flatMap(block -> block.servicePoints().stream())
                .map(it -> it.id().value())
                .filter(point::equals)
                .findFirst()
                .orElseThrow(NotFoundResponse::new);
    }

    private static void write(Context ctx, Relay.Heard heard) {
        switch (heard) {
            case Relay.Heard.Said(Answer it) ->
                    ctx.status(it.status()).contentType("application/json").result(it.body());
            case Relay.Heard.Away _ -> say(ctx, 503, "away", "the service point is not connected");
            case Relay.Heard.TooMuch _ ->
                    say(ctx, 429, "too-often", "too many questions from one address");
        }
    }

    private static void say(Context ctx, int status, String what, String why) {
        ctx.status(status)
                .contentType("application/json")
                .result(Json.mapper().writeValueAsString(Map.of("what", what, "why", why)));
    }
}
