package org.wenlu.kiosk.floor;

import io.javalin.http.Context;
import java.time.Duration;
import org.wenlu.kiosk.queue.Ticket;
import org.wenlu.kiosk.time.KioskClock;

/// [Phones] on the service point's own network.
final class PhoneRoutes {
    private static final int WRONG_TOKENS = 20;

    private final Phones phones;
    private final Throttle wrongTokens;

    PhoneRoutes(Phones phones, KioskClock clock) {
        this.phones = phones;
        this.wrongTokens = new Throttle(clock, WRONG_TOKENS, Duration.ofMinutes(5));
    }

    void add(Routes routes) {
        String follow = "/api/floor/follow/{token}";
        routes.get(follow, Caller.PUBLIC, ctx -> Body.write(ctx, phones.show(ticket(ctx))));
        routes.post(
                follow + "/leave",
                Caller.PUBLIC,
                ctx ->
                        Body.write(
                                ctx,
                                phones.leave(ticket(ctx), Body.read(ctx, Phones.Pressed.class))));
        routes.post(
                follow + "/rate",
                Caller.PUBLIC,
                ctx ->
                        Body.write(
                                ctx,
                                phones.rate(ticket(ctx), Body.read(ctx, Phones.Rating.class))));
    }

    /// A token that was never given is slowed down, because codes are short.
    private Ticket ticket(Context ctx) {
        return phones.find(ctx.pathParam("token")).orElseThrow(() -> refusal(ctx));
    }

    private Problem refusal(Context ctx) {
        return wrongTokens
                .begin(ctx.ip())
                .map(
                        wait ->
                                Problem.later(
                                        429, "too-often", "asked too often", wait.toSeconds() + 1))
                .orElseGet(Phones::unknown);
    }
}
