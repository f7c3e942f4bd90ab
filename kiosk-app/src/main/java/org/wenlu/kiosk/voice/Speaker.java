package org.wenlu.kiosk.voice;

import java.util.List;
import java.util.Optional;

/// Who says texts aloud. Returns at once.
public interface Speaker {
    /// Says this now: what is being said stops, what waits is forgotten.
    void say(List<Utterance> utterances);

    /// Is silent at once.
    void hush();

    /// Why nothing is heard, as far as that is known: a short token for status.
    Optional<String> trouble();
}
