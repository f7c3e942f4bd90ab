package org.wenlu.kiosk.guide.phrase;

import java.util.List;
import java.util.Map;
import org.wenlu.protocol.Language;

/// Where somebody needs words: what to say to the clerk there.
///
/// @param icon name of an icon of the shipped set
public record Situation(String id, String icon, Map<Language, String> names, List<Phrase> phrases) {
    public Situation {
        names = Map.copyOf(names);
        phrases = List.copyOf(phrases);
    }

    /// One thing to say, in each language.
    public record Phrase(String id, Map<Language, String> lines) {
        public Phrase {
            lines = Map.copyOf(lines);
        }
    }
}
