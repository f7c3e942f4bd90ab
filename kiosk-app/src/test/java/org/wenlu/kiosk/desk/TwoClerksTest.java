package org.wenlu.kiosk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.kiosk.time.ManualKioskClock;
import org.wenlu.protocol.identity.CounterId;
import org.wenlu.protocol.identity.TicketId;

class TwoClerksTest {
    /// Rounds; `-Dwenlu.presses=10000` for as many as anybody likes.
    private static final int PRESSES = Integer.getInteger("wenlu.presses", 200);

    @TempDir private Path directory;

    @Test
    void twoClerksWhoPressNextAtTheSameMomentNeverGetTheSameTicket() throws Exception {
        try (HostDesk desk =
                        Luohu.open(
                                directory.resolve("journal.db"),
                                new ManualKioskClock(Luohu.MONDAY_TEN));
                ExecutorService clerks = Executors.newVirtualThreadPerTaskExecutor()) {
            for (CounterId counter : List.of(Luohu.ONE, Luohu.TWO)) {
                Luohu.ask(desk, new Intention.OpenCounter(counter, "li", List.of()));
            }
            Set<TicketId> called = new HashSet<>();
            for (int round = 0; round < PRESSES; round++) {
                // One waits for two clerks, then two do: losing must be answered too.
                int waiting = round % 2 + 1;
                for (int i = 0; i < waiting; i++) {
                    // Two series have numbers enough for ten thousand rounds on one day.
                    Luohu.issue(desk, round / 2 % 2 == 0 ? Luohu.REGISTRATION : Luohu.TAX);
                }
                assertThat(pressTogether(desk, clerks, called)).isEqualTo(waiting);
            }
            assertThat(called).hasSize(desk.hall().tickets().size());
        }
    }

    private static int pressTogether(HostDesk desk, ExecutorService clerks, Set<TicketId> called)
            throws Exception {
        var together = new CyclicBarrier(2);
        Future<Answer.Call> one = clerks.submit(() -> press(desk, Luohu.ONE, together));
        Future<Answer.Call> two = clerks.submit(() -> press(desk, Luohu.TWO, together));
        return finished(desk, Luohu.ONE, one.get(), called)
                + finished(desk, Luohu.TWO, two.get(), called);
    }

    private static Answer.Call press(HostDesk desk, CounterId counter, CyclicBarrier together)
            throws Exception {
        together.await();
        return Luohu.ask(desk, new Intention.CallNext(counter));
    }

    private static int finished(
            HostDesk desk, CounterId counter, Answer.Call answer, Set<TicketId> called) {
        if (answer instanceof Answer.Called it) {
            assertThat(called.add(it.ticket().id())).isTrue();
            Luohu.ask(desk, new Intention.Finish(counter, it.ticket().id(), true));
            return 1;
        }
        assertThat(answer).isEqualTo(new Answer.NobodyWaiting());
        return 0;
    }
}
