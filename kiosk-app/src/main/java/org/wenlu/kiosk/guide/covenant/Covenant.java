package org.wenlu.kiosk.guide.covenant;

import java.util.List;
import java.util.Map;
import org.wenlu.protocol.Language;

/// The draft of the residents' covenant.
///
/// @param clauses in their order; none where there is no draft
/// @param example shown as one, and not to be commented on
public record Covenant(List<Clause> clauses, boolean example) {
    public static final Covenant NONE = new Covenant(List.of(), false);

    /// @param id with which comments name it
    public record Clause(String id, Map<Language, String> texts) {
        public Clause {
            texts = Map.copyOf(texts);
        }
    }

    public Covenant {
        clauses = List.copyOf(clauses);
    }
}
