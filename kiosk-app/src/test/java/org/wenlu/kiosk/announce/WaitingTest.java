package org.wenlu.kiosk.announce;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.CounterId;
import org.wenlu.protocol.identity.TicketId;

class WaitingTest {
    private static final CounterId ONE = new CounterId("1");
    private final Waiting waiting = new Waiting(Duration.ofSeconds(30));

    private static Call call(String label, int times) {
        return new Call(TicketId.random(), label, ONE, Language.EN, times);
    }

    private static Duration at(int seconds) {
        return Duration.ofSeconds(seconds);
    }

    @Test
    void callsAreSaidInTheirOrder() {
        Call first = call("A001", 1);
        Call second = call("A002", 1);
        waiting.add(first, at(1));
        waiting.add(second, at(2));

        assertThat(waiting.next(at(3))).contains(first);
        assertThat(waiting.next(at(3))).contains(second);
        assertThat(waiting.next(at(3))).isEmpty();
    }

    @Test
    void aTicketThatIsCalledAgainWhileItWaitsIsSaidOnceAsTheNewerCallInItsOldPlace() {
        Call first = call("A001", 1);
        Call again = new Call(first.ticket(), "A001", new CounterId("2"), Language.EN, 2);
        waiting.add(first, at(1));
        waiting.add(call("A002", 1), at(2));
        waiting.add(again, at(3));

        assertThat(waiting.next(at(4))).contains(again);
        assertThat(waiting.next(at(4)).orElseThrow().label()).isEqualTo("A002");
        assertThat(waiting.next(at(4))).isEmpty();
    }

    @Test
    void whatWaitedTooLongIsNotSaidLate() {
        Call late = call("A001", 1);
        Call inTime = call("A002", 1);
        waiting.add(late, at(0));
        waiting.add(inTime, at(1));

        assertThat(waiting.next(at(30))).contains(inTime);
    }

    @Test
    void whoHasComeIsNotCalled() {
        waiting.add(call("A001", 1), at(1));

        waiting.dropUnless(_ -> false);

        assertThat(waiting.next(at(2))).isEmpty();
    }
}
