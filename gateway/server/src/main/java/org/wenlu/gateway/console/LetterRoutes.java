package org.wenlu.gateway.console;

import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.wenlu.gateway.access.Role;
import org.wenlu.gateway.access.Route;
import org.wenlu.gateway.access.Rule;
import org.wenlu.gateway.letter.LetterKind;
import org.wenlu.gateway.letter.Letters;
import org.wenlu.protocol.identity.LetterId;
import org.wenlu.protocol.identity.PlaceId;

/// The addresses of what people left, for operators.
final class LetterRoutes {
    private final Letters letters;
    private final Supplier<Scene> city;
    private final Function<Context, Scene> visible;
    private final Function<Context, Layout> layout;

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
        return List.of(
                Route.get("/letters", operators, ctx -> show(ctx, LetterKind.SUGGESTION)),
                Route.get("/letters/{kind}", operators, ctx -> show(ctx, kind(ctx))),
                Route.post("/letters/delete", operators, this::delete));
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

    private LetterPages pages(Context ctx) {
        return new LetterPages(layout.apply(ctx), city.get());
    }

    private static void html(Context ctx, String page) {
        ctx.contentType(ContentType.TEXT_HTML).result(page);
    }
}
