package org.wenlu.kiosk.guide.search;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;

/// Brings different ways to write the same to one: no capitals, no accents, no full width, and
/// Simplified characters for Traditional ones. Safe for use by several threads.
final class Spelling {
    private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 APART = Normalizer2.getNFDInstance();
    private static final Normalizer2 TOGETHER = Normalizer2.getNFCInstance();
    private static final Transliterator SIMPLIFIED =
            Transliterator.getInstance("Traditional-Simplified");

    private Spelling() {}

    static String fold(String text) {
        var bare = new StringBuilder();
        APART.normalize(FOLD.normalize(text))
                .codePoints()
                .filter(it -> UCharacter.getType(it) != UCharacter.NON_SPACING_MARK)
                .forEach(bare::appendCodePoint);
        return SIMPLIFIED.transliterate(TOGETHER.normalize(bare.toString()));
    }

    /// The words of a folded text. What is written without spaces is one word until something else
    /// stands in between.
    static List<String> words(String folded) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        boolean before = false;
        for (int point : folded.codePoints().toArray()) {
            boolean now = dense(point);
            if (!UCharacter.isLetterOrDigit(point) || (!word.isEmpty() && now != before)) {
                finish(word, words);
            }
            if (UCharacter.isLetterOrDigit(point)) {
                word.appendCodePoint(point);
            }
            before = now;
        }
        finish(word, words);
        return words;
    }

    /// Whether a word is found anywhere within what is written, because its script puts no spaces
    /// between words.
    static boolean dense(String word) {
        return dense(word.codePointAt(0));
    }

    static boolean han(int point) {
        return UCharacter.hasBinaryProperty(point, UProperty.IDEOGRAPHIC);
    }

    private static boolean dense(int point) {
        int script = UScript.getScript(point);
        return han(point)
                || script == UScript.HIRAGANA
                || script == UScript.KATAKANA
                || script == UScript.HANGUL;
    }

    private static void finish(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }
}
