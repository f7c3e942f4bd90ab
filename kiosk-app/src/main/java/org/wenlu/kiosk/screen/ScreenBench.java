package org.wenlu.kiosk.screen;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.wenlu.kiosk.desk.HostDesk;
import org.wenlu.kiosk.floor.MirroredScreen.Element;
import org.wenlu.kiosk.guide.Content;
import org.wenlu.kiosk.guide.ServiceOffer;
import org.wenlu.kiosk.guide.ServicePoint;
import org.wenlu.kiosk.journal.Journal;
import org.wenlu.kiosk.journal.Owner;
import org.wenlu.kiosk.screen.parts.Panel;
import org.wenlu.kiosk.screen.path.IdleTimes;
import org.wenlu.kiosk.screen.ticket.Taking;
import org.wenlu.kiosk.time.KioskClock;
import org.wenlu.kiosk.time.SystemKioskClock;
import org.wenlu.protocol.Json;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.identity.ServicePointId;

/// Measures, on the real screens drawn in software, how long it takes from a finger on the glass to
/// changed pixels on the panel, and how long one frame takes while a screen comes in. Prints one
/// object of JSON, in milliseconds.
///
/// Arguments: rounds through the screens (40).
public final class ScreenBench {
    private static final Panel PANEL = new Panel(1080, 1920, 1080 / 268.0, 600);
    private static final Duration LONG = Duration.ofHours(1);
    private static final int WARM_UP = 5;
    private static final int SETTLED = 20;

    private final Screens screens;
    private final Finger finger;
    private final List<Double> presses = new ArrayList<>();
    private final List<Double> changes = new ArrayList<>();
    private final List<Double> frames = new ArrayList<>();

    private ScreenBench(Screens screens) {
        this.screens = screens;
        this.finger = new Finger(PANEL);
    }

    public static void main(String[] arguments) throws IOException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 40;
        Path folder = Files.createTempDirectory("wenlu-bench-screen");
        Path database = folder.resolve("journal.db");
        var clock =
                new SystemKioskClock(
                        Journal.countBoot(database),
                        InstantSource.system(),
                        () -> true,
                        point().zone());
        try (HostDesk desk = desk(database, clock);
                Screens screens = Screens.start(setup(desk, clock))) {
            var bench = new ScreenBench(screens);
            bench.walk(WARM_UP);
            bench.forget();
            bench.walk(rounds);
            new PrintStream(System.out, true, StandardCharsets.UTF_8).println(bench.figures());
        } finally {
            Platform.exit();
        }
    }

    private void walk(int rounds) {
        for (int round = 0; round < rounds; round++) {
            touch("begin", "language");
            touch("language-en", "home");
            touch("home-guides", "guides");
            touch("guide-accommodation-registration", "guide");
            touch("foot-home", "home");
            touch("home-ticket", "services");
            touch("foot-settings", "settings");
            touch("size-3", "settings");
            Mirror.onScreen(
                    () -> {
                        screens.way().end();
                        return true;
                    });
            rest(2);
        }
    }

    private void touch(String id, String leadsTo) {
        Element key = find(id).orElseThrow(() -> new IllegalStateException("no " + id));
        presses.add(finger.press(key.x() + key.width() / 3, key.y() + key.height() / 3));
        changes.add(finger.release());
        while (find("screen:" + leadsTo).isEmpty()) {
            rest(1);
        }
        rest(SETTLED);
    }

    private Optional<Element> find(String id) {
        return screens.mirror().elements().stream()
                .filter(element -> element.id().equals(id))
                .findFirst();
    }

    /// Lets that many frames pass and notes how long each took.
    private void rest(int count) {
        var passed = new CountDownLatch(count);
        var timer =
                new AnimationTimer() {
                    private long before;

                    @Override
                    public void handle(long now) {
                        if (before > 0) {
                            frames.add((now - before) / 1e6);
                        }
                        before = now;
                        passed.countDown();
                    }
                };
        Mirror.onScreen(
                () -> {
                    timer.start();
                    return true;
                });
        try {
            passed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Mirror.onScreen(
                () -> {
                    timer.stop();
                    return true;
                });
    }

    private void forget() {
        presses.clear();
        changes.clear();
        frames.clear();
    }

    private String figures() {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("touches", presses.size());
        put(figures, "touchToChangedPixelsMs", presses);
        put(figures, "releaseToNextScreenMs", changes);
        put(figures, "frameMs", frames);
        return Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(figures);
    }

    private static void put(
            LinkedHashMap<String, Object> figures, String name, List<Double> values) {
        List<Double> sorted = values.stream().sorted(Comparator.naturalOrder()).toList();
        figures.put(name + "P50", at(sorted, 0.5));
        figures.put(name + "P99", at(sorted, 0.99));
    }

    private static double at(List<Double> sorted, double part) {
        double value = sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * part));
        return Math.round(value * 10) / 10.0;
    }

    private static ServicePoint point() {
        return Content.shipped().servicePoint(new ServicePointId("luohu-port-hall"));
    }

    private static HostDesk desk(Path database, KioskClock clock) {
        ServicePoint point = point();
        return HostDesk.open(
                database,
                new Owner(new DeviceId("kiosk-1"), new PlaceId("luohu-port-hall/1"), point.id()),
                point.services().stream().map(ServiceOffer::service).toList(),
                point.counters(),
                point.zone(),
                clock,
                "bench");
    }

    private static ScreenSetup setup(HostDesk desk, KioskClock clock) {
        return new ScreenSetup(
                PANEL,
                point(),
                desk,
                clock,
                List.of(Language.values()).subList(0, 3),
                new IdleTimes(LONG, LONG, LONG),
                new Taking.Paper(_ -> {}, _ -> {}),
                _ -> Optional.empty(),
                true);
    }
}
