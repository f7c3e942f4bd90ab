package org.wenlu.kiosk.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.kiosk.desk.HostDesk;
import org.wenlu.kiosk.desk.Intention;
import org.wenlu.kiosk.desk.IntentionKey;
import org.wenlu.kiosk.desk.Luohu;
import org.wenlu.kiosk.floor.FloorFixture.Person;
import org.wenlu.kiosk.queue.Adopting;
import org.wenlu.kiosk.queue.Settling;
import org.wenlu.kiosk.queue.Ticket;
import org.wenlu.kiosk.time.ManualKioskClock;
import org.wenlu.protocol.Json;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.identity.RequestId;
import org.wenlu.protocol.identity.TicketId;
import org.wenlu.protocol.record.Happening.InterpreterRequested;
import org.wenlu.protocol.record.Happening.TicketAdopted;
import org.wenlu.protocol.record.Happening.TicketEnd;
import org.wenlu.protocol.record.Happening.TicketIssued;
import tools.jackson.databind.JsonNode;

/// The floor over the desk and the journal that the kiosk really uses.
class HallWithRealDeskTest {
    @TempDir Path directory;
    private final ManualKioskClock clock = new ManualKioskClock(Luohu.MONDAY_TEN);
    private HostDesk desk;
    private Floor floor;

    @BeforeEach
    void open() {
        desk = Luohu.open(directory.resolve("journal.db"), clock);
        floor = Floor.start(FloorFixture.setup(desk, clock, Optional.empty()));
    }

    @AfterEach
    void close() {
        floor.close();
        desk.close();
    }

    @Test
    void twoClerksPressingNextAtTheSameTimeNeverGetTheSameTicket() throws Exception {
        int rounds = 10;
        for (int i = 0; i < 2 * rounds; i++) {
            Luohu.issue(desk, Luohu.REGISTRATION);
        }
        Person chen = opened("Chen", "1");
        Person li = opened("Li", "2");
        var barrier = new CyclicBarrier(2);
        var called = new HashSet<String>();
        try (var both = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < rounds; i++) {
                for (var got :
                        both.invokeAll(
                                List.of(serve(barrier, chen, "1"), serve(barrier, li, "2")))) {
                    assertThat(called.add(got.get())).isTrue();
                }
            }
        }
        assertThat(called).hasSize(2 * rounds);
        assertThat(desk.hall().waiting()).isEmpty();
    }

    @Test
    void everyPressOfTheCounterIsAnsweredByTheRealDesk() {
        String ticket = Luohu.issue(desk, Luohu.TAX).id().toString();
        Person chen = opened("Chen", "3");
        var here = Map.of("ticket", ticket);

        assertThat(chen.press("3", "next", Map.of()).status()).isEqualTo(200);
        assertThat(chen.press("3", "recall", here).json().at("/call").asInt()).isEqualTo(2);
        assertThat(chen.press("3", "start", here).status()).isEqualTo(200);
        assertThat(chen.press("3", "close", Map.of()).what()).isEqualTo("still-open");
        assertThat(chen.press("3", "finish", here).status()).isEqualTo(200);
        assertThat(chen.press("3", "finish", here).what()).isEqualTo("not-here");
        assertThat(chen.press("3", "close", Map.of()).status()).isEqualTo(200);
        assertThat(chen.press("3", "next", Map.of()).what()).isEqualTo("counter-not-open");
    }

    @Test
    void aTicketThatIsHeldOrMissedIsSeenAsAwayUntilItsVisitorIsBack() {
        String ticket = Luohu.issue(desk, Luohu.TAX).id().toString();
        Person chen = opened("Chen", "3");
        var here = Map.of("ticket", ticket);
        chen.press("3", "next", Map.of());
        assertThat(chen.press("3", "hold", Map.of("ticket", ticket, "minutes", 15)).status())
                .isEqualTo(200);
        assertThat(away(chen)).isEqualTo("held");
        assertThat(chen.press("3", "next", Map.of()).json().at("/result").asString())
                .isEqualTo("nobody-waiting");

        assertThat(chen.press("3", "back", here).status()).isEqualTo(200);
        chen.press("3", "next", Map.of());
        chen.press("3", "no-show", here);
        assertThat(away(chen)).isEqualTo("missed");
        assertThat(chen.press("3", "back", here).status()).isEqualTo(200);
        assertThat(chen.press("3", "next", Map.of()).status()).isEqualTo(200);
        assertThat(away(chen)).isEmpty();
    }

    @Test
    void aVisitorWithoutATicketIsServedOnceHoweverOftenThePressArrives() {
        Person chen = opened("Chen", "3");
        var press = Map.of("key", UUID.randomUUID().toString(), "service", "tax", "language", "ru");
        var first = chen.press("3", "walk-in", press).json().at("/ticket/ticket").asString();
        var again = chen.press("3", "walk-in", press).json().at("/ticket/ticket").asString();

        assertThat(again).isEqualTo(first);
        assertThat(desk.hall().tickets()).hasSize(1);
        var gone = Map.of("ticket", first, "reason", "visitor_wishes");
        assertThat(chen.press("3", "cancel", gone).status()).isEqualTo(200);
        assertThat(chen.press("3", "cancel", gone).what()).isEqualTo("not-here");
    }

    @Test
    void aStaffAlarmIsSeenAtEveryCounterUntilSomebodySaysThatItIsOver() {
        Person chen = opened("Chen", "3");
        Person li = opened("Li", "2");
        assertThat(chen.press("3", "alarm", Map.of()).status()).isEqualTo(200);

        JsonNode seen = li.get("/api/floor/counters/2").json();
        assertThat(seen.at("/alarms/0/counter").asString()).isEqualTo("3");
        assertThat(seen.at("/alarms/0/clerk").asString()).isEqualTo("Chen");
        var alarm = Map.of("alarm", seen.at("/alarms/0/alarm").asString());
        assertThat(li.press("2", "alarm-over", alarm).status()).isEqualTo(200);
        assertThat(chen.get("/api/floor/counters/3").json().at("/alarms").size()).isZero();
    }

    @Test
    void aTicketIsTransferredToAServiceAndToACounterThatExist() {
        String ticket = Luohu.issue(desk, Luohu.TAX).id().toString();
        Person chen = opened("Chen", "3");
        chen.press("3", "next", Map.of());

        assertThat(transfer(chen, ticket, "permit", "9")).isEqualTo(400);
        assertThat(transfer(chen, ticket, "flights", "2")).isEqualTo(400);
        assertThat(
                        chen.press(
                                        "3",
                                        "transfer",
                                        Map.of(
                                                "ticket", ticket, "service", "permit", "clerk",
                                                "nobody"))
                                .status())
                .isEqualTo(400);
        assertThat(transfer(chen, ticket, "permit", "2")).isEqualTo(200);
        assertThat(desk.hall().waitingFor(Luohu.PERMIT)).hasSize(1);
    }

    private static int transfer(Person clerk, String ticket, String service, String to) {
        return clerk.press("3", "transfer", Map.of("ticket", ticket, "service", service, "to", to))
                .status();
    }

    private static String away(Person clerk) {
        return clerk.get("/api/floor/counters/3").json().at("/away/0/state").asString("");
    }

    @Test
    void clerksSeeWhoseNumberTwoPeopleHaveAndWhomTwoHostsCalled() {
        var other = new PlaceId("luohu-port-hall/2");
        Ticket served = Luohu.issue(desk, Luohu.TAX);
        Person chen = opened("Chen", "3");
        chen.press("3", "next", Map.of());
        chen.press("3", "finish", Map.of("ticket", served.id().toString()));
        Luohu.ask(desk, new Intention.AdoptTicket(sameNumber(served, other)));
        Luohu.ask(
                desk,
                new Intention.SettleTicket(
                        new Settling.Ended(
                                served.id(),
                                other,
                                TicketEnd.DONE,
                                served.issuedAt().plusSeconds(60),
                                1)));

        JsonNode conflicts = chen.get("/api/floor/counters/3").json().at("/conflicts");
        assertThat(conflicts)
                .extracting(it -> it.path("kind").asString())
                .containsExactly("twins", "called_twice");
        assertThat(conflicts)
                .extracting(it -> it.path("label").asString())
                .containsOnly(served.label());
    }

    private static TicketAdopted sameNumber(Ticket ticket, PlaceId place) {
        TicketAdopted told = Adopting.told(ticket, place, LocalDate.of(2026, 11, 23), false);
        TicketIssued it = told.ticket();
        var twin =
                new TicketIssued(
                        TicketId.random(),
                        it.visit(),
                        it.service(),
                        it.series(),
                        it.number(),
                        it.label(),
                        it.day(),
                        it.language(),
                        it.priority(),
                        it.ahead(),
                        it.promise(),
                        "another-token",
                        it.priorityClass(),
                        it.appointment());
        return new TicketAdopted(twin, place, told.issuedAt(), told.date(), false, List.of());
    }

    @Test
    void aVisitorWhoAsksForAnInterpreterIsSeenAtEveryCounterUntilOneComes() {
        Person chen = opened("Chen", "1");
        Person li = opened("Li", "2");
        var request = RequestId.random();
        desk.submit(
                        IntentionKey.random(),
                        new Intention.AskForInterpreter(
                                new InterpreterRequested(
                                        request, new PlaceId("luohu-port-hall/1"), "fr")))
                .join();

        JsonNode seen = li.get("/api/floor/counters/2").json().at("/requests/0");
        assertThat(seen.path("wanted").asString()).isEqualTo("interpreter");
        assertThat(seen.path("languageName").asString()).isEqualTo("Français");
        assertThat(chen.press("1", "answer", Map.of("request", request.toString())).status())
                .isEqualTo(200);

        assertThat(li.get("/api/floor/counters/2").json().at("/requests")).isEmpty();
        assertThat(desk.hall().openRequests()).isEmpty();
    }

    private Callable<String> serve(CyclicBarrier barrier, Person clerk, String counter) {
        return () -> {
            barrier.await();
            var ticket = clerk.press(counter, "next", Map.of()).json().at("/ticket");
            clerk.press(counter, "finish", Map.of("ticket", ticket.path("ticket").asString()));
            return ticket.path("label").asString();
        };
    }

    private Person opened(String name, String counter) {
        var clerk = new Person("http://127.0.0.1:" + floor.plainPort().orElseThrow());
        var me = clerk.post("/api/floor/sign-in", Map.of("clerk", name, "pin", FloorFixture.PIN));
        assertThat(me.status()).as(Json.mapper().writeValueAsString(me.json())).isEqualTo(200);
        assertThat(clerk.press(counter, "open", Map.of("services", List.of())).status())
                .isEqualTo(200);
        return clerk;
    }
}
