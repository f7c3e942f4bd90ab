package org.wenlu.kiosk.typing;

import java.util.List;
import org.wenlu.protocol.Language;

/// What somebody is typing: what is written already, and the letters that are still to become
/// something. It lives as long as its screen and nowhere else. For one thread.
public final class Typed {
    private final int most;
    private Method method;
    private final Ink written;
    private final Ink letters;

    /// @param most characters that can be written
    public Typed(Method method, int most) {
        this.method = method;
        this.most = most;
        this.written = new Ink(most);
        this.letters = new Ink(most);
    }

    /// Begins empty, with the method of a language.
    public static Typed in(Language language, int most) {
        return new Typed(Method.of(language), most);
    }

    /// Goes on with another language's method; what was typed is written as it is.
    public void use(Method other) {
        finish();
        method = other;
    }

    public void letter(String letter) {
        if (left() == 0) {
            return;
        }
        letters.add(letter);
        if (method instanceof PlainMethod) {
            finish();
        }
    }

    /// A digit or a sign: it is written at once.
    public void sign(String sign) {
        finish();
        written.add(sign);
    }

    /// Takes the likeliest candidate, or writes a space when nothing waits to become something.
    public void space() {
        List<Method.Candidate> candidates = candidates();
        if (letters.isEmpty()) {
            sign(" ");
        } else if (candidates.isEmpty()) {
            sign(" ");
        } else {
            choose(candidates.getFirst());
        }
    }

    /// Writes a candidate in the place of its letters, as much of it as there is room for.
    public void choose(Method.Candidate candidate) {
        written.add(candidate.text());
        letters.eraseFirst(candidate.consumed());
    }

    public void erase() {
        Ink last = letters.isEmpty() ? written : letters;
        if (!last.isEmpty()) {
            last.eraseLast();
        }
    }

    /// Overwrites everything.
    public void clear() {
        written.clear();
        letters.clear();
    }

    /// Characters for which there is room.
    public int left() {
        return Math.max(0, most - written.count() - letters.count());
    }

    public List<Method.Candidate> candidates() {
        return method.suggest(letters.text()).candidates();
    }

    /// Everything, the letters that wait as their method shows them.
    public String text() {
        return written.text() + waiting();
    }

    /// The letters that are still to become something, as they are shown.
    public String waiting() {
        return method.suggest(letters.text()).shown();
    }

    private void finish() {
        written.add(waiting());
        letters.clear();
    }
}
