package org.wenlu.kiosk.floor;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.wenlu.kiosk.time.KioskClock;

/// The mirror's own sign-in: a cookie for the page, or name and password with each request for
/// programs (HTTP Basic). A password that was right once is remembered, because checking is slow on
/// purpose.
final class MirrorAccess {
    private final String name;
    private final SignIn signIn;
    private final Sessions sessions;
    private final ConcurrentHashMap<String, Boolean> right = new ConcurrentHashMap<>();

    MirrorAccess(FloorSetup.Mirror mirror, KioskClock clock) {
        this.name = mirror.name();
        this.signIn = new SignIn(List.of(new Clerk(name, mirror.passwordHash())), clock);
        this.sessions = new Sessions(clock, Door.SESSION, Door.MOST_SESSIONS);
    }

    record NameAndPassword(String name, String password) {}

    void signIn(Context ctx) {
        NameAndPassword given = Body.read(ctx, NameAndPassword.class);
        signIn.check(ctx, given.name(), given.password(), Optional.empty());
        Door.cookie(ctx, Door.MIRROR_COOKIE, sessions.open(given.name()), sessions.lifetime());
        Body.write(ctx, Map.of());
    }

    boolean admits(Context ctx) {
        String cookie = ctx.cookie(Door.MIRROR_COOKIE);
        return (cookie != null && sessions.name(cookie).isPresent()) || basic(ctx);
    }

    private boolean basic(Context ctx) {
        Optional<String> given =
                Optional.ofNullable(ctx.header("Authorization"))
                        .filter(header -> header.startsWith("Basic "))
                        .map(header -> header.substring("Basic ".length()));
        return given.isPresent() && (right.containsKey(given.get()) || check(ctx, given.get()));
    }

    private boolean check(Context ctx, String encoded) {
        String text = decoded(encoded);
        int colon = text.indexOf(':');
        if (colon < 0) {
            return false;
        }
        signIn.check(ctx, text.substring(0, colon), text.substring(colon + 1), Optional.empty());
        right.put(encoded, true);
        return true;
    }

    private static String decoded(String encoded) {
        try {
            return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
