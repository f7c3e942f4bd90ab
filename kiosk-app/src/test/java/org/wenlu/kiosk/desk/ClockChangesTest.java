package org.wenlu.kiosk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlu.kiosk.desk.Luohu.ask;
import static org.wenlu.kiosk.desk.Luohu.issue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenlu.kiosk.queue.Ticket;
import org.wenlu.kiosk.time.ManualKioskClock;
import org.wenlu.protocol.record.ClockQuality;
import org.wenlu.protocol.record.Happening.TicketCalled;
import org.wenlu.protocol.record.Happening.TicketDone;

/// Numbers and durations while the wall clock does what wall clocks do.
class ClockChangesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Duration THREE = Duration.ofMinutes(3);
    private static final Duration FIVE = Duration.ofMinutes(5);

    @TempDir Path directory;
    private final ManualKioskClock clock = new ManualKioskClock(Luohu.MONDAY_TEN);
    private HostDesk desk;

    @BeforeEach
    void open() {
        open(Luohu.ZONE);
    }

    private void open(ZoneId zone) {
        desk =
                HostDesk.open(
                        directory.resolve(zone.getId().replace('/', '-') + ".db"),
                        Luohu.OWNER,
                        Luohu.SERVICES,
                        Luohu.COUNTERS,
                        zone,
                        clock,
                        "test");
        ask(desk, new Intention.OpenCounter(Luohu.ONE, "li", List.of()));
    }

    private void openIn(ZoneId zone, Instant at) {
        desk.close();
        clock.set(at, ClockQuality.TRUSTED);
        open(zone);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void pass(Duration time) {
        clock.pass(time);
        desk.tick().join();
    }

    private void set(Instant at, ClockQuality quality) {
        clock.set(at, quality);
        desk.tick().join();
    }

    private Optional<Long> waited() {
        ask(desk, new Intention.CallNext(Luohu.ONE));
        return ((TicketCalled) last()).waitedSeconds();
    }

    private Optional<Long> served(Ticket ticket) {
        ask(desk, new Intention.Finish(Luohu.ONE, ticket.id(), true));
        return ((TicketDone) last()).servedSeconds();
    }

    private Object last() {
        return desk.journal().after(0, 1_000).getLast().happening();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1H", "-PT1H", "PT10S", "-PT10S", "P2D", "-P2D", "P20000D"})
    void aClockThatIsSetChangesNeitherTheWaitNorTheServingTime(Duration by) {
        Ticket ticket = issue(desk, Luohu.TAX);
        pass(THREE);
        clock.set(clock.now().plus(by), ClockQuality.UNTRUSTED);
        pass(FIVE);

        assertThat(waited()).contains(480L);
        ask(desk, new Intention.StartService(Luohu.ONE, ticket.id()));
        pass(FIVE);
        set(clock.now().minus(by), ClockQuality.UNTRUSTED);
        pass(THREE);
        assertThat(served(ticket)).contains(480L);
        assertThat(issue(desk, Luohu.TAX).label()).isEqualTo("C002");
    }

    @Test
    void whatTheWallClockShowedTwiceIsNotMeasured() {
        pass(Duration.ofMinutes(30));
        issue(desk, Luohu.TAX);
        set(clock.now().minus(Duration.ofMinutes(20)), ClockQuality.TRUSTED);
        issue(desk, Luohu.PERMIT);
        pass(Duration.ofMinutes(40));

        assertThat(waited()).isEmpty();
    }

    @Test
    void aDeviceThatStartsIn1970CountsOnWhenItsTimeIsRight() {
        desk.close();
        clock.set(Instant.EPOCH, ClockQuality.UNTRUSTED);
        open(ZoneId.of("Asia/Hong_Kong"));
        Ticket ticket = issue(desk, Luohu.TAX);
        pass(THREE);
        assertThat(waited()).contains(180L);
        ask(desk, new Intention.StartService(Luohu.ONE, ticket.id()));
        issue(desk, Luohu.TAX);
        pass(THREE);

        set(Luohu.MONDAY_TEN, ClockQuality.TRUSTED);
        pass(FIVE);

        assertThat(served(ticket)).contains(480L);
        assertThat(waited()).contains(480L);
        assertThat(issue(desk, Luohu.TAX).label()).isEqualTo("C003");
        assertThat(desk.hall().day()).isEqualTo(1);
        assertThat(desk.hall().date()).isEqualTo(LocalDate.of(2026, 11, 23));
    }

    @Test
    void aClockSetBackOverTheDaysBeginAndForwardAgainOpensNoDayTwice() {
        set(Instant.parse("2026-11-23T20:05:00Z"), ClockQuality.TRUSTED);
        assertThat(issue(desk, Luohu.TAX).label()).isEqualTo("C001");
        set(Instant.parse("2026-11-23T19:55:00Z"), ClockQuality.TRUSTED);
        assertThat(issue(desk, Luohu.TAX).label()).isEqualTo("C002");
        set(Instant.parse("2026-11-23T20:10:00Z"), ClockQuality.TRUSTED);

        assertThat(issue(desk, Luohu.TAX).label()).isEqualTo("C003");
        assertThat(desk.hall().day()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-29T00:30:00Z, 2026-03-29T02:00:00Z, 2026-03-29",
        "2026-10-25T00:30:00Z, 2026-10-25T03:00:00Z, 2026-10-25"
    })
    void summerTimeMovesTheDaysBeginAndNoDuration(Instant night, Instant four, LocalDate date) {
        openIn(BERLIN, night);
        Ticket ticket = issue(desk, Luohu.TAX);
        pass(Duration.ofHours(1));
        assertThat(waited()).contains(3600L);
        pass(Duration.ofMinutes(20));
        assertThat(served(ticket)).contains(1200L);

        pass(Duration.between(clock.now(), four).minusMillis(1));
        assertThat(issue(desk, Luohu.TAX).label()).isEqualTo("C002");
        pass(Duration.ofMillis(1));
        assertThat(desk.hall().date()).isEqualTo(date);
        assertThat(issue(desk, Luohu.TAX).label()).isEqualTo("C001");
        pass(Duration.ofHours(24).minusMillis(1));
        assertThat(desk.hall().day()).isEqualTo(2);
        pass(Duration.ofMillis(1));
        assertThat(desk.hall().day()).isEqualTo(3);
    }
}
