package org.wenlu.kiosk.letter;

import org.wenlu.protocol.identity.LetterId;
import org.wenlu.protocol.letter.LetterCode;

/// Drawn when a form opens and handed in with it: however often that form is handed in, it is one
/// letter with one code.
public record Slip(LetterId letter, LetterCode code) {
    public static Slip draw() {
        return new Slip(LetterId.random(), LetterCode.random());
    }
}
