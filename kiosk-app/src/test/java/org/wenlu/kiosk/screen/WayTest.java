package org.wenlu.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wenlu.kiosk.desk.Answer;
import org.wenlu.kiosk.desk.HostDesk;
import org.wenlu.kiosk.desk.Intention;
import org.wenlu.kiosk.desk.IntentionKey;
import org.wenlu.kiosk.desk.Reply;
import org.wenlu.kiosk.guide.Content;
import org.wenlu.kiosk.guide.Guide;
import org.wenlu.kiosk.guide.ServiceOffer;
import org.wenlu.kiosk.guide.ServicePoint;
import org.wenlu.kiosk.journal.Owner;
import org.wenlu.kiosk.queue.Ticket;
import org.wenlu.kiosk.queue.TicketState;
import org.wenlu.kiosk.screen.attract.AttractScreen;
import org.wenlu.kiosk.screen.home.HomeScreen;
import org.wenlu.kiosk.screen.parts.Panel;
import org.wenlu.kiosk.screen.parts.Sight;
import org.wenlu.kiosk.screen.path.Here;
import org.wenlu.kiosk.screen.path.IdleTimes;
import org.wenlu.kiosk.screen.path.Vocabulary;
import org.wenlu.kiosk.screen.path.Way;
import org.wenlu.kiosk.screen.services.ServicesScreen;
import org.wenlu.kiosk.screen.ticket.IssuingScreen;
import org.wenlu.kiosk.screen.ticket.LeaveScreen;
import org.wenlu.kiosk.screen.ticket.LongQueueScreen;
import org.wenlu.kiosk.screen.ticket.NotStoredScreen;
import org.wenlu.kiosk.screen.ticket.RefusedScreen;
import org.wenlu.kiosk.screen.ticket.Taking;
import org.wenlu.kiosk.screen.ticket.TicketScreen;
import org.wenlu.kiosk.time.ManualKioskClock;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.identity.ServiceId;
import org.wenlu.protocol.identity.ServicePointId;
import org.wenlu.protocol.identity.TicketId;
import org.wenlu.protocol.record.Happening.Refusal;

/// A visit with a real desk and a clock that a test moves; nothing is drawn.
class WayTest {
    private static final IdleTimes TIMES =
            new IdleTimes(Duration.ofSeconds(45), Duration.ofSeconds(20), Duration.ofSeconds(30));
    private static final ServicePoint POINT =
            Content.shipped().servicePoint(new ServicePointId("luohu-port-hall"));
    private static final ServiceId SERVICE = POINT.services().getFirst().service().id();

    @TempDir Path folder;

    private final ManualKioskClock clock =
            new ManualKioskClock(Instant.parse("2026-11-23T02:06:00Z"));
    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    private final List<Ticket> printed = new ArrayList<>();
    private HostDesk host;
    private SampleDesk desk;
    private Signposts signposts;
    private Way way;

    @BeforeEach
    void openTheDesk() {
        host =
                HostDesk.open(
                        folder.resolve("journal.db"),
                        new Owner(
                                new DeviceId("kiosk-1"),
                                new PlaceId("luohu-port-hall/1"),
                                POINT.id()),
                        POINT.services().stream().map(ServiceOffer::service).toList(),
                        POINT.counters(),
                        POINT.zone(),
                        clock,
                        "test");
        desk = new SampleDesk(host);
        var panel = new Panel(1080, 1920, 4, 600);
        var languages = List.of(Language.ZH_HANS, Language.EN);
        var here = new Here(POINT, new Vocabulary(languages), languages, clock, panel);
        var setup =
                new ScreenSetup(
                        panel,
                        POINT,
                        desk,
                        clock,
                        languages,
                        TIMES,
                        new Taking.Paper(printed::add, _ -> {}),
                        _ -> Optional.empty(),
                        true);
        signposts = new Signposts(setup, here, tasks::add);
        way = signposts.way();
    }

    @AfterEach
    void closeTheDesk() {
        host.close();
    }

    private static Guide guide(String id) {
        return POINT.guides().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
    }

    private void enter() {
        way.begin();
        way.choose(Language.EN);
    }

    private void pass(long seconds) {
        clock.pass(Duration.ofSeconds(seconds));
        way.tick();
    }

    private void await(String screen) {
        try {
            while (!way.screen().name().equals(screen)) {
                Runnable task = tasks.poll(20, TimeUnit.SECONDS);
                assertThat(task).as("awaiting %s at %s", screen, way.screen()).isNotNull();
                task.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    void warnsForTwentySecondsAndThenForgetsLanguageAndSettings() {
        enter();
        way.see(way.session().sight().withStep(3), "text");
        way.see(way.session().sight().withContrast(true), "contrast");

        pass(44);
        assertThat(way.warning()).isFalse();
        pass(1);
        assertThat(way.warning()).isTrue();
        assertThat(way.secondsLeft()).contains(20L);
        pass(19);
        assertThat(way.screen()).isInstanceOf(HomeScreen.class);
        pass(1);

        assertThat(way.screen()).isInstanceOf(AttractScreen.class);
        assertThat(way.session().language()).isEqualTo(Language.ZH_HANS);
        assertThat(way.session().sight()).isEqualTo(Sight.USUAL);
    }

    @Test
    void aTouchAtTheWarningGivesAllTheTimeAgain() {
        enter();
        pass(60);

        way.touch();

        assertThat(way.warning()).isFalse();
        pass(44);
        assertThat(way.warning()).isFalse();
    }

    @Test
    void nothingOfTheLastVisitCanBeReachedByTheNextVisitor() {
        enter();
        signposts.guides();
        way.end();

        enter();
        way.back();

        assertThat(way.screen()).isInstanceOf(HomeScreen.class);
    }

    @Test
    void aDoubleTapTakesOneTicket() {
        enter();
        signposts.services();
        signposts.take(SERVICE);
        signposts.take(SERVICE);
        await("ticket");
        signposts.take(SERVICE);

        assertThat(way.screen()).isInstanceOf(TicketScreen.class);
        assertThat(host.hall().waitingFor(SERVICE)).hasSize(1);
        assertThat(printed).hasSize(1);
    }

    private TicketScreen takeATicket() {
        enter();
        signposts.services();
        signposts.take(SERVICE);
        await("ticket");
        return (TicketScreen) way.screen();
    }

    @Test
    void everyNumberIsShownAgainFromHomeWhileTheVisitLasts() {
        TicketScreen first = takeATicket();
        way.home();
        signposts.services();
        signposts.take(SERVICE);
        await("ticket");
        var second = (TicketScreen) way.screen();

        way.home();
        assertThat(((HomeScreen) way.screen()).look()).containsExactly(label(second), label(first));
        signposts.showNumber(label(first));
        assertThat(((TicketScreen) way.screen()).id()).isEqualTo(first.id());
        way.back();
        way.end();
        enter();

        assertThat(((HomeScreen) way.screen()).look()).isEmpty();
    }

    private static String label(TicketScreen shown) {
        return shown.ticket().map(Ticket::label).orElseThrow();
    }

    @Test
    void theQueueIsLeftAfterAQuestionAndTheTicketSaysSo() {
        TicketScreen ticket = takeATicket();

        ticket.keys().leave().accept(ticket.ticket().orElseThrow());
        assertThat(way.screen().name()).isEqualTo("leave");
        assertThat(host.hall().waitingFor(SERVICE)).hasSize(1);
        ((LeaveScreen) way.screen()).leave().run();
        Awaitility.await()
                .atMost(20, TimeUnit.SECONDS)
                .until(() -> host.hall().waitingFor(SERVICE).isEmpty());

        assertThat(way.screen()).isInstanceOf(TicketScreen.class);
        assertThat(ticket.ticket().orElseThrow().state()).isEqualTo(TicketState.LEFT);
    }

    @Test
    void whoWasServedSaysAtTheKioskHowItWas() {
        TicketScreen ticket = takeATicket();
        way.home();
        signposts.rate();
        assertThat(way.screen().name()).isEqualTo("code-ticket");
        way.back();
        serve(ticket.id());

        signposts.rate();
        assertThat(way.screen().name()).isEqualTo("rating");
        assertThat(ticket.ticket().orElseThrow().rateable()).isTrue();
    }

    private void serve(TicketId ticket) {
        var counter = POINT.counters().getFirst();
        for (Intention<?> step :
                List.of(
                        new Intention.OpenCounter(counter, "Chen", List.of()),
                        new Intention.CallNext(counter),
                        new Intention.Finish(counter, ticket, true))) {
            host.submit(IntentionKey.random(), step).join();
        }
    }

    @Test
    void aLongQueueIsJoinedOnlyByWhoSaysSo() {
        enter();
        signposts.services();
        var service = POINT.services().getFirst().service();
        for (int i = 0; i < service.longQueue().orElseThrow(); i++) {
            host.submit(IntentionKey.random(), wish()).join();
        }

        signposts.take(SERVICE);
        assertThat(way.screen()).isInstanceOf(LongQueueScreen.class);
        ((LongQueueScreen) way.screen()).not().run();
        assertThat(way.screen().name()).isEqualTo("services");
        signposts.take(SERVICE);
        ((LongQueueScreen) way.screen()).join().run();
        await("ticket");

        way.back();
        assertThat(way.screen()).isInstanceOf(HomeScreen.class);
    }

    private static Intention.IssueTicket wish() {
        return new Intention.IssueTicket(
                TicketId.random(), Optional.empty(), SERVICE, Language.EN, false);
    }

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void aRefusedTicketIsToldWithItsReasonAndTheListIsOneTouchAway(Refusal reason) {
        enter();
        signposts.services();
        desk.answer(new Reply.Done<>(new Answer.Refused(reason)));

        signposts.take(SERVICE);
        await("refused");

        assertThat(way.screen())
                .asInstanceOf(InstanceOfAssertFactories.type(RefusedScreen.class))
                .returns(SERVICE, RefusedScreen::service)
                .returns(reason, RefusedScreen::reason);
        assertThat(printed).isEmpty();
        way.back();
        assertThat(way.screen()).isInstanceOf(ServicesScreen.class);
    }

    @Test
    void whatWasNotStoredIsTriedAgainUnderTheSameKey() {
        enter();
        desk.answer(new Reply.StorageFailed<>("the disk is full"));
        signposts.take(SERVICE);
        var first = (IssuingScreen) way.screen();
        await("not-stored");

        desk.answerTruly();
        ((NotStoredScreen) way.screen()).again().run();

        assertThat(way.screen()).isEqualTo(first);
        await("ticket");
        assertThat(((TicketScreen) way.screen()).ticket()).map(Ticket::id).contains(first.ticket());
    }

    @Test
    void homeIsOneTouchAwayFromEveryScreen() {
        List<Consumer<Signposts>> ways =
                List.of(
                        Signposts::services,
                        Signposts::guides,
                        m -> m.guide(guide("hospitals")),
                        Signposts::help,
                        Signposts::settings,
                        Signposts::languages);
        enter();
        for (Consumer<Signposts> there : ways) {
            there.accept(signposts);
            way.home();
            assertThat(way.screen()).isInstanceOf(HomeScreen.class);
            there.accept(signposts);
            way.back();
            assertThat(way.screen()).isInstanceOf(HomeScreen.class);
        }
    }

    @Test
    void theTicketStaysForItsTimeAndIsThenWiped() {
        enter();
        signposts.take(SERVICE);
        await("ticket");

        pass(29);
        assertThat(way.screen()).isInstanceOf(TicketScreen.class);
        assertThat(way.secondsLeft()).contains(1L);
        pass(1);

        assertThat(way.screen()).isInstanceOf(AttractScreen.class);
    }
}
