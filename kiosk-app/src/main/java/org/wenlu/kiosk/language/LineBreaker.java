package org.wenlu.kiosk.language;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.text.CharacterIterator;

/// Where a line may end, by what the text is written in: Korean between words only, as its readers
/// expect of signs; everything else by the strict rules, so that no small kana begins a line.
final class LineBreaker extends IcuBreaks {
    private static final BreakIterator STRICT = rules("ja@lb=strict");
    private static final BreakIterator BETWEEN_WORDS = rules("ko@lb=strict;lw=phrase");

    LineBreaker() {
        super(STRICT.clone());
    }

    private static BreakIterator rules(String locale) {
        return BreakIterator.getLineInstance(new ULocale(locale));
    }

    @Override
    public void setText(CharacterIterator text) {
        use((hangul(text) ? BETWEEN_WORDS : STRICT).clone());
        super.setText(text);
    }

    private static boolean hangul(CharacterIterator text) {
        for (char c = text.first(); c != CharacterIterator.DONE; c = text.next()) {
            if (UScript.getScript(c) == UScript.HANGUL) {
                return true;
            }
        }
        return false;
    }
}
