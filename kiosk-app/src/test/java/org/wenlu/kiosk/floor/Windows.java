package org.wenlu.kiosk.floor;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wenlu.look.browser.Chromium;

/// Real browsers, each with cookies of its own; a test is skipped where the machine has none.
final class Windows implements AutoCloseable {
    private final Path directory;
    private final List<Chromium> open = new ArrayList<>();

    Windows(Path directory) {
        this.directory = directory;
    }

    Chromium open(int width, int height) {
        Optional<Path> program = Chromium.installed();
        assumeTrue(program.isPresent(), "skipped: this machine has no chromium");
        Chromium browser = Chromium.start(program.get(), directory);
        open.add(browser);
        browser.size(width, height, false);
        return browser;
    }

    /// A clerk who has signed in and opened a counter, without a mouse.
    Chromium clerk(FloorFixture hall, String name, int counter) {
        Chromium page = open(1440, 900);
        page.open(hall.address() + "/counter");
        page.until("document.activeElement?.id === 'name'");
        page.type(name);
        page.key("Tab");
        page.type(FloorFixture.PIN);
        page.key("Enter");
        page.until("!document.querySelector('#choose').hidden");
        page.until("document.activeElement?.name === 'counter'");
        for (int i = 1; i < counter; i++) {
            page.key("ArrowDown");
        }
        page.key("Enter");
        page.until("!document.querySelector('[data-action=next]').disabled");
        return page;
    }

    /// Presses a clerk's key as soon as the press before is done.
    static void press(Chromium page, String key) {
        page.until("document.querySelector('#progress').textContent === ''");
        page.key(key);
    }

    static String text(Chromium page, String selector) {
        return page.run("document.querySelector('%s').textContent".formatted(selector))
                .asString("");
    }

    @Override
    public void close() {
        open.forEach(Chromium::close);
    }
}
