package org.wenlu.kiosk.typing;

import java.util.List;
import org.wenlu.protocol.Language;

/// What somebody is typing: what is written already, and the letters that are still to become
/// something. It lives as long as its screen and nowhere else. For one thread.
public final class Typed {
    private final int most;
    private Method method;
    private final StringBuilder written = new StringBuilder();
    private final StringBuilder letters = new StringBuilder();

    /// @param most characters that can be written
    public Typed(Method method, int most) {
        this.method = method;
        this.most = most;
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
        if (written.codePointCount(0, written.length()) + letters.length() >= most) {
            return;
        }
        letters.append(letter);
        if (method instanceof PlainMethod) {
            finish();
        }
    }

    /// A digit or a sign: it is written at once.
    public void sign(String sign) {
        finish();
        if (written.codePointCount(0, written.length()) < most) {
            written.append(sign);
        }
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

    public void choose(Method.Candidate candidate) {
        written.append(candidate.text());
        letters.delete(0, candidate.consumed());
    }

    public void erase() {
        StringBuilder last = letters.isEmpty() ? written : letters;
        if (!last.isEmpty()) {
            last.setLength(last.offsetByCodePoints(last.length(), -1));
        }
    }

    public void clear() {
        written.setLength(0);
        letters.setLength(0);
    }

    public List<Method.Candidate> candidates() {
        return method.suggest(letters.toString()).candidates();
    }

    /// Everything, the letters that wait as their method shows them.
    public String text() {
        return written + waiting();
    }

    /// The letters that are still to become something, as they are shown.
    public String waiting() {
        return method.suggest(letters.toString()).shown();
    }

    private void finish() {
        written.append(waiting());
        letters.setLength(0);
    }
}
