package org.wenlu.kiosk.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.wenlu.kiosk.floor.Windows.press;
import static org.wenlu.kiosk.floor.Windows.text;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.kiosk.queue.Ticket;
import org.wenlu.look.browser.Chromium;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.record.Printing;

/// The pages at work in a real browser.
class PagesInBrowserTest {
    private static final String FREE = "!document.querySelector('#free').hidden";

    @TempDir(cleanup = CleanupMode.NEVER)
    Path directory;

    private final FakeScreen screen = new FakeScreen();
    private final FloorFixture hall = new FloorFixture(Optional.of(MirrorTest.mirror(screen)));
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
    void theBoardShowsCallsAsTheyComeAndSaysWhenItIsNotCurrentAnyMore() {
        Chromium page = windows().open(1920, 1080);
        page.open(hall.address() + "/board");
        page.until("document.querySelector('#welcome')?.textContent.includes('欢迎')");
        page.run("window.opened = 'once'");

        arrive("registration", "A", Language.EN);
        arrive("tax", "E", Language.RU);
        var chen = hall.clerk("Chen");
        chen.press("3", "open", Map.of("services", List.of()));
        chen.press("3", "next", Map.of());
        page.until("document.querySelector('#number').textContent === 'A001'");
        assertThat(text(page, "#counter")).isEqualTo("3");

        var li = hall.clerk("Li");
        li.press("1", "open", Map.of("services", List.of()));
        li.press("1", "next", Map.of());
        page.until("document.querySelector('#number').textContent === 'E002'");
        page.until("document.querySelector('#recent').textContent.includes('A001')");
        assertThat(page.run("window.opened").asString()).isEqualTo("once");

        hall.close();
        page.until("!document.querySelector('#stale').hidden");
        assertThat(page.run("document.querySelector('#hall').hidden").asBoolean()).isTrue();
    }

    @Test
    void theBoardIsNotCurrentWhileTheHostDoesNotAnswerOrAnOlderOneSpeaks() {
        Chromium page = windows().open(1920, 1080);
        hall.host = new HostTerm(2, true);
        page.open(hall.address() + "/board");
        page.until("!document.querySelector('#hall').hidden");

        heard(page, new HostTerm(2, false), false);
        heard(page, new HostTerm(2, true), true);
        heard(page, new HostTerm(1, true), false);
        heard(page, new HostTerm(3, true), true);
    }

    private void heard(Chromium page, HostTerm host, boolean current) {
        hall.host = host;
        arrive("registration", "A", Language.EN);
        page.until("document.querySelector('#stale').hidden === " + current);
        assertThat(page.run("document.querySelector('#hall').hidden").asBoolean())
                .isEqualTo(!current);
    }

    @Test
    void aClerkWorksWithTheKeyboardAlone() {
        hall.desk.arrive("tax", "E", Language.RU, true, Printing.UNKNOWN);
        arrive("tax", "E", Language.EN);
        Chromium page = windows().clerk(hall, "Chen", 1);

        press(page, "n");
        page.until("document.querySelector('#label').textContent === 'E001'");
        page.until("!document.querySelector('#unprinted').hidden");
        assertThat(text(page, "#visitor")).contains("俄语");
        assertThat(text(page, "#own-name")).isEqualTo("Русский");
        press(page, "r");
        page.until("document.querySelector('#facts').textContent.includes('2')");
        press(page, "s");
        page.until("document.querySelector('#state').textContent.includes('办理中')");
        press(page, "f");
        page.until(FREE);

        press(page, "n");
        page.until("document.querySelector('#label').textContent === 'E002'");
        press(page, "x");
        page.until(FREE);
        assertThat(hall.desk.hall().waiting()).isEmpty();
    }

    @Test
    void twoClerksWhoPressTogetherNeverGetTheSameTicket() {
        arrive("tax", "E", Language.EN);
        arrive("tax", "E", Language.EN);
        Chromium chen = windows().clerk(hall, "Chen", 1);
        Chromium li = windows().clerk(hall, "Li", 2);

        List.of(chen, li).parallelStream().forEach(page -> press(page, "n"));

        String called = "document.querySelector('#label').textContent !== ''";
        chen.until(called);
        li.until(called);
        assertThat(List.of(text(chen, "#label"), text(li, "#label")))
                .containsExactlyInAnyOrder("E001", "E002");
    }

    @Test
    void aPhoneFollowsItsOwnTicketUntilItsEnd() {
        arrive("permit", "C", Language.EN);
        Ticket mine = arrive("permit", "C", Language.EN);
        Chromium page = windows().open(390, 844);
        page.open(hall.address() + "/t/" + mine.token());
        page.until("document.querySelector('#label').textContent === 'C002'");
        page.run("window.opened = 'once'");

        var chen = hall.clerk("Chen");
        chen.press("3", "open", Map.of("services", List.of()));
        String first = chen.press("3", "next", Map.of()).json().at("/ticket/ticket").asString("");
        chen.press("3", "finish", Map.of("ticket", first));
        chen.press("3", "next", Map.of());
        page.until("document.querySelector('#counter').textContent === '3'");
        chen.press("3", "finish", Map.of("ticket", mine.id().toString()));
        page.until("!document.querySelector('#rating').hidden");

        assertThat(page.run("window.opened").asString()).isEqualTo("once");
        assertThat(page.run("document.body.innerText").asString()).doesNotContain("C001");
    }

    @Test
    void aVisitorWhoWasServedSaysOnThePhoneHowItWas() {
        Ticket mine = arrive("permit", "C", Language.EN);
        var chen = hall.clerk("Chen");
        chen.press("3", "open", Map.of("services", List.of()));
        chen.press("3", "next", Map.of());
        chen.press("3", "finish", Map.of("ticket", mine.id().toString()));
        Chromium page = windows().open(390, 844);
        page.open(hall.address() + "/t/" + mine.token());
        page.until("!document.querySelector('#rating').hidden");
        assertThat(page.run("document.querySelector('#rating .go').disabled").asBoolean()).isTrue();

        page.run("document.querySelectorAll('#rating fieldset button')[1].click()");
        page.run("document.querySelector('#rating .reasons button').click()");
        page.run("document.querySelector('#rating .go').click()");
        page.until("!document.querySelector('#thanks').hidden");

        assertThat(hall.desk.hall().ticket(mine.id()).orElseThrow().rated()).contains(4);
    }

    @Test
    void aVisitorFindsTheTicketByItsCodeAndLeavesTheQueueAfterAQuestion() {
        Ticket mine = arrive("permit", "C", Language.EN);
        Chromium page = windows().open(390, 844);
        page.open(hall.address() + "/t");
        page.until("!document.querySelector('#gone').hidden");
        page.run(
                "document.querySelector('#code').value = '%s'"
                        .formatted(mine.code().toLowerCase(Locale.ROOT)));
        page.run("document.querySelector('#find-go').click()");
        page.until("document.querySelector('#label').textContent === 'C001'");

        page.run("document.querySelector('#leaving button').click()");
        page.until("document.querySelectorAll('#leaving button').length === 2");
        assertThat(hall.desk.hall().waiting()).hasSize(1);
        page.run("document.querySelectorAll('#leaving button')[1].click()");
        page.until("document.querySelector('#leaving').hidden");

        assertThat(hall.desk.hall().waiting()).isEmpty();
    }

    @Test
    void theMirrorShowsTheScreenAndItsClicksAreTouches() {
        Chromium page = windows().open(1440, 900);
        page.open(hall.address() + "/mirror");
        page.until("document.activeElement?.id === 'name'");
        assertThat(page.run("document.querySelector('#mirror').hidden").asBoolean()).isTrue();
        page.type("demo");
        page.key("Tab");
        page.type(MirrorTest.PASSWORD);
        page.key("Enter");
        page.until("document.querySelector('#screen').width === 1080");

        screen.number = 2;
        page.until("document.querySelector('#screen').dataset.frame === '2'");
        page.click("#screen");
        await().until(() -> screen.touches.size() == 2);
        assertThat(screen.touches.getFirst()).matches("DOWN (539|540|541) (959|960|961)");
        assertThat(screen.touches.getLast()).startsWith("UP ");
    }

    private Windows windows() {
        return opened.orElseThrow();
    }

    private Ticket arrive(String service, String series, Language language) {
        return hall.desk.arrive(service, series, language, false, Printing.PRINTED);
    }
}
