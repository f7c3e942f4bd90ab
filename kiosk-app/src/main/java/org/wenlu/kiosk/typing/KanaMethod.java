package org.wenlu.kiosk.typing;

import com.ibm.icu.text.Transliterator;
import java.util.List;

/// Romaji become kana: hiragana or katakana, to be chosen.
final class KanaMethod implements Method {
    private static final Transliterator HIRAGANA = Transliterator.getInstance("Latin-Hiragana");
    private static final Transliterator KATAKANA = Transliterator.getInstance("Latin-Katakana");

    @Override
    public Suggestions suggest(String letters) {
        if (letters.isEmpty()) {
            return new Suggestions("", List.of());
        }
        String hiragana = HIRAGANA.transliterate(letters);
        var candidates =
                List.of(
                        new Candidate(hiragana, letters.length()),
                        new Candidate(KATAKANA.transliterate(letters), letters.length()),
                        new Candidate(letters, letters.length()));
        return new Suggestions(hiragana, candidates);
    }
}
