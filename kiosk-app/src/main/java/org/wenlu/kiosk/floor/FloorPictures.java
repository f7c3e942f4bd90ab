package org.wenlu.kiosk.floor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlu.kiosk.time.KioskClock;
import org.wenlu.look.Messages;
import org.wenlu.look.browser.Chromium;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.record.ClockQuality;
import org.wenlu.protocol.record.Stamp;

/// Pictures of the floor's pages, of an invented hall, taken with a real browser.
public final class FloorPictures {
    private static final Logger LOG = LoggerFactory.getLogger(FloorPictures.class);
    private static final String PIN = "1357";

    private FloorPictures() {}

    /// @param arguments the folder to write the pictures to
    public static void main(String[] arguments) throws IOException {
        take(Path.of(arguments.length == 0 ? "target/pictures" : arguments[0]));
    }

    /// @return the pictures taken; none when this machine has no browser
    public static List<Path> take(Path folder) throws IOException {
        Optional<Path> program = Chromium.installed();
        if (program.isEmpty()) {
            LOG.info("no pictures of the floor: this machine has no chromium");
            return List.of();
        }
        Files.createDirectories(folder);
        Path work = Files.createTempDirectory("wenlu-pictures");
        try (Floor floor = Floor.start(setup());
                Chromium browser = Chromium.start(program.get(), work)) {
            return new Album(browser, "http://127.0.0.1:" + floor.plainPort().orElseThrow(), folder)
                    .take();
        }
    }

    private static FloorSetup setup() {
        KioskClock clock =
                () -> new Stamp(1, Duration.ofHours(6), SampleHall.NOW, ClockQuality.TRUSTED, 480);
        return new FloorSetup(
                Optional.empty(),
                OptionalInt.of(0),
                SampleHall.point(),
                new SampleHall(),
                SampleHall::wait,
                clock,
                Messages.load(Floor.class, EnumSet.allOf(Language.class)),
                List.of(new Clerk("Chen", ClerkPin.hash(PIN), true)),
                Optional.empty());
    }

    private record Album(Chromium browser, String address, Path folder, List<Path> pictures) {
        Album(Chromium browser, String address, Path folder) {
            this(browser, address, folder, new ArrayList<>());
        }

        List<Path> take() throws IOException {
            browser.size(1920, 1080, false);
            shoot("board", "/board", "document.querySelector('#number').textContent");
            browser.size(1080, 1920, false);
            shoot("board-portrait", "/board", "document.querySelector('#number').textContent");
            browser.size(1440, 900, false);
            shoot("counter-sign-in", "/counter", "!document.querySelector('#sign-in').hidden");
            signIn();
            shoot("counter", "/counter", "document.querySelector('#label').textContent");
            shoot("lead", "/lead", "document.querySelector('#counters tr')");
            browser.size(1280, 720, false);
            shoot("counter-small", "/counter", "document.querySelector('#label').textContent");
            browser.size(390, 844, true);
            shoot("phone-called", "/t/sample-12", "document.querySelector('#label').textContent");
            shoot("phone-waiting", "/t/sample-18", "document.querySelector('#label').textContent");
            shoot("phone-ended", "/t/sample-5", "!document.querySelector('#gone').hidden");
            return List.copyOf(pictures);
        }

        private void signIn() {
            browser.run(
                    """
                    fetch('/api/floor/sign-in', {
                      method: 'POST',
                      headers: {'Content-Type': 'application/json'},
                      body: JSON.stringify({clerk: 'Chen', pin: '%s'})
                    }).then((response) => response.status)
                    """
                            .formatted(PIN));
        }

        private void shoot(String name, String path, String ready) throws IOException {
            browser.open(address + path);
            browser.until("document.readyState === 'complete' && " + ready);
            browser.until("document.getAnimations().every((it) => it.playState === 'finished')");
            browser.run("document.fonts.ready.then(() => true)");
            Path file = folder.resolve(name + ".png");
            Files.write(file, browser.picture());
            pictures.add(file);
            LOG.info("picture {}", file);
        }
    }
}
