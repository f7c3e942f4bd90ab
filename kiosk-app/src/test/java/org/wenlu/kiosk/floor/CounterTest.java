package org.wenlu.kiosk.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wenlu.kiosk.floor.FloorFixture.Got;
import org.wenlu.kiosk.floor.FloorFixture.Person;
import org.wenlu.kiosk.queue.TicketState;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.record.Printing;

class CounterTest {
    private final FloorFixture hall = new FloorFixture();

    @AfterEach
    void close() {
        hall.close();
    }

    @Test
    void clerkCallsServesAndFinishesAVisitor() {
        var ticket = hall.desk.arrive("registration", "A", Language.EN, true, Printing.UNKNOWN);
        Person chen = opened("Chen", "3");

        Got called = chen.press("3", "next", Map.of());
        assertThat(called.status()).isEqualTo(200);
        assertThat(called.json().at("/ticket/label").asString()).isEqualTo("A001");
        assertThat(called.json().at("/ticket/language").asString()).isEqualTo("en");
        assertThat(called.json().at("/ticket/priority").asBoolean()).isTrue();
        assertThat(called.json().at("/ticket/priorityNames/en").asString()).isEqualTo("Elder");
        assertThat(called.json().at("/ticket/priorityNames/zh-Hans").asString()).isEqualTo("老年人");
        assertThat(called.json().at("/ticket/printed").asBoolean()).isFalse();

        var here = Map.of("ticket", ticket.id().toString());
        assertThat(chen.press("3", "recall", here).json().at("/call").asInt()).isEqualTo(2);
        assertThat(chen.press("3", "start", here).status()).isEqualTo(200);
        assertThat(
                        chen.press(
                                        "3",
                                        "finish",
                                        Map.of(
                                                "ticket",
                                                ticket.id().toString(),
                                                "timeAccurate",
                                                false))
                                .status())
                .isEqualTo(200);
        assertThat(hall.desk.hall().ticket(ticket.id()).orElseThrow().state())
                .isEqualTo(TicketState.DONE);
    }

    @Test
    void twoClerksPressingNextAtTheSameTimeNeverGetTheSameTicket() throws Exception {
        for (int i = 0; i < 40; i++) {
            hall.desk.arrive("registration", "A", Language.ZH_HANS, false, Printing.PRINTED);
        }
        Person chen = opened("Chen", "1");
        Person li = opened("Li", "2");
        var barrier = new CyclicBarrier(2);
        Set<String> called = new HashSet<>();
        try (var both = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 20; i++) {
                for (var got :
                        both.invokeAll(List.of(race(barrier, chen, "1"), race(barrier, li, "2")))) {
                    assertThat(called.add(got.get())).isTrue();
                }
            }
        }
        assertThat(called).hasSize(40);
    }

    private Callable<String> race(CyclicBarrier barrier, Person clerk, String counter) {
        return () -> {
            barrier.await();
            var got = clerk.press(counter, "next", Map.of()).json().at("/ticket");
            clerk.press(counter, "finish", Map.of("ticket", got.path("ticket").asString()));
            return got.path("label").asString();
        };
    }

    @Test
    void repeatedKeyCallsNobodyElse() {
        hall.desk.arrive("tax", "E", Language.EN, false, Printing.PRINTED);
        hall.desk.arrive("tax", "E", Language.EN, false, Printing.PRINTED);
        Person chen = opened("Chen", "1");
        var key = Map.of("key", UUID.randomUUID().toString());

        Got first = chen.press("1", "next", key);
        Got again = chen.press("1", "next", key);

        assertThat(again.json()).isEqualTo(first.json());
        assertThat(hall.desk.hall().waiting()).hasSize(1);
    }

    @Test
    void callingWhileSomebodyIsAtTheCounterSaysWhoToFinishFirst() {
        hall.desk.arrive("tax", "E", Language.EN, false, Printing.PRINTED);
        Person chen = opened("Chen", "1");
        chen.press("1", "next", Map.of());

        Got refused = chen.press("1", "next", Map.of());

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.what()).isEqualTo("still-open");
        assertThat(refused.json().path("why").asString()).contains("E001");
    }

    @Test
    void nobodyWaitingIsAnAnswerAndNoError() {
        Got got = opened("Chen", "1").press("1", "next", Map.of());

        assertThat(got.status()).isEqualTo(200);
        assertThat(got.json().path("result").asString()).isEqualTo("nobody-waiting");
    }

    @Test
    void counterOfAnotherClerkIsTakenOnlyWhenSaidSo() {
        opened("Chen", "1");
        Person li = hall.clerk("Li");

        assertThat(li.press("1", "next", Map.of()).what()).isEqualTo("counter-taken");
        assertThat(li.press("1", "open", Map.of("services", List.of())).what())
                .isEqualTo("counter-taken");
        assertThat(li.press("1", "open", Map.of("services", List.of(), "take", true)).status())
                .isEqualTo(200);
        assertThat(li.press("1", "next", Map.of()).status()).isEqualTo(200);
    }

    @Test
    void aBusyDeskAsksToSendTheSameKeyAgain() {
        Person chen = opened("Chen", "1");
        hall.desk.busy(true);

        Got got = chen.press("1", "next", Map.of());

        assertThat(got.status()).isEqualTo(503);
        assertThat(got.what()).isEqualTo("busy");
        assertThat(got.header("Retry-After")).isEqualTo("1");
    }

    @Test
    void onlyTheServicesOfTheCounterAreCalled() {
        hall.desk.arrive("tax", "E", Language.EN, false, Printing.PRINTED);
        Person chen = hall.clerk("Chen");
        chen.press("1", "open", Map.of("services", List.of("registration")));

        Got got = chen.press("1", "next", Map.of());

        assertThat(got.json().path("result").asString()).isEqualTo("nobody-waiting");
        assertThat(chen.press("1", "open", Map.of("services", List.of("fishing"))).status())
                .isEqualTo(400);
    }

    @Test
    void aKeyThatIsNoUuidIsRefused() {
        assertThat(opened("Chen", "1").press("1", "next", Map.of("key", "1")).status())
                .isEqualTo(400);
    }

    private Person opened(String name, String counter) {
        Person clerk = hall.clerk(name);
        assertThat(clerk.press(counter, "open", Map.of("services", List.of())).status())
                .isEqualTo(200);
        return clerk;
    }
}
