package org.wenlu.kiosk.guide.readiness;

import java.util.List;

/// Whether a visitor has what a service asks for.
public sealed interface Verdict {
    record Ready() implements Verdict {}

    /// @param needs what is missing, at least one
    record Missing(List<Check.Need> needs) implements Verdict {
        public Missing {
            needs = List.copyOf(needs);
        }
    }

    /// Codes for the journal; none when ready.
    default List<String> codes() {
        return switch (this) {
            case Ready() -> List.of();
            case Missing(List<Check.Need> needs) -> needs.stream().map(Check.Need::id).toList();
        };
    }
}
