package org.wenlu.kiosk.floor;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;
import org.wenlu.kiosk.queue.Ticket;
import org.wenlu.kiosk.time.KioskClock;

/// [Phones] on the service point's own network.
final class PhoneRoutes {
    private static final int WRONG_CODES = 20;

    private final Phones phones;
    private final Throttle wrongCodes;

    PhoneRoutes(Phones phones, KioskClock clock) {
        this.phones = phones;
        this.wrongCodes = new Throttle(clock, WRONG_CODES, Duration.ofMinutes(5));
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

    private Ticket ticket(Context ctx) {
        String typed = ctx.pathParam("token");
        return phones.byToken(typed)
                .or(() -> byCode(Peer.key(ctx), typed))
                .orElseThrow(Phones::unknown);
    }

    /// Codes are short: who guessed too often is not told whether this one is right either.
    private Optional<Ticket> byCode(String peer, String typed) {
        Optional<Duration> wait = wrongCodes.begin(peer);
        if (wait.isPresent()) {
            throw Problem.later(429, "too-often", "asked too often", wait.get().toSeconds() + 1);
        }
        Optional<Ticket> found = phones.byCode(typed);
        found.ifPresent(_ -> wrongCodes.forgive(peer));
        return found;
    }
}
