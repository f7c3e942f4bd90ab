package org.wenlu.gateway.console;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlu.gateway.access.Guard;
import org.wenlu.gateway.access.Route;
import org.wenlu.gateway.access.Sessions;
import org.wenlu.gateway.access.SignIn;
import org.wenlu.gateway.presence.PresenceState;

/// The gateway's web: console pages, API and metrics on one port.
public final class Console implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Console.class);
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self';"
                    + " img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    private final ConsoleSetup setup;
    private final Routes routes;
    private final Javalin web;

    private Console(ConsoleSetup setup) {
        this.setup = setup;
        var sessions = new Sessions(setup.clock());
        var signIn = new SignIn(setup.users(), sessions);
        var guard =
                new Guard(sessions, signIn, setup.scrapeToken(), setup.secure(), setup.proxies());
        this.routes = new Routes(setup, guard, signIn);
        this.web = Javalin.create(config -> configure(config, guard));
        setup.metrics().gauge("wenlu.console.readers", routes::readers);
        for (PresenceState state : PresenceState.values()) {
            setup.metrics()
                    .gauge(
                            "wenlu.kiosks." + state.name().toLowerCase(Locale.ROOT),
                            () -> count(setup, state));
        }
    }

    private static long count(ConsoleSetup setup, PresenceState state) {
        return setup.presence().all().stream().filter(it -> it.state() == state).count();
    }

    /// Listens when it returns.
    public static Console start(ConsoleSetup setup) {
        var console = new Console(setup);
        console.web.start(setup.host(), setup.port());
        if (setup.secure() && setup.proxies().isEmpty()) {
            LOG.warn(
                    "http.secure is on without http.trustedProxies: whoever guesses slows down"
                            + " everybody behind the proxy");
        }
        LOG.info("console at {}", console.address());
        return console;
    }

    /// Where the console is, for example `http://127.0.0.1:8080`.
    public URI address() {
        return URI.create("http://%s:%d".formatted(setup.host(), web.port()));
    }

    /// Every route there is, with its rule.
    public List<Route> routes() {
        return routes.all();
    }

    private void configure(JavalinConfig config, Guard guard) {
        config.startup.showJavalinBanner = false;
        config.concurrency.useVirtualThreads = true;
        config.http.maxRequestSize = Guard.BODY_BYTES;
        config.contextResolver.ip = setup.proxies()::client;
        config.routes.before(this::headers);
        routes.all()
                .forEach(
                        route ->
                                config.routes.addHttpHandler(
                                        route.method(), route.path(), guard.protect(route)));
        routes.problems(config.routes);
    }

    private void headers(Context ctx) {
        ctx.header("Content-Security-Policy", POLICY);
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("X-Frame-Options", "DENY");
        ctx.header("Referrer-Policy", "no-referrer");
        ctx.header("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        ctx.header("Cross-Origin-Resource-Policy", "same-origin");
        ctx.header("Cross-Origin-Opener-Policy", "same-origin");
        ctx.header("Cache-Control", "no-store");
        if (setup.secure()) {
            ctx.header("Strict-Transport-Security", "max-age=31536000");
        }
    }

    @Override
    public void close() {
        routes.close();
        web.stop();
    }
}
