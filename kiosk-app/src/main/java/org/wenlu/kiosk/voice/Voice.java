package org.wenlu.kiosk.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.wenlu.protocol.Language;

/// The one voice of a kiosk: it never says two things at once. Safe for use by several threads.
public final class Voice implements Speaker, AutoCloseable {
    private final Synthesiser synthesiser;
    private final Sound sound;
    private final ExecutorService mouth =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("voice").factory());
    private final List<Future<?>> toSay = new ArrayList<>();
    private volatile Optional<String> trouble = Optional.empty();

    public Voice(Synthesiser synthesiser, Sound sound) {
        this.synthesiser = synthesiser;
        this.sound = sound;
    }

    /// A voice that says nothing.
    public static Voice mute() {
        var mute = new Synthesiser.Mute("no-synthesiser");
        var voice = new Voice(_ -> mute, Sound.silent());
        voice.trouble = Optional.of(mute.cause());
        return voice;
    }

    /// Finds out in silence whether anything can be heard. Returns at once.
    public void probe() {
        add(List.of(new Utterance("一", Language.ZH_HANS, 100, 0)));
    }

    @Override
    public synchronized void say(List<Utterance> utterances) {
        hush();
        add(utterances);
    }

    /// Says this after everything that waits. Returns at once.
    public synchronized void add(List<Utterance> utterances) {
        toSay.removeIf(Future::isDone);
        try {
            utterances.forEach(it -> toSay.add(mouth.submit(() -> speak(it))));
        } catch (RejectedExecutionException closed) {
            toSay.clear();
        }
    }

    @Override
    public synchronized void hush() {
        toSay.forEach(it -> it.cancel(true));
        toSay.clear();
    }

    /// Of the last text.
    @Override
    public Optional<String> trouble() {
        return trouble;
    }

    private void speak(Utterance utterance) {
        try {
            trouble =
                    switch (synthesiser.make(utterance)) {
                        case Synthesiser.Wave(byte[] wav) -> sound.play(wav, utterance.volume());
                        case Synthesiser.Mute(String cause) -> Optional.of(cause);
                    };
        } catch (InterruptedException hushed) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        hush();
        mouth.shutdownNow();
    }
}
