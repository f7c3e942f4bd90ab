package org.wenlu.kiosk.letter;

import java.util.Collection;
import java.util.List;
import org.wenlu.protocol.identity.LetterId;
import org.wenlu.protocol.letter.SealedLetter;

/// The letters as the uplink reads them. Safe for use by several threads.
public interface LetterFeed {
    /// Up to `most` letters without a receipt, the oldest first.
    ///
    /// @throws LetterException when the store cannot be read
    List<SealedLetter> waiting(int most);

    /// Forgets letters that the gateway has signed for. What is not here is ignored.
    ///
    /// @throws LetterException when it cannot be kept; the gateway says it again
    void receipted(Collection<LetterId> letters);

    /// Calls `listener` after each letter was stored, on a thread of the letter box. Must return
    /// quickly.
    AutoCloseable onPosted(Runnable listener);
}
