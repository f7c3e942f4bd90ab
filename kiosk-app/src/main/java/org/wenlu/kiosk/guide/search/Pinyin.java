package org.wenlu.kiosk.guide.search;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.stream.Stream;

/// How a Chinese word is written in letters, without tones: `zhu su deng ji`.
///
/// @param syllables of the characters, in order
record Pinyin(List<String> syllables) {
    private static final Transliterator LETTERS =
            Transliterator.getInstance("Han-Latin; NFD; [:Mn:] Remove; NFC; Lower");

    Pinyin {
        syllables = List.copyOf(syllables);
    }

    /// Of the Chinese characters of a folded text; other characters are left out.
    static Pinyin of(String folded) {
        var han = new StringBuilder();
        folded.codePoints()
                .filter(Spelling::han)
                .forEach(point -> han.appendCodePoint(point).append(' '));
        return new Pinyin(
                Stream.of(LETTERS.transliterate(han.toString()).split(" "))
                        .filter(syllable -> !syllable.isBlank())
                        .toList());
    }

    /// Whether `letters` are what somebody types for a part of it: syllables from the beginning of
    /// one, the last of them perhaps not whole, or their first letters.
    boolean readsAs(String letters) {
        for (int from = 0; from < syllables.size(); from++) {
            if (whole(letters, from) || (letters.length() > 1 && initials(letters, from))) {
                return true;
            }
        }
        return false;
    }

    /// The same, from the first syllable on.
    boolean beginsAs(String letters) {
        return !syllables.isEmpty()
                && (whole(letters, 0) || (letters.length() > 1 && initials(letters, 0)));
    }

    private boolean whole(String letters, int from) {
        String rest = letters.replace('v', 'u');
        for (int i = from; i < syllables.size(); i++) {
            String syllable = syllables.get(i);
            if (rest.length() <= syllable.length()) {
                return syllable.startsWith(rest) && rest.length() > 1 || syllable.equals(rest);
            }
            if (!rest.startsWith(syllable)) {
                return false;
            }
            rest = rest.substring(syllable.length());
            if (rest.length() == 1 && i + 1 < syllables.size()) {
                return syllables.get(i + 1).startsWith(rest);
            }
        }
        return false;
    }

    private boolean initials(String letters, int from) {
        if (from + letters.length() > syllables.size()) {
            return false;
        }
        for (int i = 0; i < letters.length(); i++) {
            if (syllables.get(from + i).charAt(0) != letters.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
