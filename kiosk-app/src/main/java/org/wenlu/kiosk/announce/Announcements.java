package org.wenlu.kiosk.announce;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.wenlu.kiosk.desk.Desk;
import org.wenlu.kiosk.queue.Hall;
import org.wenlu.kiosk.time.KioskClock;
import org.wenlu.kiosk.voice.Sound;
import org.wenlu.kiosk.voice.Synthesiser;
import org.wenlu.kiosk.voice.Utterance;
import org.wenlu.protocol.Language;

/// Says the calls of a desk aloud in the hall, one at a time, on a thread of its own. A ticket that
/// is called again while it waits to be said is said once; one whose visitor has come, or that
/// waited too long, is not said.
public final class Announcements implements AutoCloseable {
    private final Announcing announcing;
    private final Phrases phrases;
    private final Speech speech;
    private final Sound sound;
    private final KioskClock clock;
    private final Waiting waiting;
    private final Calls calls;
    private final Thread mouth;
    private final Desk.Subscription subscription;
    private volatile Optional<String> trouble = Optional.empty();
    private volatile boolean closed;

    private Announcements(
            Announcing announcing, Speech speech, Sound sound, Desk desk, KioskClock clock) {
        this.announcing = announcing;
        this.phrases = new Phrases(announcing.one());
        this.speech = speech;
        this.sound = sound;
        this.clock = clock;
        this.waiting = new Waiting(Duration.ofSeconds(announcing.lateSeconds()));
        this.calls = new Calls(desk.hall());
        this.mouth = Thread.ofPlatform().daemon().name("announcements").start(this::follow);
        this.subscription = desk.onChange(this::changed);
    }

    /// Begins to say what is called from now on.
    ///
    /// @param pack folder of recorded phrases, one folder for each language; what it does not have
    ///   the synthesiser says
    public static Announcements start(
            Announcing announcing,
            Optional<Path> pack,
            Synthesiser synthesiser,
            Sound sound,
            Desk desk,
            KioskClock clock) {
        Speech spoken =
                (tokens, language) ->
                        synthesiser.make(
                                new Utterance(
                                        Phrases.text(tokens, language),
                                        language,
                                        announcing.speed(),
                                        announcing.volume()));
        Speech speech = pack.<Speech>map(it -> new PhrasePack(it, spoken)).orElse(spoken);
        return new Announcements(announcing, speech, sound, desk, clock);
    }

    /// Why the last call was not heard: a short token for status, such as `no-sound`.
    public Optional<String> trouble() {
        return trouble;
    }

    private synchronized void changed(Hall hall) {
        waiting.dropUnless(it -> hall.ticket(it).filter(Calls::open).isPresent());
        calls.fresh(hall).forEach(it -> waiting.add(it, clock.elapsed()));
        notifyAll();
    }

    private void follow() {
        try {
            while (!closed) {
                say(next());
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Call next() throws InterruptedException {
        while (true) {
            Optional<Call> call = waiting.next(clock.elapsed());
            if (call.isPresent()) {
                return call.get();
            }
            wait();
        }
    }

    private void say(Call call) throws InterruptedException {
        for (Language language : announcing.languages(call)) {
            List<Token> tokens = phrases.of(call, language);
            trouble =
                    switch (speech.make(tokens, language)) {
                        case Synthesiser.Wave(byte[] wav) -> sound.play(wav, announcing.volume());
                        case Synthesiser.Mute(String cause) -> Optional.of(cause);
                    };
        }
    }

    @Override
    public void close() {
        closed = true;
        subscription.close();
        mouth.interrupt();
    }
}
