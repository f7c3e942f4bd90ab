package org.wenlu.kiosk.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.wenlu.kiosk.desk.Luohu.COUNTERS;
import static org.wenlu.kiosk.desk.Luohu.TAX;
import static org.wenlu.kiosk.desk.Luohu.ask;
import static org.wenlu.kiosk.desk.Luohu.issue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.kiosk.desk.Answer;
import org.wenlu.kiosk.desk.Desk;
import org.wenlu.kiosk.desk.HostDesk;
import org.wenlu.kiosk.desk.Intention;
import org.wenlu.kiosk.queue.Ticket;
import org.wenlu.protocol.identity.CounterId;
import org.wenlu.protocol.identity.TicketId;
import org.wenlu.protocol.record.Happening;
import org.wenlu.protocol.record.Happening.TicketDone;
import org.wenlu.protocol.record.Happening.TicketExpired;
import org.wenlu.protocol.record.Happening.TicketIssued;

/// Cut, serve, heal: a host, two satellites and three counters. `./wenlu chaos floor` does the same
/// with processes.
class PartitionTest {
    private static final int TICKETS = 2;

    @TempDir Path folder;
    private final List<Ticket> shown = new ArrayList<>();
    private Point point;
    private Point.Kiosk first;
    private Point.Kiosk second;
    private Point.Kiosk third;

    @BeforeEach
    void open() {
        point = new Point(folder);
        first = point.start(1, false);
        second = point.start(2, false);
        third = point.start(3, false);
    }

    @AfterEach
    void close() throws Exception {
        for (Point.Kiosk kiosk : List.of(third, second, first)) {
            kiosk.close();
        }
        point.close();
    }

    private static void awaitUntil(Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(10)).until(condition);
    }

    private void visitors(Point.Kiosk... kiosks) {
        for (int i = 0; i < TICKETS; i++) {
            for (Point.Kiosk kiosk : kiosks) {
                shown.add(issue(kiosk.desk(), TAX));
            }
        }
    }

    private static void awaitWholeAgain(Point.Kiosk... satellites) {
        for (Point.Kiosk satellite : satellites) {
            var desk = (SatelliteDesk) satellite.desk();
            awaitUntil(() -> !desk.alone() && desk.untold() == 0);
        }
    }

    private static void openCounters(Desk host) {
        COUNTERS.forEach(it -> ask(host, new Intention.OpenCounter(it, "li", List.of(TAX))));
    }

    /// Each counter serves one after the other until nobody waits.
    private static void serveAll(Desk host) {
        Set<CounterId> idle = new HashSet<>();
        while (idle.size() < COUNTERS.size()) {
            COUNTERS.forEach(counter -> serve(host, counter, idle));
        }
    }

    private static void serve(Desk host, CounterId counter, Set<CounterId> idle) {
        switch (ask(host, new Intention.CallNext(counter))) {
            case Answer.Called it ->
                    ask(host, new Intention.Finish(counter, it.ticket().id(), true));
            default -> idle.add(counter);
        }
    }

    private List<Happening> everything() {
        return List.of(first, second, third).stream()
                .flatMap(it -> it.journal().after(0, 10_000).stream())
                .map(it -> it.happening())
                .toList();
    }

    /// Every ticket that a visitor saw was issued once, with a number of its own, and served once.
    private void judge(int expired) {
        List<TicketId> issued = new ArrayList<>();
        List<TicketId> ended = new ArrayList<>();
        List<TicketId> late = new ArrayList<>();
        for (Happening each : everything()) {
            switch (each) {
                case TicketIssued it -> issued.add(it.ticket());
                case TicketDone it -> ended.add(it.ticket());
                case TicketExpired it -> late.add(it.ticket());
                default -> {}
            }
        }
        var seen = shown.stream().map(Ticket::id).toList();
        assertThat(issued).containsExactlyInAnyOrderElementsOf(seen);
        assertThat(late).hasSize(expired).doesNotHaveDuplicates();
        ended.addAll(late);
        assertThat(ended).containsExactlyInAnyOrderElementsOf(seen);
    }

    private static List<String> labels(List<Ticket> tickets) {
        return tickets.stream().map(Ticket::label).toList();
    }

    @Test
    void cutSilentAndLostRepliesCostNoTicketAndNoNumberTwice() {
        openCounters(first.desk());
        for (int round = 0; round < 3; round++) {
            awaitWholeAgain(second, third);
            switch (round) {
                case 0 -> point.before(1).cut();
                case 1 -> point.before(1).silence();
                default -> point.before(1).cutAfter(900);
            }
            visitors(first, second, third);
            serveAll(first.desk());
            point.before(1).heal();
        }
        awaitWholeAgain(second, third);
        serveAll(first.desk());

        assertThat(labels(shown)).doesNotHaveDuplicates();
        judge(0);
    }

    @Test
    void aDayThatChangesDuringTheCutCallsNobodyOfTheDayBefore() {
        openCounters(first.desk());
        awaitWholeAgain(second, third);
        point.before(1).cut();
        visitors(second, third);
        point.clock.pass(Duration.ofHours(20));
        ((HostDesk) first.desk()).tick().join();
        int before = shown.size();
        visitors(first, second);
        point.before(1).heal();
        awaitWholeAgain(second, third);
        serveAll(first.desk());

        assertThat(labels(shown.subList(before, shown.size()))).doesNotHaveDuplicates();
        judge(before);
    }

    @Test
    void aHostThatComesBackBelievingItIsHostIsRefusedAndLosesNobody() throws Exception {
        awaitWholeAgain(second, third);
        visitors(first, second, third);
        awaitWholeAgain(second, third);
        awaitUntil(() -> second.desk().hall().tickets().size() == shown.size());
        point.before(1).cut();
        second.close();
        second = point.start(2, true);
        awaitUntil(() -> third.terms().current().term() == 2);
        visitors(first, second);
        point.before(1).heal();
        visitors(third);
        first.terms().hear(third.terms().current());
        first.close();
        first = point.start(1, false);
        awaitWholeAgain(first, third);
        visitors(first);
        openCounters(second.desk());
        serveAll(second.desk());

        assertThat(labels(shown)).doesNotHaveDuplicates();
        judge(0);
    }
}
