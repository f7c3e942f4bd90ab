package org.wenlu.gateway.console;

import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.wenlu.gateway.access.Role;
import org.wenlu.gateway.access.Route;
import org.wenlu.gateway.access.Rule;
import org.wenlu.gateway.access.Throttle;
import org.wenlu.gateway.letter.KeptLetter;
import org.wenlu.gateway.letter.LetterKind;
import org.wenlu.gateway.letter.Letters;
import org.wenlu.protocol.identity.LetterId;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.letter.LetterCode;

/// The addresses of what people left.
final class LetterRoutes {
    private static final int TRIES = 10;
    private static final Duration PERIOD = Duration.ofMinutes(10);

    private final Letters letters;
    private final Supplier<Scene> city;
    private final Function<Context, Scene> visible;
    private final Function<Context, Layout> layout;
    private final Throttle throttle = new Throttle(TRIES, PERIOD);

    /// @param city says how places are called
    /// @param visible what the user of a request may see
    LetterRoutes(
            Letters letters,
            Supplier<Scene> city,
            Function<Context, Scene> visible,
            Function<Context, Layout> layout) {
        this.letters = letters;
        this.city = city;
        this.visible = visible;
        this.layout = layout;
    }

    List<Route> routes() {
        var operators = new Rule.OwnScope(Role.OPERATOR);
        var everybody = new Rule.Everybody();
        return List.of(
                Route.get("/letters", operators, ctx -> show(ctx, LetterKind.SUGGESTION)),
                Route.get("/letters/{kind}", operators, ctx -> show(ctx, kind(ctx))),
                Route.post("/letters/delete", operators, this::delete),
                Route.get("/mine", everybody, ctx -> html(ctx, pages(ctx).mine(""))),
                Route.post("/mine", everybody, this::mine),
                Route.post("/mine/delete", everybody, this::deleteMine));
    }

    private static LetterKind kind(Context ctx) {
        return LetterKind.find(ctx.pathParam("kind")).orElseThrow(NotFoundResponse::new);
    }

    private void show(Context ctx, LetterKind kind) {
        html(
                ctx,
                kind == LetterKind.UNANSWERED_SEARCH
                        ? pages(ctx).unanswered(letters.unanswered(own(ctx)))
                        : pages(ctx).kept(kind, letters.of(kind, own(ctx)), letters.closed()));
    }

    private Predicate<PlaceId> own(Context ctx) {
        Scene scene = visible.apply(ctx);
        return place -> {
            String value = place.value();
            return scene.point(value.substring(0, value.indexOf('/'))).isPresent();
        };
    }

    private void delete(Context ctx) {
        LetterId id;
        try {
            id = LetterId.of(String.valueOf(ctx.formParam("id")));
        } catch (IllegalArgumentException e) {
            throw new NotFoundResponse();
        }
        if (!letters.delete(id, own(ctx))) {
            throw new NotFoundResponse();
        }
        String back = String.valueOf(ctx.formParam("back"));
        ctx.redirect(back.matches("/letters(/[a-z-]+)?") ? back : "/letters", HttpStatus.SEE_OTHER);
    }

    private void mine(Context ctx) {
        Optional<LetterCode> code = code(ctx);
        if (!throttle.allows(ctx.ip())) {
            ctx.status(HttpStatus.TOO_MANY_REQUESTS);
            html(ctx, pages(ctx).mine("mine.too-often"));
            return;
        }
        List<KeptLetter> found = code.map(letters::of).orElseGet(List::of);
        if (found.isEmpty()) {
            html(ctx, pages(ctx).mine("mine.nothing"));
            return;
        }
        throttle.forgive(ctx.ip());
        html(ctx, pages(ctx).found(code.orElseThrow().text(), found));
    }

    private void deleteMine(Context ctx) {
        if (!throttle.allows(ctx.ip())) {
            ctx.status(HttpStatus.TOO_MANY_REQUESTS);
            html(ctx, pages(ctx).mine("mine.too-often"));
            return;
        }
        int deleted = code(ctx).map(letters::delete).orElse(0);
        html(ctx, deleted == 0 ? pages(ctx).mine("mine.nothing") : pages(ctx).gone());
    }

    private static Optional<LetterCode> code(Context ctx) {
        return Optional.ofNullable(ctx.formParam("code")).flatMap(LetterCode::typed);
    }

    private LetterPages pages(Context ctx) {
        return new LetterPages(layout.apply(ctx), city.get());
    }

    private static void html(Context ctx, String page) {
        ctx.contentType(ContentType.TEXT_HTML).result(page);
    }
}
