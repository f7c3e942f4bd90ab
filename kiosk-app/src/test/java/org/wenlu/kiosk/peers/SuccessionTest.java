package org.wenlu.kiosk.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.wenlu.kiosk.desk.Luohu.ONE;
import static org.wenlu.kiosk.desk.Luohu.TAX;
import static org.wenlu.kiosk.desk.Luohu.ask;
import static org.wenlu.kiosk.desk.Luohu.issue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.kiosk.desk.Answer;
import org.wenlu.kiosk.desk.Desk;
import org.wenlu.kiosk.desk.Intention;
import org.wenlu.kiosk.queue.Conflict;
import org.wenlu.kiosk.queue.Ticket;
import org.wenlu.kiosk.queue.TicketState;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.record.Happening;

class SuccessionTest {
    @TempDir Path folder;
    private Point point;
    private Point.Kiosk first;
    private Point.Kiosk second;

    @BeforeEach
    void open() {
        point = new Point(folder);
        first = point.start(1, false);
        second = point.start(2, false);
    }

    @AfterEach
    void close() throws Exception {
        second.close();
        first.close();
        point.close();
    }

    private static void awaitUntil(java.util.concurrent.Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(15)).pollInterval(Duration.ofMillis(10)).until(condition);
    }

    private static boolean waits(Point.Kiosk kiosk, Ticket ticket) {
        return kiosk.desk()
                .hall()
                .ticket(ticket.id())
                .filter(it -> it.state() == TicketState.WAITING)
                .isPresent();
    }

    @Test
    void asksTheHostOverHttpsAndFollowsItsHall() {
        Ticket ofHost = issue(first.desk(), TAX);
        Ticket ofSatellite = issue(second.desk(), TAX);

        assertThat(List.of(ofHost.label(), ofSatellite.label())).containsExactly("C001", "C002");
        awaitUntil(() -> waits(first, ofSatellite) && waits(second, ofHost));
    }

    @Test
    void aDeadHostIsFollowedByASatelliteThatHoldsEverybodyWhoWaits() throws Exception {
        Ticket waiting = issue(first.desk(), TAX);
        Ticket served = issue(second.desk(), TAX);
        awaitUntil(() -> waits(first, served));
        ask(first.desk(), new Intention.OpenCounter(ONE, "li", List.of(TAX)));
        ask(first.desk(), new Intention.CallNext(ONE));
        ask(first.desk(), new Intention.Finish(ONE, waiting.id(), true));
        ask(first.desk(), new Intention.CallNext(ONE));
        ask(first.desk(), new Intention.Finish(ONE, served.id(), true));
        Ticket next = issue(first.desk(), TAX);
        awaitUntil(() -> waits(second, next));
        first.close();
        point.before(1).cut();
        Ticket alone = issue(second.desk(), TAX);
        second.close();
        second = point.start(2, true);

        assertThat(second.terms().current()).isEqualTo(new Standing(2, Point.place(2)));
        assertThat(second.desk().hall().waiting())
                .extracting(Ticket::label)
                .containsExactly("C003", "C800");
        assertThat(alone.label()).isEqualTo("C800");
        assertThat(issue(second.desk(), TAX).label()).isEqualTo("C801");
        assertThat(second.journal().after(0, 1_000))
                .extracting(it -> it.happening())
                .contains(new Happening.TermBegun(2, Point.place(2), true));
        first = point.start(1, false);
    }

    @Tag("WENLU-PEERS-009")
    @Test
    void aHostThatComesBackAsksFirstAndBringsWhatOnlyItHeld() throws Exception {
        awaitUntil(() -> !((SatelliteDesk) second.desk()).alone());
        point.before(1).cut();
        Ticket onlyThere = issue(first.desk(), TAX);
        second.close();
        second = point.start(2, true);
        first.close();
        point.before(1).heal();
        first = point.start(1, false);

        assertThat(first.terms().current().host()).isEqualTo(Point.place(2));
        awaitUntil(() -> waits(second, onlyThere));
        assertThat(second.desk().hall().waiting())
                .extracting(Ticket::label)
                .containsExactly("C001");
        assertThat(issue(first.desk(), TAX).label()).isEqualTo("C800");
    }

    @Tag("WENLU-PEERS-011")
    @Test
    void aHostThatComesBackTellsWhatItEndedAndAConflictIsShownEverywhere() throws Exception {
        Ticket again = issue(first.desk(), TAX);
        Ticket ended = issue(first.desk(), TAX);
        awaitUntil(() -> waits(second, ended) && waits(second, again));
        point.before(1).cut();
        serveNext(first.desk());
        serveNext(first.desk());
        second.close();
        second = point.start(2, true);
        point.clock.pass(Duration.ofMinutes(1));
        serveNext(second.desk());
        first.close();
        point.before(1).heal();
        first = point.start(1, false);

        awaitUntil(() -> second.desk().hall().waiting().isEmpty());
        awaitUntil(() -> !second.desk().hall().conflicts().isEmpty());
        assertThat(second.desk().hall().ticket(ended.id()).orElseThrow().state())
                .isEqualTo(TicketState.DONE);
        assertThat(second.desk().hall().conflicts())
                .extracting(Conflict::label, Conflict::place)
                .containsExactly(tuple(again.label(), Point.place(1)));
        awaitUntil(() -> first.desk().hall().conflicts().equals(second.desk().hall().conflicts()));
    }

    private static void serveNext(Desk desk) {
        ask(desk, new Intention.OpenCounter(ONE, "li", List.of(TAX)));
        var called = (Answer.Called) ask(desk, new Intention.CallNext(ONE));
        ask(desk, new Intention.Finish(ONE, called.ticket().id(), true));
    }

    @Test
    void becomingHostTwiceChangesNothing() throws Exception {
        first.close();
        second.close();
        second = point.start(2, true);
        Ticket ticket = issue(second.desk(), TAX);
        second.close();
        second = point.start(2, true);

        assertThat(second.terms().current().term()).isEqualTo(2);
        assertThat(waits(second, ticket)).isTrue();
        first = point.start(1, false);
    }

    @Tag("WENLU-PEERS-010")
    @Test
    void whoIsNoKioskOfTheServicePointGetsNoAnswer() {
        var asked = new Standing(9, Point.place(3));
        try (HttpsLine stranger = line("kiosk-7")) {
            assertThat(stranger.standings(asked, Duration.ofSeconds(5))).isEmpty();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        assertThat(first.terms().current()).isEqualTo(new Standing(1, Point.place(1)));
    }

    private HttpsLine line(String device) {
        var files =
                org.wenlu.provisioning.authority.Authority.in(
                                folder.resolve("authority"), java.time.InstantSource.system())
                        .issueDevice(new DeviceId(device), folder);
        var address = URI.create("https://127.0.0.1:" + point.before(1).port());
        return new HttpsLine(
                List.of(new Peer(Point.place(1), new DeviceId("kiosk-1"), address)),
                files.context());
    }
}
