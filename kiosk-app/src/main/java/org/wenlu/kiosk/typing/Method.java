package org.wenlu.kiosk.typing;

import java.util.List;
import org.wenlu.protocol.Language;

/// How a language turns what is typed into what is written.
public interface Method {
    /// What the letters typed so far may become.
    ///
    /// @param letters typed and not yet written
    Suggestions suggest(String letters);

    /// @param shown what stands in the field for the letters meanwhile
    /// @param candidates to choose from, the likeliest first
    record Suggestions(String shown, List<Candidate> candidates) {
        public Suggestions {
            candidates = List.copyOf(candidates);
        }
    }

    /// @param consumed how many of the typed letters it stands for
    record Candidate(String text, int consumed) {}

    /// The language's own; empty letters stay as typed.
    static Method of(Language language) {
        return switch (language) {
            case ZH_HANS -> PinyinMethod.simplified();
            case ZH_HANT -> PinyinMethod.traditional();
            case JA -> new KanaMethod();
            case KO -> new HangulMethod();
            default -> new PlainMethod();
        };
    }
}
