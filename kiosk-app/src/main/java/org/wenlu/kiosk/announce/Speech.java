package org.wenlu.kiosk.announce;

import java.util.List;
import org.wenlu.kiosk.voice.Synthesiser;
import org.wenlu.protocol.Language;

/// Turns the pieces of an announcement into one sound. For one thread at a time.
@FunctionalInterface
interface Speech {
    /// @throws InterruptedException when nothing is to be said any more
    Synthesiser.Made make(List<Token> tokens, Language language) throws InterruptedException;
}
