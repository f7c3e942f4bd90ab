package org.wenlu.kiosk.language;

import com.ibm.icu.text.BreakIterator;
import java.text.CharacterIterator;

/// ICU's boundaries as those of Java. For one thread, as every iterator.
class IcuBreaks extends java.text.BreakIterator {
    private BreakIterator icu;

    IcuBreaks(BreakIterator icu) {
        this.icu = icu;
    }

    /// @param icu finds the boundaries from now on; its text has still to be set
    final void use(BreakIterator icu) {
        this.icu = icu;
    }

    @Override
    public Object clone() {
        var copy = (IcuBreaks) super.clone();
        copy.icu = icu.clone();
        return copy;
    }

    @Override
    public int first() {
        return icu.first();
    }

    @Override
    public int last() {
        return icu.last();
    }

    @Override
    public int next(int n) {
        return icu.next(n);
    }

    @Override
    public int next() {
        return icu.next();
    }

    @Override
    public int previous() {
        return icu.previous();
    }

    @Override
    public int following(int offset) {
        return icu.following(offset);
    }

    @Override
    public int preceding(int offset) {
        return icu.preceding(offset);
    }

    @Override
    public boolean isBoundary(int offset) {
        return icu.isBoundary(offset);
    }

    @Override
    public int current() {
        return icu.current();
    }

    @Override
    public CharacterIterator getText() {
        return icu.getText();
    }

    @Override
    public void setText(CharacterIterator text) {
        icu.setText(text);
    }
}
