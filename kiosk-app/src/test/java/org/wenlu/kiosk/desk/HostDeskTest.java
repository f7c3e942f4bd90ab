package org.wenlu.kiosk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wenlu.kiosk.desk.Luohu.ask;
import static org.wenlu.kiosk.desk.Luohu.issue;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wenlu.kiosk.journal.Journal;
import org.wenlu.kiosk.journal.Rebuild;
import org.wenlu.kiosk.queue.Hall;
import org.wenlu.kiosk.queue.Ticket;
import org.wenlu.kiosk.queue.TicketState;
import org.wenlu.kiosk.time.ManualKioskClock;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.VisitId;
import org.wenlu.protocol.record.ClockQuality;
import org.wenlu.protocol.record.Happening;
import org.wenlu.protocol.record.Happening.Surface;
import org.wenlu.protocol.record.JournalRecord;
import org.wenlu.protocol.record.Printing;

class HostDeskTest {
    @TempDir Path directory;
    private final ManualKioskClock clock = new ManualKioskClock(Luohu.MONDAY_TEN);
    private HostDesk desk;

    @BeforeEach
    void open() {
        desk = Luohu.open(directory.resolve("journal.db"), clock);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void reopen() {
        desk.close();
        clock.restart();
        open();
    }

    private List<Happening> happenings() {
        return desk.journal().after(0, 1_000).stream().map(JournalRecord::happening).toList();
    }

    @Test
    void opensTheJournalAndTheFirstDayAtTheFirstStart() {
        assertThat(happenings()).hasSize(4).element(0).isInstanceOf(Happening.JournalOpened.class);
        assertThat(happenings().get(1)).isEqualTo(new Happening.BootStarted("test"));
        assertThat(happenings().get(2)).isInstanceOf(Happening.DayOpened.class);
        assertThat(happenings().get(3)).isInstanceOf(Happening.Snapshot.class);
        assertThat(desk.hall().day()).isEqualTo(1);
    }

    @Test
    void storesTicketAndJournalRecordTogether() {
        Ticket ticket = issue(desk, Luohu.TAX);

        assertThat(ticket.label()).isEqualTo("C001");
        assertThat(desk.hall().ticket(ticket.id())).contains(ticket);
        assertThat(happenings().getLast())
                .isInstanceOfSatisfying(
                        Happening.TicketIssued.class,
                        it -> assertThat(it.ticket()).isEqualTo(ticket.id()));
    }

    @Test
    void servesATicketFromCallToEnd() {
        Ticket ticket = issue(desk, Luohu.TAX);
        ask(desk, new Intention.OpenCounter(Luohu.ONE, "li", List.of(Luohu.TAX)));
        clock.pass(Duration.ofMinutes(3));

        assertThat(ask(desk, new Intention.CallNext(Luohu.ONE)))
                .isInstanceOfSatisfying(
                        Answer.Called.class,
                        it -> assertThat(it.ticket().id()).isEqualTo(ticket.id()));
        ask(desk, new Intention.StartService(Luohu.ONE, ticket.id()));
        clock.pass(Duration.ofMinutes(5));
        assertThat(ask(desk, new Intention.Finish(Luohu.ONE, ticket.id(), true)))
                .isInstanceOf(Answer.Closed.class);

        assertThat(desk.hall().ticket(ticket.id()).orElseThrow().state())
                .isEqualTo(TicketState.DONE);
        assertThat(happenings())
                .contains(
                        new Happening.TicketCalled(ticket.id(), Luohu.ONE, 1, Optional.of(180L)),
                        new Happening.TicketDone(ticket.id(), Luohu.ONE, true, Optional.of(300L)));
    }

    @Test
    void givesARepeatedKeyTheSameAnswerEvenAfterARestart() {
        IntentionKey key = IntentionKey.random();
        var wish = Luohu.wish(Luohu.TAX);
        Reply<Answer.Issue> first = Luohu.reply(desk, key, wish);
        long last = desk.journal().last();

        assertThat(Luohu.reply(desk, key, wish)).isEqualTo(first);
        assertThat(Luohu.reply(desk, key, Luohu.wish(Luohu.TAX))).isEqualTo(first);
        assertThat(desk.journal().last()).isEqualTo(last);

        reopen();
        assertThat(Luohu.reply(desk, key, wish)).isEqualTo(first);
    }

    @ParameterizedTest
    @EnumSource(ClockQuality.class)
    void aClockThatJumpsBackNeverTakesTheServiceDayBackNorGivesANumberAgain(ClockQuality quality) {
        clock.pass(Duration.ofDays(1));
        desk.tick().join();
        issue(desk, Luohu.TAX);
        long day = desk.hall().day();

        clock.set(Luohu.MONDAY_TEN.minus(Duration.ofDays(400)), quality);
        desk.tick().join();
        assertThat(issue(desk, Luohu.TAX).label()).isEqualTo("C002");
        reopen();

        assertThat(desk.hall().day()).isEqualTo(day).isEqualTo(2);
        assertThat(issue(desk, Luohu.TAX).label()).isEqualTo("C003");
    }

    @Test
    void doesNotTakeAKeyForAnotherIntention() {
        IntentionKey key = IntentionKey.random();
        Luohu.reply(desk, key, Luohu.wish(Luohu.TAX));

        assertThatThrownBy(() -> desk.submit(key, new Intention.CallNext(Luohu.ONE)).join())
                .isInstanceOf(CompletionException.class)
                .hasMessageContaining("IssueTicket");
    }

    @Test
    void keepsTheHallOverARestart() {
        Ticket ticket = issue(desk, Luohu.TAX);
        ask(desk, new Intention.OpenCounter(Luohu.ONE, "li", List.of(Luohu.TAX)));
        ask(desk, new Intention.NotePrinting(ticket.id(), 1, Printing.UNKNOWN, Optional.empty()));
        Hall before = desk.hall();

        reopen();

        assertThat(desk.hall()).isEqualTo(before);
        assertThat(Rebuild.hall(desk.journal(), 0)).isEqualTo(before);
        assertThat(issue(desk, Luohu.TAX).label()).isEqualTo("C002");
    }

    @Test
    void endsVisitsThatAPowerCutLeftOpenAsInterrupted() {
        VisitId visit = VisitId.random();
        ask(desk, new Intention.StartVisit(visit, Language.AR));

        reopen();

        assertThat(happenings())
                .anySatisfy(
                        it ->
                                assertThat(it)
                                        .isInstanceOfSatisfying(
                                                Happening.VisitEnded.class,
                                                ended -> {
                                                    assertThat(ended.visit()).isEqualTo(visit);
                                                    assertThat(ended.outcome())
                                                            .isEqualTo(
                                                                    Happening.VisitOutcome
                                                                            .INTERRUPTED);
                                                }));
        assertThat(desk.hall().visits()).isEmpty();
    }

    @Test
    void numbersManyAtOnceWithoutAGapOrADouble() {
        List<CompletableFuture<Reply<Answer.Issue>>> replies = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            replies.add(
                    desk.submit(
                            IntentionKey.random(),
                            Luohu.wish(i % 2 == 0 ? Luohu.REGISTRATION : Luohu.PERMIT)));
        }

        List<Integer> numbers =
                replies.stream()
                        .map(it -> ((Answer.Issued) Luohu.answer(it.join())).ticket().number())
                        .toList();

        assertThat(numbers).doesNotHaveDuplicates().hasSize(100).contains(1, 100);
    }

    @Test
    void refusesAsBusyWhatDoesNotFitAndDoesNothing() throws Exception {
        desk.close();
        Journal journal =
                Journal.open(
                        directory.resolve("journal.db"),
                        Luohu.OWNER,
                        Set.of("A", "C"),
                        clock,
                        "test");
        desk = HostDesk.over(journal, Luohu.SITE, clock, 1);
        var held = new CountDownLatch(1);
        var reached = new CountDownLatch(1);
        try (var ignored =
                desk.onChange(
                        hall -> {
                            reached.countDown();
                            await(held);
                        })) {
            var first = desk.submit(IntentionKey.random(), Luohu.wish(Luohu.TAX));
            reached.await();
            var second = desk.submit(IntentionKey.random(), Luohu.wish(Luohu.TAX));
            var third = desk.submit(IntentionKey.random(), Luohu.wish(Luohu.TAX));

            assertThat(third.join()).isInstanceOf(Reply.Busy.class);
            held.countDown();
            assertThat(first.join()).isInstanceOf(Reply.Done.class);
            assertThat(second.join()).isInstanceOf(Reply.Done.class);
        }
        assertThat(desk.hall().tickets()).hasSize(2);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void tellsOfEachChangeAndOutlivesABrokenListener() {
        List<Hall> told = new CopyOnWriteArrayList<>();
        desk.onChange(
                hall -> {
                    throw new IllegalStateException("a listener that breaks");
                });
        desk.onChange(told::add);

        Ticket ticket = issue(desk, Luohu.TAX);
        ask(desk, new Intention.CallNext(Luohu.ONE));
        Ticket other = issue(desk, Luohu.TAX);

        assertThat(told).hasSize(2);
        assertThat(told.getLast().tickets()).containsKeys(ticket.id(), other.id());
    }

    @Test
    void aHeldTicketWaitsAgainAtItsTimeWithoutAnybodyPressingAnything() {
        Ticket ticket = issue(desk, Luohu.TAX);
        ask(desk, new Intention.ComeLater(ticket.id(), Surface.PHONE, 10));

        clock.pass(Duration.ofMinutes(9));
        desk.tick().join();
        assertThat(desk.hall().ticket(ticket.id()).orElseThrow().state())
                .isEqualTo(TicketState.HELD);

        clock.pass(Duration.ofMinutes(1));
        desk.tick().join();
        assertThat(desk.hall().ticket(ticket.id()).orElseThrow().state())
                .isEqualTo(TicketState.WAITING);
    }

    @Test
    void expiresOpenTicketsAndCountsFromOneOnTheNextDay() {
        Ticket old = issue(desk, Luohu.TAX);
        ask(desk, new Intention.OpenCounter(Luohu.ONE, "li", List.of()));
        ask(desk, new Intention.CallNext(Luohu.ONE));
        clock.pass(Duration.ofDays(1));

        desk.tick().join();

        assertThat(happenings()).contains(new Happening.TicketExpired(old.id()));
        assertThat(desk.hall().day()).isEqualTo(2);
        assertThat(desk.hall().counter(Luohu.ONE).orElseThrow().open()).isTrue();
        assertThat(desk.hall().counter(Luohu.ONE).orElseThrow().ticket()).isEmpty();
        assertThat(issue(desk, Luohu.TAX).label()).isEqualTo("C001");
        assertThat(Rebuild.hall(desk.journal(), 0)).isEqualTo(desk.hall());
    }

    @Test
    void answersThatStorageFailedWhileTheStoreIsLockedAndGoesOnAfterwards() throws Exception {
        IntentionKey key = IntentionKey.random();
        var wish = Luohu.wish(Luohu.TAX);
        long last = desk.journal().last();
        try (var other =
                        DriverManager.getConnection(
                                "jdbc:sqlite:" + directory.resolve("journal.db"));
                var statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");

            assertThat(Luohu.reply(desk, key, wish)).isInstanceOf(Reply.StorageFailed.class);
            assertThat(desk.journal().last()).isEqualTo(last);
            statement.execute("ROLLBACK");
        }

        assertThat(Luohu.reply(desk, key, wish)).isInstanceOf(Reply.Done.class);
        assertThat(desk.journal().last()).isEqualTo(last + 1);
    }

    @Test
    void answersEverythingAsBusyAfterItsEnd() {
        desk.close();

        assertThat(Luohu.reply(desk, IntentionKey.random(), Luohu.wish(Luohu.TAX)))
                .isInstanceOf(Reply.Busy.class);
        open();
    }
}
