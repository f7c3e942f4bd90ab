package org.wenlu.gateway.console;

import io.javalin.config.RoutesConfig;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.sse.SseHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.wenlu.gateway.access.Guard;
import org.wenlu.gateway.access.Role;
import org.wenlu.gateway.access.Route;
import org.wenlu.gateway.access.Rule;
import org.wenlu.gateway.access.SignIn;
import org.wenlu.gateway.access.User;
import org.wenlu.gateway.api.Api;
import org.wenlu.gateway.command.Commands;
import org.wenlu.gateway.console.mine.MineRoutes;
import org.wenlu.gateway.enrolment.EnrolmentRoutes;
import org.wenlu.gateway.figures.Figure;
import org.wenlu.gateway.figures.FigureReader;
import org.wenlu.gateway.figures.Moment;
import org.wenlu.gateway.fleet.Names;
import org.wenlu.gateway.letter.Letters;
import org.wenlu.gateway.phone.PhoneRoutes;
import org.wenlu.protocol.Json;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.record.JournalRecord;

/// Every address of the gateway's web, with its rule and what answers.
final class Routes implements AutoCloseable {
    private static final String POINT = "/service-points/{point}";

    private final ConsoleSetup setup;
    private final Guard guard;
    private final SignIn signIn;
    private final FigureReader figures;
    private final Journals journals;
    private final Scenes scenes;
    private final Fragments fragments;
    private final Live live;
    private final List<Route> all = new ArrayList<>();

    Routes(ConsoleSetup setup, Guard guard, SignIn signIn) {
        this.setup = setup;
        this.guard = guard;
        this.signIn = signIn;
        this.figures = new FigureReader(setup.database());
        this.journals = new Journals(setup.database());
        this.scenes =
                new Scenes(figures, setup.fleet(), setup.presence(), setup.clock(), setup.zone());
        var commands = new Commands(setup.database(), setup.clock());
        this.fragments = new Fragments(journals, commands);
        this.live = new Live(this::render);
        open();
        view("/", _ -> new View.City());
        view("/districts/{district}", ctx -> new View.District(ctx.pathParam("district")));
        view(POINT, Routes::point);
        view(
                POINT + "/places/{place}",
                ctx ->
                        new View.Kiosk(
                                ctx.pathParam("point"),
                                ctx.pathParam("point") + "/" + ctx.pathParam("place")));
        all.add(new CommandRoutes(commands, scenes::now, guard).route());
        all.add(Route.get(POINT + "/records/{journal}/{seq}", within(Routes::point), this::record));
        all.addAll(
                new Api(
                                figures,
                                setup.fleet(),
                                setup.presence(),
                                setup.clock(),
                                setup.zone(),
                                guard)
                        .routes());
        all.addAll(setup.metrics().routes());
        setup.enrolment()
                .map(it -> new EnrolmentRoutes(it, guard))
                .ifPresent(it -> all.addAll(it.routes()));
        setup.asking()
                .map(it -> new PhoneRoutes(setup.fleet(), setup.presence(), it, setup.clock()))
                .ifPresent(it -> all.addAll(it.routes()));
        setup.letters().ifPresent(this::letters);
    }

    private void letters(Letters letters) {
        all.addAll(new LetterRoutes(letters, scenes::now, this::visible, this::layout).routes());
        all.addAll(new MineRoutes(letters, guard, setup.zone(), this::called).routes());
    }

    private Optional<Names> called(PlaceId place) {
        return setup.fleet().get().standing(place).map(it -> it.servicePoint().names());
    }

    List<Route> all() {
        return List.copyOf(all);
    }

    int readers() {
        return live.readers();
    }

    private void open() {
        var everybody = new Rule.Everybody();
        all.add(
                Route.get(
                        "/sign-in",
                        everybody,
                        ctx -> html(ctx, pages(ctx).signIn(Optional.empty(), ""))));
        all.add(Route.post("/sign-in", everybody, this::signIn));
        all.add(Route.post("/sign-out", everybody, this::signOut));
        all.add(Route.post("/preferences", everybody, this::preferences));
        all.add(Route.get("/look/{file}", everybody, Assets::look));
        all.add(Route.get("/look/fonts/{file}", everybody, Assets::font));
        all.add(Route.get("/console/{file}", everybody, Assets::own));
    }

    /// A page, its live changes, and the records behind its figures.
    private void view(String path, Function<Context, View> view) {
        Rule rule = path.equals("/") ? new Rule.OwnScope(Role.OPERATOR) : within(view);
        String below = path.equals("/") ? "" : path;
        all.add(Route.get(path, rule, ctx -> page(ctx, view.apply(ctx))));
        all.add(Route.get("/live" + below, rule, changes(view)));
        if (!path.contains("{place}")) {
            all.add(
                    Route.get(
                            below + "/behind/{figure}", rule, ctx -> behind(ctx, view.apply(ctx))));
        }
    }

    private Rule within(Function<Context, View> view) {
        return new Rule.Within(Role.OPERATOR, ctx -> view.apply(ctx).where(scenes.now()));
    }

    private static View point(Context ctx) {
        return new View.Point(ctx.pathParam("point"));
    }

    private void page(Context ctx, View view) {
        Scene visible = visible(ctx);
        html(ctx, pages(ctx).live(view, visible, fragments.of(view, visible, words(ctx))));
    }

    private Scene visible(Context ctx) {
        return scenes.now().within(user(ctx).scope());
    }

    private Handler changes(Function<Context, View> view) {
        return new SseHandler(
                client -> {
                    Context ctx = client.ctx();
                    var topic =
                            new Live.Topic(
                                    view.apply(ctx), user(ctx).scope(), Look.of(ctx).language());
                    live.add(topic, client, guard.lasting(ctx));
                });
    }

    private List<Fragment> render(Live.Topic topic) {
        var words = new Words(topic.language(), setup.zone());
        return fragments.of(topic.view(), scenes.now().within(topic.scope()), words);
    }

    private void behind(Context ctx, View view) {
        Figure figure = Figure.find(ctx.pathParam("figure")).orElseThrow(NotFoundResponse::new);
        Scene visible = visible(ctx);
        Scene scene = view.of(visible);
        String day = Optional.ofNullable(ctx.queryParam("day")).orElse(scene.day());
        if (!Moment.isDay(day)) {
            throw new NotFoundResponse("there is no day " + day);
        }
        var behind =
                Behind.of(
                        figures.behind(day, figure, id -> scene.point(id).isPresent()),
                        Optional.ofNullable(ctx.queryParam("detail")));
        var page = new BehindPage(scene, words(ctx));
        String shown = day.equals(Moment.UNKNOWN_DAY) ? words(ctx).of("behind.unknown") : day;
        html(ctx, pages(ctx).still(page.title(figure), view, visible, page.list(behind, shown)));
    }

    private void record(Context ctx) {
        Scene visible = visible(ctx);
        long seq = ctx.pathParamAsClass("seq", Long.class).get();
        JournalRecord record =
                journals.record(ctx.pathParam("point"), ctx.pathParam("journal"), seq)
                        .orElseThrow(NotFoundResponse::new);
        var page = new BehindPage(visible, words(ctx));
        String title = words(ctx).of("record.title", Map.of("seq", seq));
        html(ctx, pages(ctx).still(title, point(ctx), visible, page.record(record)));
    }

    private void signIn(Context ctx) {
        String name = Optional.ofNullable(ctx.formParam("name")).orElse("");
        String password = Optional.ofNullable(ctx.formParam("password")).orElse("");
        switch (signIn.attempt(name, password, ctx.ip())) {
            case SignIn.Result.SignedIn it -> {
                guard.begin(ctx, it);
                ctx.redirect(back(ctx), HttpStatus.SEE_OTHER);
            }
            case SignIn.Result.Wrong _ ->
                    refused(ctx, HttpStatus.UNAUTHORIZED, "sign-in.wrong", name);
            case SignIn.Result.TooOften _ ->
                    refused(ctx, HttpStatus.TOO_MANY_REQUESTS, "sign-in.too-often", name);
        }
    }

    private void refused(Context ctx, HttpStatus status, String problem, String name) {
        ctx.status(status);
        html(ctx, pages(ctx).signIn(Optional.of(problem), name));
    }

    private void signOut(Context ctx) {
        guard.end(ctx);
        ctx.redirect("/sign-in", HttpStatus.SEE_OTHER);
    }

    private void preferences(Context ctx) {
        Look.keep(ctx, guard);
        ctx.redirect(back(ctx), HttpStatus.SEE_OTHER);
    }

    /// Only to our own pages.
    private static String back(Context ctx) {
        String back = Optional.ofNullable(ctx.formParam("back")).orElse("/");
        boolean own = back.startsWith("/") && !back.startsWith("//") && !back.contains("\\");
        return own ? back : "/";
    }

    /// Refusals as pages for people and as JSON for programs.
    void problems(RoutesConfig config) {
        config.exception(
                HttpResponseException.class,
                (e, ctx) -> problem(ctx, e.getStatus(), Optional.ofNullable(e.getMessage())));
        config.error(404, ctx -> problem(ctx, 404, Optional.empty()));
    }

    private void problem(Context ctx, int status, Optional<String> cause) {
        boolean page = !ctx.path().contains("/api/") && !ctx.path().startsWith("/live");
        ctx.status(status);
        if (page && status == 401 && !ctx.path().equals("/metrics")) {
            ctx.header("Cache-Control", "no-store");
            ctx.status(HttpStatus.UNAUTHORIZED);
            html(ctx, pages(ctx).signIn(Optional.empty(), ""));
        } else if (page && (status == 403 || status == 404)) {
            html(ctx, pages(ctx).problem("problem." + status));
        } else {
            ctx.contentType(ContentType.APPLICATION_JSON)
                    .result(Json.mapper().writeValueAsString(new Problem(status, cause)));
        }
    }

    private record Problem(int status, Optional<String> title) {}

    private User user(Context ctx) {
        return guard.user(ctx).orElseThrow();
    }

    private Words words(Context ctx) {
        return new Words(Look.of(ctx).language(), setup.zone());
    }

    private Pages pages(Context ctx) {
        return new Pages(layout(ctx));
    }

    private Layout layout(Context ctx) {
        String here =
                switch (ctx.path()) {
                    case "/sign-in" -> "/";
                    default -> ctx.path();
                };
        return new Layout(
                words(ctx),
                Look.of(ctx).theme(),
                guard.formSecret(ctx),
                here,
                guard.user(ctx),
                setup.letters().isPresent());
    }

    private static void html(Context ctx, String page) {
        ctx.contentType(ContentType.TEXT_HTML).result(page);
    }

    @Override
    public void close() {
        live.close();
    }
}
