package org.wenlu.kiosk.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenlu.kiosk.language.MessageSets;
import org.wenlu.look.Messages;
import org.wenlu.protocol.Language;

/// A machine may have no face of its own: what a visitor reads has to be in the shipped ones, in
/// the face of its language.
class EveryCharacterHasAFaceTest {
    private static final Set<Language> SPOKEN =
            EnumSet.of(Language.ZH_HANS, Language.ZH_HANT, Language.EN);
    private static final Map<Language, String> FACES =
            Map.of(
                    Language.ZH_HANS, "NotoSansSC",
                    Language.ZH_HANT, "NotoSansHK",
                    Language.EN, "NotoSans");

    @ParameterizedTest
    @ValueSource(strings = {"400Regular", "700Bold"})
    void everyStringCanBeDrawnInTheFaceOfItsLanguage(String weight) throws Exception {
        for (Language language : SPOKEN) {
            Font face = face(FACES.get(language) + "_" + weight);

            assertThat(Stream.concat(content(language), messages(language)))
                    .isNotEmpty()
                    .allSatisfy(
                            text ->
                                    assertThat(missing(face, text))
                                            .as("%s %s: %s", language, weight, text)
                                            .isEmpty());
        }
    }

    private static String missing(Font face, String text) {
        return text.codePoints()
                .filter(character -> !face.canDisplay(character))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Stream<String> content(Language language) {
        Content content = Content.shipped();
        var texts = new ArrayList<String>();
        for (var id : content.servicePoints()) {
            ServicePoint point = content.servicePoint(id);
            texts.add(point.names().get(language));
            texts.add(point.blocks().get(language));
            point.services()
                    .forEach(
                            offer -> {
                                texts.add(offer.names().get(language));
                                texts.add(offer.departments().get(language));
                            });
            point.guides().forEach(guide -> texts.addAll(texts(guide, language)));
            texts.addAll(AdviceTexts.of(point.advice(), language));
        }
        return texts.stream();
    }

    private static List<String> texts(Guide guide, Language language) {
        Guide.Article article = guide.articles().get(language);
        assertThat(article).isNotNull();
        var texts = new ArrayList<>(List.of(article.title(), article.summary(), article.source()));
        article.blocks().forEach(block -> texts.add(block.toString()));
        return texts;
    }

    private static Stream<String> messages(Language language) {
        return MessageSets.owners().stream()
                .map(owner -> Messages.load(owner, SPOKEN))
                .flatMap(
                        messages ->
                                messages.keys(language).stream()
                                        .filter(key -> !key.startsWith("page.language."))
                                        .map(key -> messages.pattern(language, key)));
    }

    private static Font face(String name) throws IOException, FontFormatException {
        try (InputStream in = Messages.class.getResourceAsStream("faces/" + name + ".ttf")) {
            assertThat(in).as(name).isNotNull();
            return Font.createFont(Font.TRUETYPE_FONT, in);
        }
    }
}
