package org.wenlu.kiosk.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.wenlu.kiosk.desk.Luohu.ONE;
import static org.wenlu.kiosk.desk.Luohu.TAX;
import static org.wenlu.kiosk.desk.Luohu.ask;
import static org.wenlu.kiosk.desk.Luohu.issue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.kiosk.desk.Answer;
import org.wenlu.kiosk.desk.HostDesk;
import org.wenlu.kiosk.desk.Intention;
import org.wenlu.kiosk.desk.Luohu;
import org.wenlu.kiosk.journal.Journal;
import org.wenlu.kiosk.journal.Owner;
import org.wenlu.kiosk.queue.Hall;
import org.wenlu.kiosk.queue.Numbers;
import org.wenlu.kiosk.queue.Ticket;
import org.wenlu.kiosk.queue.TicketState;
import org.wenlu.kiosk.time.ManualKioskClock;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.identity.ServicePointId;
import org.wenlu.protocol.identity.TicketId;
import org.wenlu.protocol.record.Happening;
import org.wenlu.protocol.record.Happening.Surface;
import org.wenlu.protocol.record.Happening.TicketIssued;

class SatelliteTest {
    private static final PlaceId FIRST = new PlaceId("luohu-port-hall/1");
    private static final PlaceId SECOND = new PlaceId("luohu-port-hall/2");
    private static final Standing START = new Standing(1, FIRST);
    private static final Numbers.Range RESERVE = new Numbers.Range(701, 799);
    private static final Rounds QUICK =
            new Rounds(Duration.ofSeconds(2), Duration.ofMillis(10), Duration.ofSeconds(4));

    @TempDir Path directory;
    private final ManualKioskClock clock = new ManualKioskClock(Luohu.MONDAY_TEN);
    private final DirectLine line = new DirectLine();
    private HostDesk host;
    private HostDesk local;
    private Satellite satellite;

    @BeforeEach
    void open() {
        var numbers = new Numbers(new Numbers.Range(1, 700), Optional.empty(), Optional.empty());
        host = HostDesk.host(journal("host.db", Luohu.OWNER), Luohu.SITE.giving(numbers), clock);
        var side = new HostSide(host, Terms.of(host.journal(), START), FIRST);
        line.to(FIRST, side);
        start();
    }

    private void start() {
        var owner =
                new Owner(new DeviceId("kiosk-2"), SECOND, new ServicePointId("luohu-port-hall"));
        local = HostDesk.satellite(journal("satellite.db", owner), Luohu.SITE, clock);
        satellite =
                Satellite.start(
                        local,
                        Luohu.SITE,
                        SECOND,
                        RESERVE,
                        Terms.of(local.journal(), START),
                        line,
                        clock,
                        QUICK,
                        directory.resolve("followed.json"));
    }

    private Journal journal(String file, Owner owner) {
        return Journal.open(directory.resolve(file), owner, Luohu.SITE.series(), clock, "test");
    }

    private void stop() {
        satellite.close();
        local.close();
    }

    @AfterEach
    void close() {
        stop();
        host.close();
    }

    private void awaitDelivery() {
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> satellite.desk().untold() == 0);
    }

    private void awaitFollowing() {
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> !satellite.desk().alone());
    }

    private static List<TicketIssued> issuedIn(Journal journal) {
        return journal.after(0, 1_000).stream()
                .map(it -> it.happening())
                .filter(TicketIssued.class::isInstance)
                .map(TicketIssued.class::cast)
                .toList();
    }

    private List<String> waiting() {
        return host.hall().waiting().stream().map(Ticket::label).toList();
    }

    @Test
    void aTicketOfTheSatelliteHasTheHostsNextNumberAndIsCalledThere() {
        Ticket first = issue(host, TAX);
        Ticket second = issue(satellite.desk(), TAX);
        awaitDelivery();

        assertThat(first.label()).isEqualTo("C001");
        assertThat(second.label()).isEqualTo("C002");
        assertThat(second.ahead()).isEqualTo(1);
        ask(host, new Intention.OpenCounter(ONE, "li", List.of(TAX)));
        ask(host, new Intention.CallNext(ONE));
        ask(host, new Intention.Finish(ONE, first.id(), true));
        assertThat(ask(host, new Intention.CallNext(ONE)))
                .isInstanceOfSatisfying(
                        Answer.Called.class,
                        it -> assertThat(it.ticket().id()).isEqualTo(second.id()));
        await().until(
                        () ->
                                satellite.desk().hall().ticket(second.id()).orElseThrow().state()
                                        == TicketState.CALLED);
    }

    @Test
    void onlyTheKioskThatIssuedItRecordsItsIssuing() {
        Ticket ticket = issue(satellite.desk(), TAX);
        awaitDelivery();

        assertThat(issuedIn(local.journal()))
                .extracting(TicketIssued::ticket)
                .containsExactly(ticket.id());
        assertThat(issuedIn(host.journal())).isEmpty();
    }

    @Tag("WENLU-PEERS-007")
    @Test
    void withoutTheHostItTakesNumbersOfItsOwnAndTellsTheHostLater() {
        awaitFollowing();
        line.cut();
        Ticket early = issue(satellite.desk(), TAX);
        Ticket next = issue(satellite.desk(), TAX);
        clock.pass(Duration.ofMinutes(1));
        issue(host, TAX);

        assertThat(early.label()).isEqualTo("C701");
        assertThat(early.promise()).isEmpty();
        assertThat(next.label()).isEqualTo("C702");
        assertThat(satellite.desk().hall().waiting()).hasSize(2);
        line.heal();
        awaitDelivery();
        assertThat(waiting()).containsExactly("C701", "C702", "C001");
    }

    @Test
    void whoChecksInAtTheSatelliteWithoutTheHostHasOneTicketWhereverTheyTryAgain() {
        awaitFollowing();
        issue(host, TAX);
        line.cut();
        var wish =
                new Intention.IssueTicket(
                        TicketId.random(),
                        Optional.empty(),
                        TAX,
                        Language.EN,
                        Optional.empty(),
                        Optional.of(clock.stamp().at()),
                        List.of());
        ask(satellite.desk(), wish);
        ask(satellite.desk(), wish);
        line.heal();
        awaitDelivery();

        var again = (Answer.Issued) ask(host, wish);

        assertThat(again.ticket().label()).isEqualTo("C701");
        assertThat(waiting()).containsExactly("C701", "C001");
    }

    @Test
    void aReplyThatWasLostCostsANumberAndNoTicket() {
        awaitFollowing();
        line.loseReplies();
        Ticket ticket = issue(satellite.desk(), TAX);
        line.heal();
        awaitDelivery();

        assertThat(ticket.label()).isEqualTo("C701");
        assertThat(waiting()).containsExactly("C701");
        assertThat(issue(host, TAX).label()).isEqualTo("C002");
    }

    @Test
    void whatTheHostWasNotToldOutlivesAStopOfTheSatellite() {
        awaitFollowing();
        line.cut();
        Ticket ticket = issue(satellite.desk(), TAX);
        ask(satellite.desk(), new Intention.LeaveQueue(ticket.id(), Surface.KIOSK));
        stop();
        clock.restart();
        start();
        assertThat(issue(satellite.desk(), TAX).label()).isEqualTo("C702");
        line.heal();
        awaitDelivery();

        assertThat(host.hall().ticket(ticket.id()).orElseThrow().state())
                .isEqualTo(TicketState.LEFT);
        assertThat(waiting()).containsExactly("C702");
    }

    @Test
    void aDayThatChangesDuringTheCutExpiresWhatWasIssuedBefore() {
        awaitFollowing();
        line.cut();
        Ticket yesterday = issue(satellite.desk(), TAX);
        clock.pass(Duration.ofHours(20));
        host.tick().join();
        Ticket today = issue(satellite.desk(), TAX);
        line.heal();
        awaitDelivery();

        assertThat(today.label()).isEqualTo("C701");
        assertThat(waiting()).containsExactly("C701");
        assertThat(host.hall().ticket(yesterday.id())).isEmpty();
        assertThat(host.journal().after(0, 1_000))
                .extracting(it -> it.happening())
                .contains(new Happening.TicketExpired(yesterday.id()));
    }

    @Tag("WENLU-PEERS-008")
    @Test
    void aHostThatHearsOfAHigherTermTakesNothingMore() {
        var third = new PlaceId("luohu-port-hall/3");
        awaitFollowing();
        line.says(third, new Standing(2, third));
        line.cut();
        await().until(() -> Terms.of(local.journal(), START).current().term() == 2);
        line.to(third, new HostSide(host, Terms.of(host.journal(), START), FIRST));
        line.heal();
        Ticket ticket = issue(satellite.desk(), TAX);

        assertThat(ticket.label()).isEqualTo("C701");
        assertThat(satellite.desk().untold()).isEqualTo(1);
        assertThat(host.hall().waiting()).isEmpty();
    }

    @Tag("WENLU-PEERS-008")
    @Test
    void aLowerTermIsNotObeyedAlsoAfterARestart() {
        var third = new Standing(2, new PlaceId("luohu-port-hall/3"));
        assertThat(Terms.of(local.journal(), START).hear(third)).isTrue();

        Terms again = Terms.of(local.journal(), START);
        assertThat(again.current()).isEqualTo(third);
        assertThat(again.hear(START)).isFalse();
        assertThat(again.hear(new Standing(2, SECOND))).isTrue();
        assertThat(again.current().host()).isEqualTo(SECOND);
    }

    @Test
    void aHallThatIsNotKnownYetIsEmptyAndTheDayIsOpenedByTheClock() {
        stop();
        line.cut();
        directory.resolve("satellite.db").toFile().delete();
        directory.resolve("followed.json").toFile().delete();
        clock.restart();
        start();

        assertThat(satellite.desk().hall()).extracting(Hall::tickets).isEqualTo(java.util.Map.of());
        assertThat(issue(satellite.desk(), TAX).label()).isEqualTo("C701");
        assertThat(Optional.of(local.hall().day())).contains(1L);
    }
}
