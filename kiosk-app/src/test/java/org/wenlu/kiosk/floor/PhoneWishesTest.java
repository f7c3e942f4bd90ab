package org.wenlu.kiosk.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.kiosk.desk.HostDesk;
import org.wenlu.kiosk.desk.Intention;
import org.wenlu.kiosk.desk.Luohu;
import org.wenlu.kiosk.floor.FloorFixture.Got;
import org.wenlu.kiosk.floor.FloorFixture.Person;
import org.wenlu.kiosk.queue.Ticket;
import org.wenlu.kiosk.queue.TicketState;
import org.wenlu.kiosk.time.ManualKioskClock;
import org.wenlu.protocol.record.Happening.RatingReason;
import org.wenlu.protocol.record.Happening.Surface;
import org.wenlu.protocol.record.Happening.VisitRated;
import org.wenlu.protocol.record.Happening.WaitRange;
import org.wenlu.protocol.record.JournalRecord;
import tools.jackson.databind.JsonNode;

class PhoneWishesTest {
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

    private Person visitor() {
        return new Person("http://127.0.0.1:" + floor.plainPort().orElseThrow());
    }

    private Got follow(Ticket ticket) {
        return visitor().get("/api/floor/follow/" + ticket.token());
    }

    private Got tell(Ticket ticket, String what, Map<String, ?> more) {
        var body = new java.util.HashMap<String, Object>(more);
        body.put("key", UUID.randomUUID().toString());
        return visitor().post("/api/floor/follow/" + ticket.token() + "/" + what, body);
    }

    private static String line(JsonNode phone, int number) {
        return phone.at("/texts/0/lines/" + number).asString();
    }

    private void serve(Ticket ticket) {
        Luohu.ask(desk, new Intention.OpenCounter(Luohu.ONE, "li", List.of()));
        Luohu.ask(desk, new Intention.CallNext(Luohu.ONE));
        Luohu.ask(desk, new Intention.Finish(Luohu.ONE, ticket.id(), true));
    }

    @Test
    void nobodyIsToldToBeNextWhileNoCounterIsOpen() {
        JsonNode phone = follow(Luohu.issue(desk, Luohu.TAX)).json();

        assertThat(phone.at("/texts/0/headline").asString()).isEqualTo("You are first in line");
        assertThat(line(phone, 0)).startsWith("No counter is open for this service yet");
    }

    @Test
    void theWaitIsTheRangeThatWasPromised() {
        Luohu.ask(desk, new Intention.OpenCounter(Luohu.ONE, "li", List.of()));
        Luohu.issue(desk, Luohu.TAX);
        Ticket mine = Luohu.issue(desk, Luohu.TAX);
        WaitRange told = mine.promise().orElseThrow();

        JsonNode phone = follow(mine).json();

        assertThat(line(phone, 0))
                .isEqualTo(
                        "Estimated at 10:00: about %d–%d\u00a0min"
                                .formatted(told.leastMinutes(), told.mostMinutes()));
        assertThat(phone.at("/texts/1/lines/0").asString()).startsWith("10:00 估计：约");
    }

    @Test
    void theShortCodeFindsTheTicketHoweverItIsTyped() {
        Ticket mine = Luohu.issue(desk, Luohu.TAX);
        String typed = mine.code().toLowerCase(java.util.Locale.ROOT);

        assertThat(visitor().get("/api/floor/follow/" + typed).json().at("/label").asString())
                .isEqualTo(mine.label());
        assertThat(visitor().get("/t").status()).isEqualTo(200);
    }

    @Test
    void leavingIsConfirmedAndTooLateOnceTheNumberWasCalled() {
        Ticket mine = Luohu.issue(desk, Luohu.TAX);
        assertThat(follow(mine).json().at("/mayLeave").asBoolean()).isTrue();

        JsonNode left = tell(mine, "leave", Map.of()).json();

        assertThat(left.at("/state").asString()).isEqualTo("left");
        assertThat(left.at("/mayLeave").asBoolean()).isFalse();
        Ticket other = Luohu.issue(desk, Luohu.TAX);
        serve(other);
        assertThat(tell(other, "leave", Map.of()).what()).isEqualTo("not-waiting");
        assertThat(desk.hall().ticket(other.id()).orElseThrow().state())
                .isEqualTo(TicketState.DONE);
    }

    @Test
    void aTicketThatIsOverMakesTheKioskStoreNothing() throws SQLException {
        Ticket left = Luohu.issue(desk, Luohu.TAX);
        Ticket served = Luohu.issue(desk, Luohu.TAX);
        tell(left, "leave", Map.of());
        serve(served);
        int before = stored();

        for (int i = 0; i < 5; i++) {
            assertThat(tell(left, "leave", Map.of()).status()).isEqualTo(200);
            assertThat(tell(served, "leave", Map.of()).status()).isEqualTo(409);
        }

        assertThat(stored()).isEqualTo(before);
    }

    private int stored() throws SQLException {
        try (var store =
                        DriverManager.getConnection(
                                "jdbc:sqlite:" + directory.resolve("journal.db"));
                var rows = store.createStatement().executeQuery("SELECT count(*) FROM intention")) {
            return rows.getInt(1);
        }
    }

    @Test
    void aReasonThatIsNoneIsRefused() {
        Ticket mine = Luohu.issue(desk, Luohu.TAX);
        serve(mine);

        Got got =
                tell(mine, "rate", Map.of("level", 4, "reasons", Collections.singletonList(null)));

        assertThat(got.status()).isEqualTo(400);
    }

    @Test
    void whoWasServedIsAskedOnceHowItWas() {
        Ticket mine = Luohu.issue(desk, Luohu.TAX);
        var said = Map.of("level", 4, "reasons", List.of("wait", "wait"));
        assertThat(follow(mine).json().at("/rateable").asBoolean()).isFalse();
        assertThat(tell(mine, "rate", said).what()).isEqualTo("not-rateable");
        serve(mine);
        assertThat(follow(mine).json().at("/rateable").asBoolean()).isTrue();
        assertThat(tell(mine, "rate", Map.of("level", 6, "reasons", List.of())).status())
                .isEqualTo(400);

        assertThat(tell(mine, "rate", said).json().at("/rated").asBoolean()).isTrue();

        assertThat(tell(mine, "rate", said).what()).isEqualTo("not-rateable");
        assertThat(desk.journal().after(0, 1_000))
                .extracting(JournalRecord::happening)
                .containsOnlyOnce(
                        new VisitRated(
                                Optional.of(mine.id()),
                                Luohu.TAX,
                                4,
                                List.of(RatingReason.WAIT),
                                Surface.PHONE));
    }
}
