package org.wenlu.kiosk.floor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.look.browser.Chromium;
import org.wenlu.look.browser.PageAudit;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.record.Printing;

/// Every page in every state: open to all people, legible, and with nothing from elsewhere.
class PagesAuditTest {
    private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
    private static final long MOST_BYTES = 300_000;

    @TempDir(cleanup = CleanupMode.NEVER)
    Path directory;

    private final FloorFixture hall =
            new FloorFixture(Optional.of(MirrorTest.mirror(new FakeScreen())));
    private final String address = hall.address();
    private final SoftAssertions found = new SoftAssertions();
    private Optional<Windows> opened = Optional.empty();

    @BeforeEach
    void start() {
        opened = Optional.of(new Windows(directory));
    }

    @AfterEach
    void close() {
        opened.ifPresent(Windows::close);
        hall.close();
    }

    @Test
    void theBoardIsOpenToAll() {
        Chromium page = windows().open(1920, 1080);
        page.open(address + "/board");
        page.until("document.querySelector('#welcome')?.textContent.includes('欢迎')");
        light(page, "board");
        audit(page, "board, nobody called");
        call();
        page.until("document.querySelector('#number').textContent !== ''");
        audit(page, "board, called");
        hall.close();
        page.until("!document.querySelector('#stale').hidden");
        audit(page, "board, stale");
        found.assertAll();
    }

    @Test
    void theCounterIsOpenToAll() {
        Chromium first = windows().open(1440, 900);
        first.open(address + "/counter");
        first.until("document.activeElement?.id === 'name'");
        light(first, "counter");
        audit(first, "counter, sign-in");
        Chromium page = windows().clerk(hall, "Chen", 1);
        audit(page, "counter, nobody");
        hall.desk.arrive("tax", "E", Language.RU, true, Printing.UNKNOWN);
        hall.desk.arrive("tax", "E", Language.JA, true, Printing.UNKNOWN);
        Windows.press(page, "n");
        page.until("document.querySelector('#label').textContent === 'E001'");
        audit(page, "counter, called");
        Windows.press(page, "s");
        page.until("document.querySelector('#state').textContent.includes('办理中')");
        audit(page, "counter, serving");
        page.run(
                "document.body.dispatchEvent(new KeyboardEvent('keydown',"
                        + " {key: 'A', shiftKey: true, bubbles: true}))");
        page.until("!document.querySelector('#alarms').hidden");
        audit(page, "counter, alarm");
        Windows.press(page, "p");
        page.until("document.querySelector('#phrases').open");
        audit(page, "counter, phrases");
        page.run("document.querySelector('#phrases-close').click()");
        page.size(390, 844, true);
        audit(page, "counter, narrow");
        hall.close();
        page.until("!document.querySelector('#stale').hidden");
        audit(page, "counter, stale");
        found.assertAll();
    }

    @Test
    void theSiteLeadsPageIsOpenToAll() {
        Chromium page = windows().open(1440, 900);
        page.open(address + "/lead");
        page.until("document.activeElement?.id === 'name'");
        light(page, "lead");
        audit(page, "lead, sign-in");
        call();
        hall.clerk("Chen").press("3", "alarm", Map.of());
        page.type("Wong");
        page.key("Tab");
        page.type(FloorFixture.PIN);
        page.key("Enter");
        page.until("document.querySelector('#close-3') !== null");
        audit(page, "lead, alarm");
        var missed = hall.desk.hall().called().getFirst();
        hall.clerk("Chen").press("3", "no-show", Map.of("ticket", missed.id().toString()));
        String reopen = "#reopen-" + missed.id();
        page.until("document.querySelector('" + reopen + "') !== null");
        audit(page, "lead, ended");
        page.run("document.querySelector('" + reopen + "').focus()");
        page.key("Enter");
        page.until("document.querySelector('" + reopen + "') === null");
        page.size(390, 844, true);
        audit(page, "lead, narrow");
        hall.close();
        page.until("!document.querySelector('#stale').hidden");
        audit(page, "lead, stale");
        found.assertAll();
    }

    @Test
    void thePhoneIsOpenToAll() {
        var mine = hall.desk.arrive("tax", "E", Language.ZH_HANT, false, Printing.PRINTED);
        Chromium page = windows().open(390, 844);
        page.open(address + "/t/" + mine.token());
        page.until("document.querySelector('#label').textContent !== ''");
        light(page, "phone");
        audit(page, "phone, waiting");
        call();
        page.until("document.body.classList.contains('called')");
        audit(page, "phone, called");
        page.open(address + "/t");
        page.until("!document.querySelector('#gone').hidden");
        audit(page, "phone, code");
        page.open(address + "/t/never-given");
        page.until("!document.querySelector('#gone').hidden");
        audit(page, "phone, ended");
        found.assertAll();
    }

    @Test
    void theMirrorIsOpenToAll() {
        Chromium page = windows().open(1440, 900);
        page.open(address + "/mirror");
        page.until("document.activeElement?.id === 'name'");
        light(page, "mirror");
        audit(page, "mirror, sign-in");
        page.type("demo");
        page.key("Tab");
        page.type(MirrorTest.PASSWORD);
        page.key("Enter");
        page.until("document.querySelector('#screen').width === 1080");
        audit(page, "mirror");
        found.assertAll();
    }

    private void call() {
        hall.desk.arrive("registration", "A", Language.EN, false, Printing.PRINTED);
        var chen = hall.clerk("Chen");
        chen.press("3", "open", Map.of("services", List.of()));
        chen.press("3", "next", Map.of());
    }

    private void audit(Chromium page, String state) {
        page.until("document.getAnimations().every((it) => it.playState === 'finished')");
        var audit = new PageAudit(page);
        found.assertThat(audit.breaches(axe())).as("axe: " + state).isEmpty();
        found.assertThat(audit.faint()).as("contrast: " + state).isEmpty();
        found.assertThat(audit.sticksOut()).as("sticks out: " + state).isFalse();
        found.assertThat(audit.foreign(URI.create(address))).as("foreign: " + state).isEmpty();
        found.assertThat(page.traffic().complaints()).as(state).isEmpty();
    }

    /// What came when the page was opened for the first time.
    private void light(Chromium page, String name) {
        page.run("document.fonts.ready.then(() => true)");
        found.assertThat(page.traffic().bytes())
                .as("bytes of %s: %s", name, page.traffic().asked())
                .isPositive()
                .isLessThan(MOST_BYTES);
    }

    private Windows windows() {
        return opened.orElseThrow();
    }

    private static String axe() {
        try (InputStream in = PagesAuditTest.class.getResourceAsStream(AXE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
