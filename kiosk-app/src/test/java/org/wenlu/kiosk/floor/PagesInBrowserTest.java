package org.wenlu.kiosk.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.record.Printing;

/// The pages in a real browser; skipped where the machine has none.
class PagesInBrowserTest {
    @TempDir(cleanup = CleanupMode.NEVER)
    Path directory;

    private final FloorFixture hall = new FloorFixture();
    private Optional<Chromium> browser = Optional.empty();

    @BeforeEach
    void start() {
        Optional<Path> program = Chromium.installed();
        assumeTrue(program.isPresent(), "skipped: this machine has no chromium");
        browser = Optional.of(Chromium.start(program.get(), directory));
    }

    @AfterEach
    void close() {
        browser.ifPresent(Chromium::close);
        hall.close();
    }

    @Test
    void theBoardShowsACallAndSaysWhenItIsNotCurrentAnyMore() throws Exception {
        Chromium page = browser.orElseThrow();
        page.size(1920, 1080, false);
        page.open(hall.address() + "/board");
        page.until("document.querySelector('#welcome')?.textContent.includes('欢迎')");

        hall.desk.arrive("registration", "A", Language.EN, false, Printing.PRINTED);
        var chen = hall.clerk("Chen");
        chen.press("3", "open", Map.of("services", List.of()));
        chen.press("3", "next", Map.of());
        page.until("document.querySelector('#number').textContent === 'A001'");
        assertThat(page.run("document.querySelector('#counter').textContent").asString())
                .isEqualTo("3");

        hall.close();
        page.until("!document.querySelector('#stale').hidden");
        assertThat(page.run("document.querySelector('#hall').hidden").asBoolean()).isTrue();
        Files.write(directory.resolve("board-stale.png"), page.picture());
    }

    @Test
    void aClerkWorksWithTheKeyboardAlone() {
        hall.desk.arrive("tax", "E", Language.ZH_HANT, true, Printing.UNKNOWN);
        Chromium page = browser.orElseThrow();
        page.size(1440, 900, false);
        page.open(hall.address() + "/counter");
        page.until("document.querySelector('#sign-in')?.hidden === false");
        page.run("document.querySelector('#name').value = 'Chen'");
        page.run("document.querySelector('#pin').value = '%s'".formatted(FloorFixture.PIN));
        page.run("document.querySelector('#sign-in form').requestSubmit()");
        page.until("!document.querySelector('#choose').hidden");
        page.run("document.querySelector('#choose form').requestSubmit()");
        page.until("!document.querySelector('[data-action=next]').disabled");

        press(page, "n");
        page.until("document.querySelector('#label').textContent === 'E001'");
        page.until("!document.querySelector('#unprinted').hidden");
        press(page, "s");
        page.until("document.querySelector('#state').textContent.includes('办理中')");
        press(page, "f");
        page.until("!document.querySelector('#free').hidden");

        assertThat(hall.desk.hall().waiting()).isEmpty();
    }

    private static void press(Chromium page, String key) {
        page.until("document.querySelector('#progress').textContent === ''");
        page.run(
                """
                document.body.dispatchEvent(new KeyboardEvent('keydown', {key: '%s', bubbles: true}))
                """
                        .formatted(key));
    }
}
