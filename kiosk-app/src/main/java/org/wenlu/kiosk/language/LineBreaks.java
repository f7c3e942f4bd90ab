package org.wenlu.kiosk.language;

import java.text.BreakIterator;
import java.text.spi.BreakIteratorProvider;
import java.util.Locale;

/// Has texts of the screen broken into lines as Unicode Standard Annex #14 says, by ICU: no time of
/// day and no price is broken, no Chinese line begins with a comma. Java finds it where it runs
/// with `java.locale.providers=SPI,CLDR`; without, Java breaks lines by its own, older rules.
public final class LineBreaks extends BreakIteratorProvider {
    @Override
    public BreakIterator getLineInstance(Locale locale) {
        return new LineBreaker();
    }

    @Override
    public BreakIterator getWordInstance(Locale locale) {
        return new IcuBreaks(com.ibm.icu.text.BreakIterator.getWordInstance(locale));
    }

    @Override
    public BreakIterator getCharacterInstance(Locale locale) {
        return new IcuBreaks(com.ibm.icu.text.BreakIterator.getCharacterInstance(locale));
    }

    @Override
    public BreakIterator getSentenceInstance(Locale locale) {
        return new IcuBreaks(com.ibm.icu.text.BreakIterator.getSentenceInstance(locale));
    }

    /// The machine's own is the one that JavaFX asks for, whatever the language of a text.
    @Override
    public Locale[] getAvailableLocales() {
        return new Locale[] {Locale.ROOT, Locale.getDefault()};
    }
}
