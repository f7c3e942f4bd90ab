package org.wenlu.kiosk.typing;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Jamo become syllables, as the two-set keyboard puts them together: a consonant that closes a
/// syllable opens the next one when a vowel follows it.
final class HangulMethod implements Method {
    private static final String LEADS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    private static final String VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
    private static final String TAILS = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";
    private static final Map<String, Character> TWO =
            Map.ofEntries(
                    Map.entry("ㅗㅏ", 'ㅘ'),
                    Map.entry("ㅗㅐ", 'ㅙ'),
                    Map.entry("ㅗㅣ", 'ㅚ'),
                    Map.entry("ㅜㅓ", 'ㅝ'),
                    Map.entry("ㅜㅔ", 'ㅞ'),
                    Map.entry("ㅜㅣ", 'ㅟ'),
                    Map.entry("ㅡㅣ", 'ㅢ'),
                    Map.entry("ㄱㅅ", 'ㄳ'),
                    Map.entry("ㄴㅈ", 'ㄵ'),
                    Map.entry("ㄴㅎ", 'ㄶ'),
                    Map.entry("ㄹㄱ", 'ㄺ'),
                    Map.entry("ㄹㅁ", 'ㄻ'),
                    Map.entry("ㄹㅂ", 'ㄼ'),
                    Map.entry("ㄹㅅ", 'ㄽ'),
                    Map.entry("ㄹㅌ", 'ㄾ'),
                    Map.entry("ㄹㅍ", 'ㄿ'),
                    Map.entry("ㄹㅎ", 'ㅀ'),
                    Map.entry("ㅂㅅ", 'ㅄ'));
    private static final int FIRST = 0xAC00;

    @Override
    public Suggestions suggest(String letters) {
        return new Suggestions(compose(letters), List.of());
    }

    private static String compose(String jamo) {
        var out = new StringBuilder();
        int at = 0;
        while (at < jamo.length()) {
            boolean syllable = LEADS.indexOf(jamo.charAt(at)) >= 0 && vowelAt(jamo, at + 1);
            if (syllable) {
                at = syllable(jamo, at, out);
            } else {
                out.append(jamo.charAt(at++));
            }
        }
        return out.toString();
    }

    /// Writes the syllable that begins at `at`; returns where the next one begins.
    private static int syllable(String jamo, int at, StringBuilder out) {
        Optional<Character> wide = two(jamo, at + 1);
        char vowel = wide.orElse(jamo.charAt(at + 1));
        int next = at + (wide.isPresent() ? 3 : 2);
        Optional<Character> pair = two(jamo, next).filter(_ -> !vowelAt(jamo, next + 2));
        Optional<Character> tail = pair.or(() -> single(jamo, next));
        out.append(syllable(jamo.charAt(at), vowel, tail.orElse(' ')));
        return next + (pair.isPresent() ? 2 : tail.isPresent() ? 1 : 0);
    }

    private static char syllable(char lead, char vowel, char tail) {
        int open = LEADS.indexOf(lead) * VOWELS.length() + VOWELS.indexOf(vowel);
        return (char) (FIRST + open * TAILS.length() + TAILS.indexOf(tail));
    }

    private static Optional<Character> two(String jamo, int at) {
        return at + 1 < jamo.length()
                ? Optional.ofNullable(TWO.get(jamo.substring(at, at + 2)))
                : Optional.empty();
    }

    private static Optional<Character> single(String jamo, int at) {
        boolean closes =
                at < jamo.length() && TAILS.indexOf(jamo.charAt(at)) > 0 && !vowelAt(jamo, at + 1);
        return closes ? Optional.of(jamo.charAt(at)) : Optional.empty();
    }

    private static boolean vowelAt(String jamo, int at) {
        return at < jamo.length() && VOWELS.indexOf(jamo.charAt(at)) >= 0;
    }
}
