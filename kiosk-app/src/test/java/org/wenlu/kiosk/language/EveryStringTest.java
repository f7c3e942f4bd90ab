package org.wenlu.kiosk.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wenlu.kiosk.guide.Content;
import org.wenlu.look.MessageAudit;
import org.wenlu.look.Messages;
import org.wenlu.protocol.Language;

/// Every string that a visitor, a clerk or a printer of the kiosk meets.
class EveryStringTest {
    private static final Set<Language> OFFERED = EnumSet.allOf(Language.class);

    static List<Class<?>> owners() {
        return MessageSets.owners();
    }

    @ParameterizedTest
    @MethodSource("owners")
    void messagesAreCompleteReadAlikeAndCanBeDrawn(Class<?> owner) {
        assertThat(MessageAudit.faults(Messages.load(owner, OFFERED))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("owners")
    void everyMessageIsSaidSomewhere(Class<?> owner) {
        var unsaid = new TreeSet<>(Messages.load(owner, OFFERED).keys(Language.EN));
        new SaidKeys(owner).in(unsaid).forEach(unsaid::remove);

        assertThat(unsaid).isEmpty();
    }

    @Test
    void aFormOfThePluralThatALanguageHasIsMissed() {
        assertThat(MessageAudit.faults(Messages.load(EveryStringTest.class, Set.of(Language.RU))))
                .containsExactly(
                        "ru people has no plural for few", "ru people has no plural for many");
    }

    @Test
    void guidesCanBeDrawnInTheFacesOfTheirLanguage() throws Exception {
        var faults = new ArrayList<String>();
        for (Language language : OFFERED) {
            for (Path file : content(language.tag() + ".md")) {
                check(file, language, faults);
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void namesOfServicePointsAndServicesCanBeDrawn() {
        var faults = new ArrayList<String>();
        Content content = Content.shipped();
        for (var id : content.servicePoints()) {
            var point = content.servicePoint(id);
            check(point.names(), faults);
            check(point.blocks(), faults);
            point.services().forEach(offer -> check(offer.names(), faults));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void aCharacterThatNoFaceHasIsFound() {
        assertThat(MessageAudit.undrawable("Wait 🙂 here", Language.EN)).isEqualTo("🙂");
    }

    private static void check(Map<Language, String> names, List<String> faults) {
        names.forEach(
                (language, name) -> {
                    String missing = MessageAudit.undrawable(name, language);
                    if (!missing.isEmpty()) {
                        faults.add(name + ": " + missing);
                    }
                });
    }

    private static void check(Path file, Language language, List<String> faults)
            throws IOException {
        String missing = MessageAudit.undrawable(Files.readString(file), language);
        if (!missing.isEmpty()) {
            faults.add(file.getParent().getFileName() + " " + language.tag() + ": " + missing);
        }
    }

    private static List<Path> content(String name) throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.walk(home())) {
            return files.filter(file -> file.endsWith(name)).toList();
        }
    }

    /// The room of the content on the class path.
    private static Path home() throws URISyntaxException {
        URI index = Content.class.getResource("content/index.yaml").toURI();
        return Path.of(index).getParent().getParent();
    }
}
