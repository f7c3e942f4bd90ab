package org.wenlu.gateway.console.mine;

import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.wenlu.gateway.access.Guard;
import org.wenlu.gateway.access.Route;
import org.wenlu.gateway.access.Rule;
import org.wenlu.gateway.access.Throttle;
import org.wenlu.gateway.fleet.Names;
import org.wenlu.gateway.letter.KeptLetter;
import org.wenlu.gateway.letter.Letters;
import org.wenlu.look.Preferred;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.letter.LetterCode;

/// The addresses of what a person left. The code comes in a form's body or, for the page's script
/// alone, in the fragment of the address: it is in no address that a server sees.
public final class MineRoutes {
    private static final int LONGEST = 40;
    private static final int TRIES = 10;
    private static final Duration PERIOD = Duration.ofMinutes(10);

    private final Letters letters;
    private final Guard guard;
    private final ZoneId zone;
    private final Function<PlaceId, Optional<Names>> places;
    private final Throttle throttle = new Throttle(TRIES, PERIOD);

    /// @param zone of the days that the page says
    /// @param places says how the service point of a place is called
    public MineRoutes(
            Letters letters, Guard guard, ZoneId zone, Function<PlaceId, Optional<Names>> places) {
        this.letters = letters;
        this.guard = guard;
        this.zone = zone;
        this.places = places;
    }

    public List<Route> routes() {
        var everybody = new Rule.Everybody();
        return List.of(
                Route.get("/mine", everybody, ctx -> answer(ctx, page(ctx).ask())),
                Route.post("/mine", everybody, this::show),
                Route.post("/mine/delete", everybody, this::delete));
    }

    private void show(Context ctx) {
        if (tooOften(ctx)) {
            return;
        }
        Optional<LetterCode> code = code(ctx);
        List<KeptLetter> found = code.map(letters::of).orElseGet(List::of);
        if (found.isEmpty()) {
            answer(ctx, page(ctx).problem("nothing", typed(ctx)));
            return;
        }
        throttle.forgive(ctx.ip());
        answer(ctx, page(ctx).found(code.orElseThrow().text(), found));
    }

    private void delete(Context ctx) {
        if (tooOften(ctx)) {
            return;
        }
        int deleted = code(ctx).map(letters::delete).orElse(0);
        answer(ctx, deleted == 0 ? page(ctx).problem("nothing", typed(ctx)) : page(ctx).gone());
    }

    private boolean tooOften(Context ctx) {
        boolean refused = !throttle.allows(ctx.ip());
        if (refused) {
            ctx.status(HttpStatus.TOO_MANY_REQUESTS);
            answer(ctx, page(ctx).problem("too-often", typed(ctx)));
        }
        return refused;
    }

    private static Optional<LetterCode> code(Context ctx) {
        return Optional.ofNullable(ctx.formParam("code")).flatMap(LetterCode::typed);
    }

    private static String typed(Context ctx) {
        return Optional.ofNullable(ctx.formParam("code"))
                .filter(text -> text.length() <= LONGEST)
                .orElse("");
    }

    private MinePage page(Context ctx) {
        return new MinePage(new MineWords(language(ctx)), guard.formSecret(ctx), zone, places);
    }

    private static Language language(Context ctx) {
        return Optional.ofNullable(ctx.queryParam("lang"))
                .or(() -> Optional.ofNullable(ctx.formParam("lang")))
                .flatMap(Language::find)
                .or(() -> Preferred.of(ctx.header("Accept-Language"), MineWords.LANGUAGES))
                .orElse(Language.ZH_HANS);
    }

    private static void answer(Context ctx, String page) {
        ctx.header("Cache-Control", "no-store").contentType(ContentType.TEXT_HTML).result(page);
    }
}
