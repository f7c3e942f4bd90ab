package org.wenlu.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.kiosk.desk.HostDesk;
import org.wenlu.kiosk.floor.MirroredScreen;
import org.wenlu.kiosk.floor.MirroredScreen.Element;
import org.wenlu.kiosk.floor.MirroredScreen.Pointer;
import org.wenlu.kiosk.guide.Content;
import org.wenlu.kiosk.guide.ServiceOffer;
import org.wenlu.kiosk.guide.ServicePoint;
import org.wenlu.kiosk.journal.Journal;
import org.wenlu.kiosk.journal.Owner;
import org.wenlu.kiosk.queue.Ticket;
import org.wenlu.kiosk.screen.parts.Panel;
import org.wenlu.kiosk.screen.path.IdleTimes;
import org.wenlu.kiosk.screen.ticket.Taking;
import org.wenlu.kiosk.time.SystemKioskClock;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.identity.ServicePointId;

/// A visitor at the real screens, drawn without a display.
class ScreensTest {
    private static final Panel PANEL = new Panel(1080, 1920, 1080 / 268.0, 600);

    @TempDir static Path folder;

    private static final List<Ticket> PRINTED = new CopyOnWriteArrayList<>();
    private static HostDesk desk;
    private static Screens screens;
    private static MirroredScreen mirror;

    @BeforeAll
    static void startTheKiosk() {
        ServicePoint point = Content.shipped().servicePoint(new ServicePointId("luohu-port-hall"));
        Path database = folder.resolve("journal.db");
        var clock =
                new SystemKioskClock(
                        Journal.countBoot(database),
                        InstantSource.system(),
                        () -> true,
                        ZoneId.of("Asia/Shanghai"));
        desk =
                HostDesk.open(
                        database,
                        new Owner(
                                new DeviceId("kiosk-1"),
                                new PlaceId("luohu-port-hall/1"),
                                point.id()),
                        point.services().stream().map(ServiceOffer::service).toList(),
                        point.counters(),
                        point.zone(),
                        clock,
                        "test");
        screens =
                Screens.start(
                        new ScreenSetup(
                                PANEL,
                                point,
                                desk,
                                clock,
                                List.of(Language.ZH_HANS, Language.ZH_HANT, Language.EN),
                                new IdleTimes(
                                        Duration.ofSeconds(45),
                                        Duration.ofSeconds(20),
                                        Duration.ofSeconds(30)),
                                new Taking.Paper(PRINTED::add, _ -> {}),
                                ticket -> Optional.of("http://127.0.0.1/t/" + ticket.token()),
                                true));
        mirror = screens.mirror();
    }

    @AfterAll
    static void stopTheKiosk() {
        screens.close();
        desk.close();
    }

    private static Optional<Element> find(String id) {
        return mirror.elements().stream().filter(element -> element.id().equals(id)).findFirst();
    }

    private static Element awaited(String id) {
        await().atMost(Duration.ofSeconds(30)).until(() -> find(id).isPresent());
        return find(id).orElseThrow();
    }

    private static void tap(String id) {
        Element element = awaited(id);
        double x = element.x() + element.width() / 2;
        double y = element.y() + element.height() / 2;
        mirror.pointer(Pointer.DOWN, x, y);
        mirror.pointer(Pointer.UP, x, y);
    }

    private static void picture(String name) {
        try {
            Files.createDirectories(Path.of("target/screens"));
            Files.write(
                    Path.of("target/screens", name + ".png"), mirror.frame(0).orElseThrow().png());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aVisitorFindsAGuideAndTakesATicketWithThreeTouchesFromHome() {
        awaited("screen:attract");
        picture("attract");
        tap("begin");
        awaited("screen:language");
        picture("language");
        tap("language-en");
        awaited("screen:home");
        picture("home");
        everythingTouchableIsLargeEnoughAndSpeaks();
        tap("home-guides");
        awaited("screen:guides");
        picture("guides");
        nothingToTouchLiesUnderTheFoot();
        tap("guide-accommodation-registration");
        awaited("screen:guide");
        picture("guide");
        tap("foot-home");
        awaited("screen:home");
        tap("home-ticket");
        awaited("screen:services");
        picture("services");
        int before = PRINTED.size();
        tap("service-work-permit");
        awaited("screen:ticket");
        Element number = awaited("ticket-number");
        picture("ticket");

        assertThat(number.text()).matches("E\\d{3}");
        assertThat(desk.hall().tickets().values())
                .extracting(Ticket::label)
                .containsOnlyOnce(number.text());
        await().until(() -> PRINTED.size() == before + 1);

        tap("done");
        awaited("screen:attract");
    }

    private static void nothingToTouchLiesUnderTheFoot() {
        double foot = awaited("foot-home").y();
        assertThat(mirror.elements())
                .filteredOn(element -> element.id().startsWith("guide-"))
                .isNotEmpty()
                .allSatisfy(
                        guide -> assertThat(guide.y() + guide.height()).isLessThanOrEqualTo(foot));
    }

    private static void everythingTouchableIsLargeEnoughAndSpeaks() {
        assertThat(mirror.elements().stream().filter(Element::touchable))
                .isNotEmpty()
                .allSatisfy(
                        element -> {
                            assertThat(element.width())
                                    .as(element.id())
                                    .isGreaterThanOrEqualTo(PANEL.target() - 1);
                            assertThat(element.height())
                                    .as(element.id())
                                    .isGreaterThanOrEqualTo(PANEL.target() - 1);
                            assertThat(element.text()).as(element.id()).isNotBlank();
                        });
    }
}
