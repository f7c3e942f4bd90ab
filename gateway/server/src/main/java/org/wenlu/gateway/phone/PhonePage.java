package org.wenlu.gateway.phone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wenlu.look.Messages;
import org.wenlu.protocol.Language;

/// The page that the service points serve themselves, with what it says here while a service point
/// is not connected.
final class PhonePage {
    private static final String FILE = "web/phone.html";

    private final Messages messages = Messages.load(PhonePage.class, EnumSet.allOf(Language.class));
    private final String template;

    PhonePage() {
        try (InputStream in = Messages.class.getResourceAsStream(FILE)) {
            template =
                    new String(
                            Optional.ofNullable(in)
                                    .orElseThrow(() -> new IllegalStateException(FILE))
                                    .readAllBytes(),
                            StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    /// @param wanted what the phone reads, the best first
    String of(Enumeration<Locale> wanted) {
        return template.replace("{{files}}", "/look").replace("{{away}}", away(readable(wanted)));
    }

    private String away(List<Language> languages) {
        return languages.stream().map(this::away).collect(Collectors.joining());
    }

    private String away(Language language) {
        return "<section lang=\"%s\" dir=\"%s\"><h2>%s</h2><p>%s</p></section>"
                .formatted(
                        language.tag(),
                        language.rightToLeft() ? "rtl" : "ltr",
                        messages.text(language, "away.title", Map.of()),
                        messages.text(language, "away.what", Map.of()));
    }

    /// The phone's own language where it is one of ours, then Chinese and English.
    private static List<Language> readable(Enumeration<Locale> wanted) {
        Stream<Language> own =
                Collections.list(wanted).stream()
                        .map(PhonePage::language)
                        .flatMap(Optional::stream)
                        .limit(1);
        return Stream.concat(own, Stream.of(Language.ZH_HANS, Language.EN)).distinct().toList();
    }

    private static Optional<Language> language(Locale wanted) {
        if (wanted.getLanguage().equals("zh")) {
            boolean traditional =
                    wanted.getScript().equals("Hant")
                            || List.of("HK", "MO", "TW").contains(wanted.getCountry());
            return Optional.of(traditional ? Language.ZH_HANT : Language.ZH_HANS);
        }
        return Stream.of(Language.values())
                .filter(it -> it.tag().equals(wanted.getLanguage()))
                .findFirst();
    }
}
