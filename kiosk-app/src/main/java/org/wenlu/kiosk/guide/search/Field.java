package org.wenlu.kiosk.guide.search;

import java.util.List;
import java.util.Optional;
import org.wenlu.protocol.Language;

/// What one language says of something: its name or its text, ready to be searched.
///
/// @param pinyin of a Chinese name
record Field(Language language, boolean name, List<String> words, Optional<Pinyin> pinyin) {
    private static final double WORD = 1.0;
    private static final double BEGINNING = 0.8;
    private static final double LETTERS = 0.75;
    private static final double WITHIN = 0.6;
    private static final double SLIPPED = 0.4;
    private static final int LONG_ENOUGH_WITHIN = 4;

    Field {
        words = List.copyOf(words);
    }

    static Field of(Language language, boolean name, String text) {
        String folded = Spelling.fold(text);
        List<String> words = Spelling.words(folded).stream().distinct().toList();
        boolean chinese = name && language == Language.ZH_HANS;
        return new Field(
                language, name, words, chinese ? Optional.of(Pinyin.of(folded)) : Optional.empty());
    }

    /// How well one word of a query is found here, 0 to 1.
    double match(String typed) {
        double best = letters(typed);
        for (String word : words) {
            best = Math.max(best, match(typed, word));
        }
        return best > 0 || Spelling.dense(typed) ? best : slipped(typed);
    }

    private double letters(String typed) {
        return pinyin.filter(it -> it.beginsAs(typed))
                .map(_ -> LETTERS)
                .or(() -> pinyin.filter(it -> it.readsAs(typed)).map(_ -> WITHIN))
                .orElse(0.0);
    }

    private static double match(String typed, String word) {
        if (word.equals(typed)) {
            return WORD;
        }
        if (word.startsWith(typed)) {
            return BEGINNING;
        }
        boolean anywhere = Spelling.dense(typed) || typed.length() >= LONG_ENOUGH_WITHIN;
        return anywhere && word.contains(typed) ? WITHIN : 0;
    }

    private double slipped(String typed) {
        int most = Slips.allowed(typed);
        boolean found = most > 0 && words.stream().anyMatch(it -> Slips.within(typed, it, most));
        return found ? SLIPPED : 0;
    }
}
