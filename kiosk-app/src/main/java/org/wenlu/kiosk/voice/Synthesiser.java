package org.wenlu.kiosk.voice;

/// Turns a text into sound. For one thread at a time.
public interface Synthesiser {
    /// What came of it.
    sealed interface Made {}

    /// @param wav a WAV file
    record Wave(byte[] wav) implements Made {}

    /// @param cause a short token: `no-synthesiser`, `synthesiser-late`, `synthesiser-failed`
    record Mute(String cause) implements Made {}

    /// @throws InterruptedException when something else is to be said instead
    Made make(Utterance utterance) throws InterruptedException;
}
