package org.wenlu.gateway.console;

import io.javalin.http.Context;
import java.util.Optional;
import org.wenlu.gateway.access.Guard;
import org.wenlu.look.Preferred;
import org.wenlu.protocol.Language;

/// How a reader wants the console: language and theme, kept in cookies.
///
/// @param theme `auto`, `light` or `dark`
record Look(Language language, String theme) {
    static final String LANGUAGE = "wenlu_language";
    static final String THEME = "wenlu_theme";
    private static final int YEAR = 365 * 24 * 3600;

    static Look of(Context ctx) {
        return new Look(language(ctx), theme(Optional.ofNullable(ctx.cookie(THEME)).orElse("")));
    }

    private static Language language(Context ctx) {
        return Optional.ofNullable(ctx.cookie(LANGUAGE))
                .flatMap(Language::find)
                .filter(Words.LANGUAGES::contains)
                .or(() -> Preferred.of(ctx.header("Accept-Language"), Words.LANGUAGES))
                .orElse(Language.ZH_HANS);
    }

    private static String theme(String word) {
        return word.equals("light") || word.equals("dark") ? word : "auto";
    }

    /// Keeps what the form says.
    static void keep(Context ctx, Guard guard) {
        Optional.ofNullable(ctx.formParam("language"))
                .flatMap(Language::find)
                .ifPresent(it -> ctx.cookie(guard.cookie(LANGUAGE, it.tag(), YEAR)));
        Optional.ofNullable(ctx.formParam("theme"))
                .ifPresent(it -> ctx.cookie(guard.cookie(THEME, theme(it), YEAR)));
    }
}
