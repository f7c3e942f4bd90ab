package org.wenlu.kiosk.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wenlu.protocol.Language;

class VoiceTest {
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private final CountDownLatch end = new CountDownLatch(1);
    private final Voice voice = new Voice(VoiceTest::letters, this::play);

    @AfterEach
    void beSilent() {
        voice.close();
    }

    private static Synthesiser.Made letters(Utterance utterance) {
        return utterance.text().isEmpty()
                ? new Synthesiser.Mute("synthesiser-failed")
                : new Synthesiser.Wave(utterance.text().getBytes(StandardCharsets.UTF_8));
    }

    /// A text that begins with "long" goes on until it is interrupted.
    private Optional<String> play(byte[] wav, int volume) throws InterruptedException {
        String text = new String(wav, StandardCharsets.UTF_8);
        mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        try {
            heard.add(text);
            if (text.startsWith("long")) {
                end.await();
            }
            return Optional.empty();
        } finally {
            atOnce.decrementAndGet();
        }
    }

    private static List<Utterance> words(String... texts) {
        return List.of(texts).stream()
                .map(text -> new Utterance(text, Language.EN, 100, 60))
                .toList();
    }

    @Test
    void saysOneThingAfterTheOther() {
        voice.say(words("title", "first"));
        voice.add(words("second"));

        await().untilAsserted(() -> assertThat(heard).containsExactly("title", "first", "second"));
    }

    @Test
    void somethingNewInterruptsWhatIsBeingSaidAndForgetsWhatWaits() {
        voice.say(words("long text", "never said"));
        await().until(() -> heard.contains("long text"));

        voice.say(words("new"));

        await().untilAsserted(() -> assertThat(heard).containsExactly("long text", "new"));
        assertThat(mostAtOnce).hasValue(1);
    }

    @Test
    void aHundredTextsAtOnceAreNeverTwoSounds() {
        for (int i = 0; i < 100; i++) {
            voice.say(words("long " + i));
        }
        voice.say(words("last"));

        await().until(() -> heard.contains("last"));
        assertThat(mostAtOnce).hasValue(1);
        assertThat(heard).endsWith("last");
    }

    @Test
    void whatCannotBeSaidIsAStatusAndTheNextIsSaid() {
        voice.say(words(""));
        await().until(() -> voice.trouble().equals(Optional.of("synthesiser-failed")));

        voice.say(words("again"));

        await().until(() -> heard.contains("again") && voice.trouble().isEmpty());
    }

    @Test
    void afterItsEndItSaysNothingAndNobodyFails() {
        voice.close();

        voice.say(words("late"));

        assertThat(heard).isEmpty();
    }
}
