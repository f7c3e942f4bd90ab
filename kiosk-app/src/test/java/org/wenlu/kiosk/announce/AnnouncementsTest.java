package org.wenlu.kiosk.announce;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.wenlu.kiosk.desk.Luohu.ONE;
import static org.wenlu.kiosk.desk.Luohu.TAX;
import static org.wenlu.kiosk.desk.Luohu.ask;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.kiosk.desk.HostDesk;
import org.wenlu.kiosk.desk.Intention;
import org.wenlu.kiosk.desk.Luohu;
import org.wenlu.kiosk.queue.Ticket;
import org.wenlu.kiosk.time.ManualKioskClock;
import org.wenlu.kiosk.voice.Sound;
import org.wenlu.kiosk.voice.Synthesiser;
import org.wenlu.kiosk.voice.Utterance;

class AnnouncementsTest {
    @TempDir Path folder;
    private final ManualKioskClock clock = new ManualKioskClock(Luohu.MONDAY_TEN);
    private final BlockingQueue<Utterance> said = new LinkedBlockingQueue<>();
    private HostDesk desk;

    @BeforeEach
    void open() {
        desk = Luohu.open(folder.resolve("journal.db"), clock);
        ask(desk, new Intention.OpenCounter(ONE, "Li", List.of(TAX)));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Announcements announcements(Sound sound) {
        Synthesiser heard =
                utterance -> {
                    said.add(utterance);
                    return new Synthesiser.Wave(new byte[0]);
                };
        return Announcements.start(Announcing.usual(), Optional.empty(), heard, sound, desk, clock);
    }

    private String next() throws InterruptedException {
        return Optional.ofNullable(said.poll(20, SECONDS)).orElseThrow().text();
    }

    @Test
    void aCallIsSaidInMandarinAndThenInTheLanguageOfTheTicket() throws Exception {
        try (var _ = announcements(Sound.silent())) {
            Luohu.issue(desk, TAX);
            ask(desk, new Intention.CallNext(ONE));

            assertThat(next()).isEqualTo("请 C 零 零 一 号，到 一 号窗口");
            assertThat(next()).isEqualTo("Number, C, zero, zero, one, please go to counter, one");
        }
    }

    @Test
    void aRecallIsSaidAgainAndWhatWasCalledBeforeTheStartIsNot() throws Exception {
        Luohu.issue(desk, TAX);
        ask(desk, new Intention.CallNext(ONE));
        try (var _ = announcements(Sound.silent())) {
            Ticket called = desk.hall().called().getFirst();
            Luohu.issue(desk, TAX);
            assertThat(said).isEmpty();
            ask(desk, new Intention.Recall(ONE, called.id()));

            assertThat(next()).startsWith("请 C 零 零 一");
        }
    }

    @Test
    void aHallWithoutSoundIsAStateAndNoError() {
        try (var announcements = announcements((_, _) -> Optional.of("no-sound"))) {
            Luohu.issue(desk, TAX);
            ask(desk, new Intention.CallNext(ONE));

            await().until(() -> announcements.trouble().equals(Optional.of("no-sound")));
        }
    }
}
