package org.wenlu.kiosk.letter;

import java.util.Optional;
import org.wenlu.protocol.letter.LetterCode;

/// What became of something that a person handed in.
public sealed interface Posted {
    /// It is sealed and on the disk.
    ///
    /// @param code with which the person finds it again; empty for what is nobody's
    record Kept(Optional<LetterCode> code) implements Posted {}

    /// Nothing was kept, in no form.
    record NotKept(Reason why) implements Posted {}

    /// Why nothing was kept.
    enum Reason {
        NO_KEY,
        FULL,
        BROKEN
    }
}
