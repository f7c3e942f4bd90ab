package org.wenlu.kiosk.typing;

import java.util.List;
import java.util.stream.Stream;
import org.wenlu.protocol.Language;

/// Which keys stand on the glass, row by row. No row is longer than twelve keys, so that on the
/// usual panel keys are 20 mm from centre to centre.
public record Layout(List<List<String>> rows) {
    private static final Layout LATIN = of("qwertyuiop", "asdfghjkl", "zxcvbnm");
    private static final Layout FRENCH = of("azertyuiop", "qsdfghjklm", "wxcvbn’");
    private static final Layout GERMAN = of("qwertzuiopü", "asdfghjklöä", "yxcvbnmß");
    private static final Layout SPANISH = of("qwertyuiop", "asdfghjklñ", "zxcvbnm");
    private static final Layout RUSSIAN = of("йцукенгшщзхъ", "фывапролджэё", "ячсмитьбю");
    private static final Layout ARABIC = of("ضصثقفغعهخحجد", "شسيبلاتنمكطذ", "ئءؤرىةوزظأإآ");
    private static final Layout KOREAN = of("ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ", "ㅁㄴㅇㄹㅎㅗㅓㅏㅣ", "ㅋㅌㅊㅍㅠㅜㅡㄲㄸㅃ", "ㅆㅉㅒㅖ");
    private static final Layout SIGNS = of("1234567890", "-/:;()@&+", ".,?!’\"%#");
    private static final Layout ACCENTS = of("àáâäãåæçèé", "êëìíîïñòóô", "öõøœùúûüýß");

    public Layout {
        rows = rows.stream().map(List::copyOf).toList();
    }

    private static Layout of(String... rows) {
        return new Layout(
                Stream.of(rows)
                        .map(row -> row.codePoints().mapToObj(Character::toString).toList())
                        .toList());
    }

    /// The letters of a language; Chinese and Japanese are typed with Latin ones.
    public static Layout letters(Language language) {
        return switch (language) {
            case FR -> FRENCH;
            case DE -> GERMAN;
            case ES -> SPANISH;
            case RU -> RUSSIAN;
            case AR -> ARABIC;
            case KO -> KOREAN;
            default -> LATIN;
        };
    }

    /// Digits and signs.
    public static Layout signs() {
        return SIGNS;
    }

    /// Latin letters with accents, for names of every country.
    public static Layout accents() {
        return ACCENTS;
    }
}
