package org.wenlu.kiosk.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.PathIterator;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenlu.look.Face;
import org.wenlu.look.MessageAudit;
import org.wenlu.protocol.Language;

/// One character, drawn otherwise in Shenzhen, in Hong Kong and in Japan.
class NationalFormsTest {
    private static final FontRenderContext PLAIN = new FontRenderContext(null, true, true);

    @ParameterizedTest
    @ValueSource(strings = {"骨", "直", "令"})
    void aReaderSeesTheFormsOfTheirCountry(String character) {
        Set<String> forms = new HashSet<>();
        forms.add(outline(Language.ZH_HANS, character));
        forms.add(outline(Language.ZH_HANT, character));
        forms.add(outline(Language.JA, character));

        assertThat(forms).hasSizeGreaterThan(1);
        assertThat(outline(Language.JA, character))
                .isNotEqualTo(outline(Language.ZH_HANS, character));
    }

    @ParameterizedTest
    @EnumSource
    void aLanguageWritesItsOwnName(Language language) {
        assertThat(MessageAudit.undrawable(language.ownName(), language)).isEmpty();
    }

    @Test
    void lettersOfArabicAreJoined() {
        Font face = Face.ARABIC.font(false).deriveFont(40f);
        char[] word = "سهل".toCharArray();

        double joined =
                face.layoutGlyphVector(PLAIN, word, 0, word.length, Font.LAYOUT_RIGHT_TO_LEFT)
                        .getLogicalBounds()
                        .getWidth();
        double apart = 0;
        for (char letter : word) {
            apart += face.getStringBounds(new char[] {letter}, 0, 1, PLAIN).getWidth();
        }

        assertThat(joined).isLessThan(apart * 0.8);
    }

    private static String outline(Language language, String character) {
        Font face = Face.of(language).getFirst().font(false).deriveFont(100f);
        var path = new StringBuilder();
        var points = new double[6];
        PathIterator at =
                face.createGlyphVector(PLAIN, character).getOutline().getPathIterator(null);
        for (; !at.isDone(); at.next()) {
            path.append(at.currentSegment(points)).append(Math.round(points[0])).append(' ');
        }
        return path.toString();
    }
}
