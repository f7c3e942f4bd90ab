package org.wenlu.kiosk.floor;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlu.kiosk.guide.rating.RatingWords;
import org.wenlu.protocol.message.Answer;
import org.wenlu.protocol.message.Ask;

/// The service point's own web. It needs nothing but the desk: no gateway and no network beyond the
/// hall's.
public final class Floor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Floor.class);

    private final LiveHall hall;
    private final Connectors connectors;
    private final Javalin javalin;
    private List<Routes.Route> routes = List.of();
    private @Nullable FarPhones farPhones;

    private Floor(FloorSetup setup) {
        this.hall = new LiveHall(setup.desk());
        this.connectors = new Connectors(setup);
        this.javalin = Javalin.create(config -> configure(config, setup));
    }

    /// Starts to listen.
    ///
    /// @throws io.javalin.util.JavalinException when a port is taken
    public static Floor start(FloorSetup setup) {
        var floor = new Floor(setup);
        try {
            floor.javalin.start();
        } catch (RuntimeException e) {
            floor.close();
            throw e;
        }
        LOG.info(
                "floor listens: https {} plain {}",
                floor.securePort().orElse(0),
                floor.plainPort().orElse(0));
        return floor;
    }

    /// The HTTPS port, when there is one.
    public OptionalInt securePort() {
        return connectors.securePort();
    }

    /// The plain HTTP port on loopback, when there is one.
    public OptionalInt plainPort() {
        return connectors.plainPort();
    }

    /// Answers a phone that asks through the gateway; may wait for a commit. Safe for use by
    /// several threads.
    public Answer answer(Ask ask) {
        return Objects.requireNonNull(farPhones).answer(ask);
    }

    List<Routes.Route> routes() {
        return routes;
    }

    /// What the server itself would answer, however it came to be registered.
    List<String> paths() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(handler -> handler.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod())
                .map(endpoint -> endpoint.method + " " + endpoint.path)
                .toList();
    }

    /// Ends the pages' streams and stops listening.
    @Override
    public void close() {
        hall.close();
        javalin.stop();
    }

    private void configure(JavalinConfig config, FloorSetup setup) {
        config.concurrency.useVirtualThreads = true;
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.maxRequestSize = Door.BODY_BYTES;
        connectors.addTo(config.jetty);
        Optional<MirrorAccess> access =
                setup.mirror().map(mirror -> new MirrorAccess(mirror, setup.clock()));
        var door = new Door(setup.clock(), access, setup.leads());
        config.routes.before(door::arrive);
        config.routes.beforeMatched(door::enter);
        config.routes.exception(Problem.class, Floor::say);
        config.routes.exception(HttpResponseException.class, Floor::say);
        config.routes.exception(Exception.class, this::sayBroken);
        var all = new Routes(config.routes);
        addRoutes(all, setup, door, access);
        routes = all.all();
    }

    private void addRoutes(Routes all, FloorSetup setup, Door door, Optional<MirrorAccess> access) {
        var words = new Words(setup.messages());
        var face = new ClockFace(setup.clock(), setup.point().zone());
        var streams = new Streams(hall, face, setup.host());
        var pages = new Pages();
        var board = new BoardViews(setup.point(), words, setup.waits(), pages.release());
        pages.add(all, access.isPresent());
        var open = new PublicRoutes(words, setup.desk(), board, streams);
        open.add(all);
        var desk = new DeskCalls(setup.desk());
        var phone = new PhoneViews(setup.point(), words, new RatingWords(), face);
        var phones = new Phones(phone, desk);
        new PhoneRoutes(phones, setup.clock()).add(all);
        farPhones = new FarPhones(phones, open);
        new CounterRoutes(
                        setup.point(),
                        words,
                        new SignIn(setup.clerks(), setup.clock()),
                        door,
                        desk,
                        streams,
                        setup.callsBeforeNoShow())
                .add(all);
        new LeadRoutes(setup.point(), words, door, desk, streams).add(all);
        setup.mirror()
                .ifPresent(
                        mirror ->
                                new MirrorRoutes(
                                                mirror.screen(),
                                                access.orElseThrow(),
                                                setup.clock())
                                        .add(all));
    }

    private static void say(Problem problem, Context ctx) {
        problem.retryAfterSeconds()
                .ifPresent(seconds -> ctx.header("Retry-After", Long.toString(seconds)));
        Body.write(ctx, problem.status(), problem.said());
    }

    private static void say(HttpResponseException refused, Context ctx) {
        var said =
                switch (refused.getStatus()) {
                    case 404 -> new Problem.Said("not-found", "there is nothing at this address");
                    case 413 ->
                            new Problem.Said(
                                    "too-large",
                                    "a request has at most %d bytes".formatted(Door.BODY_BYTES));
                    default -> new Problem.Said("refused", String.valueOf(refused.getMessage()));
                };
        Body.write(ctx, refused.getStatus(), said);
    }

    private void sayBroken(Exception broken, Context ctx) {
        String path = ctx.endpoint().path;
        if (routes.stream().anyMatch(route -> route.live() && route.path().equals(path))) {
            LOG.debug("a page went away while its stream ended", broken);
            return;
        }
        LOG.error("{} {} failed", ctx.method(), path, broken);
        Body.write(ctx, 500, new Problem.Said("broken", "something failed inside the kiosk"));
    }
}
