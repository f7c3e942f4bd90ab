package org.wenlu.kiosk.voice;

import java.util.Optional;

/// Where sound goes. For one thread at a time.
public interface Sound {
    /// Plays to the end.
    ///
    /// @param wav a WAV file of 16-bit samples
    /// @param volume in per cent
    /// @return a short token when nothing is heard, for example `no-sound`
    /// @throws InterruptedException when something else is to be heard instead; it is silent then
    Optional<String> play(byte[] wav, int volume) throws InterruptedException;

    /// Nothing is heard, and nobody says that anything is wrong.
    static Sound silent() {
        return (_, _) -> Optional.empty();
    }
}
