package org.wenlu.look;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wenlu.protocol.Language;

/// The language that a browser asks for.
public final class Preferred {
    private Preferred() {}

    /// The first language of the header `Accept-Language` that is offered; none when the header is
    /// missing or cannot be read.
    public static Optional<Language> of(@Nullable String header, Set<Language> offered) {
        return ranges(header).stream()
                .flatMap(it -> language(it.getRange().toLowerCase(Locale.ROOT)).stream())
                .filter(offered::contains)
                .findFirst();
    }

    private static List<Locale.LanguageRange> ranges(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return List.of();
        }
        try {
            return Locale.LanguageRange.parse(header);
        } catch (IllegalArgumentException _) {
            return List.of();
        }
    }

    private static Optional<Language> language(String range) {
        if (range.matches("zh-(hant|hk|mo|tw).*")) {
            return Optional.of(Language.ZH_HANT);
        }
        String first = range.split("-", 2)[0];
        return first.equals("zh") ? Optional.of(Language.ZH_HANS) : Language.find(first);
    }
}
