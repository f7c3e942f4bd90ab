package org.wenlu.kiosk.peers;

import java.util.Optional;
import org.wenlu.kiosk.journal.Kept;

/// What a kiosk answers.
///
/// @param standing the highest that it knows
/// @param answer what was carried out, present when it was
public record Told(Standing standing, Result result, Optional<Kept> answer) {

    /// What became of it.
    public enum Result {
        DONE,
        /// Nothing was done; the same may be asked again.
        LATER,
        /// Who was asked is not host; its standing says who is.
        NOT_HOST
    }

    static Told done(Standing standing, Kept answer) {
        return new Told(standing, Result.DONE, Optional.of(answer));
    }

    static Told without(Standing standing, Result result) {
        return new Told(standing, result, Optional.empty());
    }
}
