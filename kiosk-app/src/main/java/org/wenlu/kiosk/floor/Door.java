package org.wenlu.kiosk.floor;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HandlerType;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wenlu.kiosk.time.KioskClock;

/// Lets a request in or refuses it before its handler runs: who may call the route, from which
/// page, with how much. Refuses by default.
final class Door {
    static final int BODY_BYTES = 16 * 1024;
    static final String CLERK_COOKIE = "wenlu-floor";
    static final String MIRROR_COOKIE = "wenlu-mirror";

    /// Of a browser at which a clerk signed in before.
    private static final String KNOWN_COOKIE = "wenlu-known";

    static final Duration SESSION = Duration.ofHours(12);
    static final int MOST_SESSIONS = 200;
    private static final Duration KNOWN = Duration.ofDays(90);
    private static final int MOST_KNOWN = 1_000;

    private static final Map<String, String> HEADERS =
            Map.of(
                    "Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self';"
                            + " img-src 'self' blob:; connect-src 'self'; base-uri 'none';"
                            + " form-action 'none'; frame-ancestors 'none'",
                    "X-Content-Type-Options",
                    "nosniff",
                    "X-Frame-Options",
                    "DENY",
                    "Referrer-Policy",
                    "no-referrer",
                    "Cross-Origin-Opener-Policy",
                    "same-origin",
                    "Cross-Origin-Resource-Policy",
                    "same-origin",
                    "Permissions-Policy",
                    "camera=(), microphone=(), geolocation=()",
                    "Cache-Control",
                    "no-store");

    private final Sessions clerks;
    private final Sessions browsers;
    private final Optional<MirrorAccess> mirror;
    private final Set<String> leads;

    /// @param leads names of those who lead the service point
    Door(KioskClock clock, Optional<MirrorAccess> mirror, Set<String> leads) {
        this.clerks = new Sessions(clock, SESSION, MOST_SESSIONS);
        this.browsers = new Sessions(clock, KNOWN, MOST_KNOWN);
        this.mirror = mirror;
        this.leads = Set.copyOf(leads);
    }

    void arrive(Context ctx) {
        HEADERS.forEach(ctx::header);
        if (ctx.req().getContentLengthLong() > BODY_BYTES) {
            throw Problem.of(
                    413, "too-large", "a request has at most %d bytes".formatted(BODY_BYTES));
        }
        if (ctx.method() != HandlerType.GET && ctx.method() != HandlerType.HEAD) {
            requireOwnPage(ctx);
        }
    }

    void enter(Context ctx) {
        Set<?> callers = ctx.routeRoles();
        if (callers.contains(Caller.PUBLIC)) {
            return;
        }
        if (callers.contains(Caller.CLERK)) {
            clerk(ctx);
        } else if (callers.contains(Caller.LEAD)) {
            requireLead(ctx);
        } else if (callers.contains(Caller.MIRROR)) {
            requireMirror(ctx);
        } else {
            throw Problem.of(403, "refused", "nobody may call this");
        }
    }

    /// The clerk who signed in.
    String clerk(Context ctx) {
        return Optional.ofNullable(ctx.cookie(CLERK_COOKIE))
                .flatMap(clerks::name)
                .orElseThrow(
                        () -> Problem.of(401, "sign-in", "sign in with your name and your PIN"));
    }

    void openSession(Context ctx, String clerk) {
        cookie(ctx, CLERK_COOKIE, clerks.open(clerk), clerks.lifetime());
        cookie(ctx, KNOWN_COOKIE, browsers.open(clerk), browsers.lifetime());
    }

    /// The token of a browser at which this clerk signed in before.
    Optional<String> knows(Context ctx, String clerk) {
        return Optional.ofNullable(ctx.cookie(KNOWN_COOKIE))
                .filter(token -> browsers.name(token).filter(clerk::equals).isPresent());
    }

    void closeSession(Context ctx) {
        Optional.ofNullable(ctx.cookie(CLERK_COOKIE)).ifPresent(clerks::close);
        ctx.removeCookie(CLERK_COOKIE, "/");
    }

    static void cookie(Context ctx, String name, String token, Duration lifetime) {
        var cookie = new Cookie(name, token);
        cookie.setPath("/");
        cookie.setMaxAge((int) lifetime.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(ctx.req().isSecure());
        cookie.setSameSite(SameSite.STRICT);
        ctx.cookie(cookie);
    }

    private void requireLead(Context ctx) {
        if (!leads.contains(clerk(ctx))) {
            throw Problem.of(403, "not-lead", "this is for who leads the service point");
        }
    }

    private void requireMirror(Context ctx) {
        if (!mirror.map(access -> access.admits(ctx)).orElse(false)) {
            throw Problem.of(401, "sign-in", "sign in to see the kiosk's screen");
        }
    }

    /// Another site's page cannot make a browser send JSON here without being asked first, and says
    /// where it comes from.
    private static void requireOwnPage(Context ctx) {
        String type = Optional.ofNullable(ctx.contentType()).orElse("");
        if (!type.startsWith("application/json")) {
            throw Problem.of(415, "json-only", "send application/json");
        }
        String origin = ctx.header("Origin");
        String own = ctx.scheme() + "://" + ctx.header("Host");
        if (origin != null && !origin.equalsIgnoreCase(own)) {
            throw Problem.of(403, "foreign-page", "this page does not belong to the service point");
        }
    }
}
