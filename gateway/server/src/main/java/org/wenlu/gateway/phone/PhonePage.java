package org.wenlu.gateway.phone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wenlu.look.Messages;
import org.wenlu.look.Preferred;
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

    /// @param wanted the phone's header `Accept-Language`
    String of(@Nullable String wanted) {
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
    private static List<Language> readable(@Nullable String wanted) {
        Stream<Language> own = Preferred.of(wanted, EnumSet.allOf(Language.class)).stream();
        return Stream.concat(own, Stream.of(Language.ZH_HANS, Language.EN)).distinct().toList();
    }
}
