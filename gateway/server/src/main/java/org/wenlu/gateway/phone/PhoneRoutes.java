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
import org.wenlu.gateway.presence.PlacePresence;
import org.wenlu.gateway.presence.Presence;
import org.wenlu.gateway.presence.PresenceState;
import org.wenlu.protocol.Json;
import org.wenlu.protocol.identity.DeviceId;
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
    private final Presence presence;
    private final Asking asking;
    private final PhonePage page = new PhonePage();
    private final Guesses guesses;

    public PhoneRoutes(
            Supplier<Fleet> fleet, Presence presence, Asking asking, InstantSource time) {
        this.fleet = fleet;
        this.presence = presence;
        this.asking = asking;
        this.guesses = new Guesses(time);
    }

    public List<Route> routes() {
        var everybody = new Rule.Everybody();
        var holder = new Rule.TicketHolder();
        return List.of(
                Route.get(ROOT + "/t", everybody, this::page),
                Route.get(ROOT + "/t/{token}", everybody, this::page),
                Route.get(
                        ROOT + "/api/floor/words",
                        everybody,
                        ctx -> write(ctx, asked(point(ctx), Ask.What.WORDS, "", ""))),
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
        Optional<Answer> answer = asked(point, what, name.orElseThrow().text(), body);
        if (guessed && answer.filter(it -> it.status() == 404).isEmpty()) {
            guesses.forgive(ctx.ip(), point);
        }
        write(ctx, answer);
    }

    private Optional<Answer> asked(String point, Ask.What what, String token, String body) {
        return kiosk(point).flatMap(it -> asking.ask(it, what, token, body));
    }

    /// A kiosk of the service point that is there.
    private Optional<DeviceId> kiosk(String point) {
        return presence.all().stream()
                .filter(it -> it.place().value().startsWith(point + "/"))
                .filter(it -> it.state() == PresenceState.ONLINE)
                .map(PlacePresence::device)
                .flatMap(Optional::stream)
                .findFirst();
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

    private static void write(Context ctx, Optional<Answer> answer) {
        answer.ifPresentOrElse(
                it -> ctx.status(it.status()).contentType("application/json").result(it.body()),
                () -> say(ctx, 503, "away", "the service point is not connected"));
    }

    private static void say(Context ctx, int status, String what, String why) {
        ctx.status(status)
                .contentType("application/json")
                .result(Json.mapper().writeValueAsString(Map.of("what", what, "why", why)));
    }
}
