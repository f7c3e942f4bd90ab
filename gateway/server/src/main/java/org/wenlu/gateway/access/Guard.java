package org.wenlu.gateway.access;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.SameSite;
import io.javalin.http.UnauthorizedResponse;
import java.net.InetAddress;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Stands before every route: session, rule, and forms that come from our own pages only.
public final class Guard {
    private static final String SESSION = "wenlu_session";
    private static final String FORM = "wenlu_form";

    /// The name of the hidden field that every form carries.
    public static final String FORM_FIELD = "form";

    /// Bytes that a request may bring at most.
    public static final int BODY_BYTES = Bodies.MOST;

    private static final String PROGRAM = "wenlu-program";

    private final Sessions sessions;
    private final SignIn signIn;
    private final Optional<String> scrapeToken;
    private final boolean secure;
    private final boolean behindProxy;

    /// @param scrapeToken lets programs of other machines read the metrics
    /// @param secure true when browsers reach the console by TLS: cookies are sent by TLS only
    public Guard(
            Sessions sessions,
            SignIn signIn,
            Optional<String> scrapeToken,
            boolean secure,
            Proxies proxies) {
        this.sessions = sessions;
        this.signIn = signIn;
        this.scrapeToken = scrapeToken;
        this.secure = secure;
        this.behindProxy = secure || !proxies.isEmpty();
    }

    /// The route's handler behind its rule.
    ///
    /// The result answers 401, 403 or 404 by exception when the rule refuses.
    public Handler protect(Route route) {
        return ctx -> {
            Bodies.require(route, ctx);
            if (route.method() != HandlerType.GET) {
                requireOwnPage(route.rule(), ctx);
            }
            require(route.rule(), ctx);
            route.handler().handle(ctx);
        };
    }

    /// Programs and devices bring no cookies that count, so that no foreign page can act through
    /// them.
    private void requireOwnPage(Rule rule, Context ctx) {
        switch (rule) {
            case Rule.Program _, Rule.Claimant _ -> {}
            case Rule.TicketHolder _ -> requireOwnScript(ctx);
            case Rule.Everybody _, Rule.Scraper _, Rule.OwnScope _, Rule.Within _ ->
                    requireOwnForm(ctx);
        }
    }

    /// A foreign page cannot make a browser send JSON here without the browser asking first, and
    /// the browser says where it comes from.
    private void requireOwnScript(Context ctx) {
        String site = ctx.header("Sec-Fetch-Site");
        String origin = ctx.header("Origin");
        String own = (secure ? "https" : ctx.scheme()) + "://" + ctx.header("Host");
        if (site == null ? origin != null && !origin.equals(own) : !site.equals("same-origin")) {
            throw new ForbiddenResponse();
        }
    }

    private void require(Rule rule, Context ctx) {
        switch (rule) {
            case Rule.Everybody _, Rule.Claimant _, Rule.TicketHolder _ -> {}
            case Rule.Program it -> {
                if (!program(ctx).may(it.role())) {
                    throw new ForbiddenResponse();
                }
            }
            case Rule.Scraper _ -> requireScraper(ctx);
            case Rule.OwnScope it -> requireRole(ctx, it.role());
            case Rule.Within it -> {
                User user = requireRole(ctx, it.role());
                Where where = it.where().apply(ctx).orElseThrow(NotFoundResponse::new);
                if (!user.scope().covers(where)) {
                    throw new ForbiddenResponse();
                }
            }
        }
    }

    private User requireRole(Context ctx, Role role) {
        User user = user(ctx).orElseThrow(UnauthorizedResponse::new);
        if (!user.may(role)) {
            throw new ForbiddenResponse();
        }
        return user;
    }

    /// The user whose name and password a program sent.
    private User program(Context ctx) {
        var sent = ctx.basicAuthCredentials();
        if (sent == null) {
            throw new UnauthorizedResponse();
        }
        return switch (signIn.check(sent.getUsername(), sent.getPassword(), ctx.ip())) {
            case SignIn.Check.Right it -> {
                ctx.attribute(PROGRAM, it.user());
                yield it.user();
            }
            case SignIn.Check.Wrong _ -> throw new UnauthorizedResponse();
            case SignIn.Check.TooOften _ ->
                    throw new HttpResponseException(
                            HttpStatus.TOO_MANY_REQUESTS.getCode(),
                            "too many wrong passwords; wait");
        };
    }

    /// The user of a route for programs.
    public User programUser(Context ctx) {
        return Optional.ofNullable(ctx.<User>attribute(PROGRAM))
                .orElseThrow(UnauthorizedResponse::new);
    }

    private void requireScraper(Context ctx) {
        String given = Optional.ofNullable(ctx.header("Authorization")).orElse("");
        boolean token = scrapeToken.filter(own -> Secrets.same(given, "Bearer " + own)).isPresent();
        if (!token && (scrapeToken.isPresent() || !thisMachine(ctx))) {
            throw new UnauthorizedResponse();
        }
    }

    /// A proxy on this machine hands on what others sent.
    private boolean thisMachine(Context ctx) {
        return !behindProxy
                && ctx.header(Proxies.FORWARDED) == null
                && Network.address(ctx.req().getRemoteAddr())
                        .filter(InetAddress::isLoopbackAddress)
                        .isPresent();
    }

    private static void requireOwnForm(Context ctx) {
        String cookie = Optional.ofNullable(ctx.cookie(FORM)).orElse("");
        String field = Optional.ofNullable(ctx.formParam(FORM_FIELD)).orElse("");
        String site = Optional.ofNullable(ctx.header("Sec-Fetch-Site")).orElse("same-origin");
        if (cookie.isEmpty() || !Secrets.same(cookie, field) || !site.equals("same-origin")) {
            throw new ForbiddenResponse();
        }
    }

    public Optional<User> user(Context ctx) {
        return Optional.ofNullable(ctx.cookie(SESSION)).flatMap(sessions::user);
    }

    /// Whether the request's session still lasts, without prolonging it: for pages that stay open.
    public BooleanSupplier lasting(Context ctx) {
        String secret = Optional.ofNullable(ctx.cookie(SESSION)).orElse("");
        return () -> sessions.alive(secret);
    }

    /// The secret for this browser's forms; sets its cookie on the first page.
    public String formSecret(Context ctx) {
        return Optional.ofNullable(ctx.cookie(FORM))
                .filter(secret -> !secret.isBlank())
                .orElseGet(
                        () -> {
                            String secret = Secrets.random();
                            ctx.cookie(cookie(FORM, secret, -1));
                            return secret;
                        });
    }

    /// Gives the browser its session, and new secrets for its forms.
    public void begin(Context ctx, SignIn.Result.SignedIn signedIn) {
        ctx.cookie(cookie(SESSION, signedIn.secret(), -1));
        ctx.cookie(cookie(FORM, Secrets.random(), -1));
    }

    public void end(Context ctx) {
        Optional.ofNullable(ctx.cookie(SESSION)).ifPresent(sessions::end);
        ctx.cookie(cookie(SESSION, "", 0));
    }

    /// A cookie of this site only that no script can read.
    ///
    /// @param seconds how long it is kept; -1 until the browser is closed
    public Cookie cookie(String name, String value, int seconds) {
        return new Cookie(name, value, "/", seconds, secure, true, null, SameSite.STRICT);
    }
}
