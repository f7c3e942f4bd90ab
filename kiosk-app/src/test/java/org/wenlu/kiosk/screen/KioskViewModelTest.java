package org.wenlu.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wenlu.kiosk.desk.Answer;
import org.wenlu.kiosk.desk.HostDesk;
import org.wenlu.kiosk.desk.Reply;
import org.wenlu.kiosk.guide.Content;
import org.wenlu.kiosk.guide.ServiceOffer;
import org.wenlu.kiosk.guide.ServicePoint;
import org.wenlu.kiosk.journal.Owner;
import org.wenlu.kiosk.queue.Ticket;
import org.wenlu.kiosk.time.ManualKioskClock;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.identity.ServiceId;
import org.wenlu.protocol.identity.ServicePointId;
import org.wenlu.protocol.record.Happening.Refusal;

/// A visit with a real desk and a clock that a test moves; nothing is drawn.
class KioskViewModelTest {
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
    private KioskViewModel model;

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
        model = new KioskViewModel(desk, clock, TIMES, printed::add, tasks::add, Language.ZH_HANS);
    }

    @AfterEach
    void closeTheDesk() {
        host.close();
    }

    private void enter() {
        model.begin();
        model.choose(Language.EN);
    }

    private void pass(long seconds) {
        clock.pass(Duration.ofSeconds(seconds));
        model.tick();
    }

    private void await(String screen) {
        try {
            while (!model.state().name().equals(screen)) {
                Runnable task = tasks.poll(20, TimeUnit.SECONDS);
                assertThat(task).as("awaiting %s at %s", screen, model.state()).isNotNull();
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
        model.textSize(3);
        model.contrast(true);

        pass(44);
        assertThat(model.warning()).isFalse();
        pass(1);
        assertThat(model.warning()).isTrue();
        assertThat(model.secondsLeft()).contains(20L);
        pass(19);
        assertThat(model.state()).isInstanceOf(ScreenState.Home.class);
        pass(1);

        assertThat(model.state()).isInstanceOf(ScreenState.Attract.class);
        assertThat(model.language()).isEqualTo(Language.ZH_HANS);
        assertThat(model.sight()).isEqualTo(Sight.USUAL);
    }

    @Test
    void aTouchAtTheWarningGivesAllTheTimeAgain() {
        enter();
        pass(60);

        model.touch();

        assertThat(model.warning()).isFalse();
        pass(44);
        assertThat(model.warning()).isFalse();
    }

    @Test
    void nothingOfTheLastVisitCanBeReachedByTheNextVisitor() {
        enter();
        model.guides();
        model.wipe();

        enter();
        model.back();

        assertThat(model.state()).isInstanceOf(ScreenState.Home.class);
    }

    @Test
    void aDoubleTapTakesOneTicket() {
        enter();
        model.services();
        model.take(SERVICE);
        model.take(SERVICE);
        await("ticket");
        model.take(SERVICE);

        assertThat(model.state()).isInstanceOf(ScreenState.TicketShown.class);
        assertThat(host.hall().waitingFor(SERVICE)).hasSize(1);
        assertThat(printed).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void aRefusedTicketIsToldWithItsReasonAndTheListIsOneTouchAway(Refusal reason) {
        enter();
        model.services();
        desk.answer(new Reply.Done<>(new Answer.Refused(reason)));

        model.take(SERVICE);
        await("refused");

        assertThat(model.state()).isEqualTo(new ScreenState.Refused(SERVICE, reason));
        assertThat(printed).isEmpty();
        model.back();
        assertThat(model.state()).isInstanceOf(ScreenState.Services.class);
    }

    @Test
    void whatWasNotStoredIsTriedAgainUnderTheSameKey() {
        enter();
        desk.answer(new Reply.StorageFailed<>("the disk is full"));
        model.take(SERVICE);
        var first = (ScreenState.Issuing) model.state();
        await("not-stored");

        desk.answerTruly();
        model.tryAgain();

        assertThat(model.state()).isEqualTo(first);
        await("ticket");
        assertThat(model.ticket()).map(Ticket::id).contains(first.ticket());
    }

    @Test
    void homeIsOneTouchAwayFromEveryScreen() {
        List<Consumer<KioskViewModel>> ways =
                List.of(
                        KioskViewModel::services,
                        KioskViewModel::guides,
                        m -> m.guide("hospitals"),
                        KioskViewModel::help,
                        KioskViewModel::settings,
                        KioskViewModel::languages);
        enter();
        for (Consumer<KioskViewModel> way : ways) {
            way.accept(model);
            model.home();
            assertThat(model.state()).isInstanceOf(ScreenState.Home.class);
            way.accept(model);
            model.back();
            assertThat(model.state()).isInstanceOf(ScreenState.Home.class);
        }
    }

    @Test
    void theTicketStaysForItsTimeAndIsThenWiped() {
        enter();
        model.take(SERVICE);
        await("ticket");

        pass(29);
        assertThat(model.state()).isInstanceOf(ScreenState.TicketShown.class);
        assertThat(model.secondsLeft()).contains(1L);
        pass(1);

        assertThat(model.state()).isInstanceOf(ScreenState.Attract.class);
    }
}
