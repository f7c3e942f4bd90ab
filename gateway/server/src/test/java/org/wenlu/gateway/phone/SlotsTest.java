package org.wenlu.gateway.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlotsTest {
    private final Slots slots = new Slots();
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger inside = new AtomicInteger();

    @AfterEach
    void letGo() {
        end.countDown();
    }

    private void hold(String address, String point) {
        Thread.ofVirtual().start(() -> slots.during(address, point, this::held));
    }

    private int held() {
        int now = inside.incrementAndGet();
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return now;
    }

    @Test
    void oneAddressIsRefusedWhatIsMore() {
        for (int i = 0; i < Slots.OF_ONE_ADDRESS; i++) {
            hold("192.0.2.1", "hall");
        }
        await().until(() -> inside.get() == Slots.OF_ONE_ADDRESS);

        assertThat(slots.during("192.0.2.1", "other", () -> 1))
                .isInstanceOf(Slots.Outcome.TooMany.class);
        assertThat(slots.during("192.0.2.2", "hall", () -> 1))
                .isEqualTo(new Slots.Outcome.Done<>(1));
    }

    @Test
    void aFullServicePointLeavesTheOthersTheirs() {
        for (int i = 0; i < Slots.OF_ONE_POINT; i++) {
            hold("192.0.2." + i, "hall");
        }
        await().until(() -> inside.get() == Slots.OF_ONE_POINT);

        assertThat(slots.during("198.51.100.1", "other", () -> 1))
                .isEqualTo(new Slots.Outcome.Done<>(1));
        assertThat(slots.during("198.51.100.1", "hall", () -> 1))
                .isInstanceOf(Slots.Outcome.Busy.class);
    }

    @Test
    void whatIsOverMakesRoom() {
        for (int i = 0; i < 100; i++) {
            assertThat(slots.during("192.0.2.1", "hall", () -> 1))
                    .isEqualTo(new Slots.Outcome.Done<>(1));
        }
    }
}
