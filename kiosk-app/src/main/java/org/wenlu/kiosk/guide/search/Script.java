package org.wenlu.kiosk.guide.search;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import java.util.Set;
import java.util.stream.Collectors;
import org.wenlu.protocol.record.Happening.SearchScript;

/// In what a query is written: all that is kept of its words.
public final class Script {
    private Script() {}

    public static SearchScript of(String query) {
        Set<SearchScript> scripts =
                query.codePoints()
                        .filter(UCharacter::isLetterOrDigit)
                        .mapToObj(Script::of)
                        .collect(Collectors.toSet());
        if (scripts.size() > 1) {
            scripts.remove(SearchScript.DIGITS);
        }
        if (scripts.size() > 1) {
            return SearchScript.MIXED;
        }
        return scripts.stream().findFirst().orElse(SearchScript.OTHER);
    }

    private static SearchScript of(int point) {
        if (UCharacter.isDigit(point)) {
            return SearchScript.DIGITS;
        }
        return switch (UScript.getScript(point)) {
            case UScript.HAN -> SearchScript.HAN;
            case UScript.LATIN -> SearchScript.LATIN;
            case UScript.HIRAGANA, UScript.KATAKANA -> SearchScript.KANA;
            case UScript.HANGUL -> SearchScript.HANGUL;
            case UScript.CYRILLIC -> SearchScript.CYRILLIC;
            case UScript.ARABIC -> SearchScript.ARABIC;
            default -> SearchScript.OTHER;
        };
    }
}
