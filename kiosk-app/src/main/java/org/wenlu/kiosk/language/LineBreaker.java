package org.wenlu.kiosk.language;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.text.CharacterIterator;

/// Where a line may end, by what the text is written in: Korean between words only, as its readers
/// expect of signs; everything else by the strict rules, so that no small kana begins a line. No
/// Chinese word is broken that the dictionary knows.
final class LineBreaker extends IcuBreaks {
    private static final BreakIterator STRICT = rules("ja@lb=strict");
    private static final BreakIterator BETWEEN_WORDS = rules("ko@lb=strict;lw=phrase");
    private static final BreakIterator WORDS = BreakIterator.getWordInstance(ULocale.CHINESE);

    private BreakIterator words = WORDS.clone();

    LineBreaker() {
        super(STRICT.clone());
    }

    private static BreakIterator rules(String locale) {
        return BreakIterator.getLineInstance(new ULocale(locale));
    }

    @Override
    public Object clone() {
        var copy = (LineBreaker) super.clone();
        copy.words = words.clone();
        return copy;
    }

    @Override
    public void setText(CharacterIterator text) {
        use((hangul(text) ? BETWEEN_WORDS : STRICT).clone());
        super.setText(text);
        words.setText((CharacterIterator) text.clone());
    }

    @Override
    public int next() {
        int at = super.next();
        while (inside(at)) {
            at = super.next();
        }
        return at;
    }

    @Override
    public int previous() {
        int at = super.previous();
        while (inside(at)) {
            at = super.previous();
        }
        return at;
    }

    @Override
    public int next(int n) {
        int at = current();
        for (int i = 0; i < Math.abs(n) && at != DONE; i++) {
            at = n > 0 ? next() : previous();
        }
        return at;
    }

    @Override
    public int following(int offset) {
        int at = super.following(offset);
        return inside(at) ? next() : at;
    }

    @Override
    public int preceding(int offset) {
        int at = super.preceding(offset);
        return inside(at) ? previous() : at;
    }

    @Override
    public boolean isBoundary(int offset) {
        return super.isBoundary(offset) && !inside(offset);
    }

    /// Whether a word would be broken there.
    private boolean inside(int at) {
        return at != DONE && !words.isBoundary(at);
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
