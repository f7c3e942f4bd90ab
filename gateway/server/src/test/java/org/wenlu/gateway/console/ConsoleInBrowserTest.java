package org.wenlu.gateway.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.gateway.console.sample.SampleCity;
import org.wenlu.look.browser.Chromium;
import org.wenlu.look.browser.PageAudit;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.VisitId;
import org.wenlu.protocol.record.Happening;

/// The console at work in a real browser; skipped where the machine has none.
class ConsoleInBrowserTest {
    private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
    private static final String POINT = "/service-points/luohu-port-hall";
    private static final long MOST_BYTES = 300_000;

    @TempDir(cleanup = CleanupMode.NEVER)
    Path directory;

    private SampleCity city;
    private Console console;
    private Chromium page;

    @BeforeEach
    void start() throws IOException {
        var program = Chromium.installed();
        assumeTrue(program.isPresent(), "skipped: this machine has no chromium");
        city = new SampleCity(Files.createDirectory(directory.resolve("city")));
        city.live();
        console = Console.start(city.setup(0));
        page = Chromium.start(program.get(), directory);
        page.size(1440, 900, false);
    }

    @AfterEach
    void stop() {
        page.close();
        console.close();
        city.close();
    }

    @Test
    void anOperatorWalksFromTheCityToAKioskAndOutWithTheKeyboardAlone() {
        signIn("city", SampleCity.PASSWORD);
        at("/");
        follow("/districts/luohu");
        follow(POINT);
        follow(POINT + "/places/1");
        page.run("document.querySelector('#sign-out').focus()");
        page.key("Enter");
        at("/sign-in");

        page.open(console.address() + POINT);
        page.until("document.querySelector('[name=password]')");
        assertThat(page.run("document.body.innerText").asString()).doesNotContain("罗湖口岸");
    }

    @Test
    void figuresChangeWhileTheyAreLookedAtAndTheKeyboardStaysWhereItWas() {
        signIn("city", SampleCity.PASSWORD);
        at("/");
        page.until("document.documentElement.dataset.live === 'on'");
        page.run("window.opened = 'once'");
        page.run("document.querySelector('#cards a[id]').focus()");
        String focused = page.run("document.activeElement.id").asString("");
        String before = page.run("document.querySelector('#cards').innerText").asString("");

        city.journal()
                .write(
                        city.clock().instant(),
                        new Happening.VisitStarted(new VisitId(UUID.randomUUID()), "fr"));
        city.ledger().store(List.of(city.journal().news()));
        city.clock().advance(Duration.ofSeconds(1));

        page.until("document.querySelector('#cards').innerText !== " + "`%s`".formatted(before));
        assertThat(page.run("window.opened").asString("")).isEqualTo("once");
        assertThat(focused).isNotEmpty();
        page.until("document.activeElement.id === '%s'".formatted(focused));
    }

    @Test
    void everyPageIsOpenToAllInBothThemesAndEveryLanguage() throws IOException {
        var found = new SoftAssertions();
        page.open(console.address() + "/sign-in");
        page.until("document.querySelector('[name=password]')");
        page.run("document.fonts.ready.then(() => true)");
        found.assertThat(page.traffic().bytes()).isPositive().isLessThan(MOST_BYTES);
        audit(found, "sign-in");
        signIn("nobody", "wrong");
        page.until("document.querySelector('[role=alert]')");
        audit(found, "wrong sign-in");
        signIn("city", SampleCity.PASSWORD);
        at("/");
        List<String> paths =
                List.of(
                        "/",
                        "/districts/luohu",
                        "/districts/guangming",
                        POINT,
                        POINT + "/places/1",
                        "/service-points/renmin-south/places/1",
                        POINT + "/behind/missed",
                        "/nothing");
        for (String choice : List.of("#language-en", "#theme-dark", "#language-zh-Hant")) {
            choose(choice);
            for (String path : paths) {
                page.open(console.address() + path);
                page.until("document.readyState === 'complete'");
                audit(found, path + " " + choice);
            }
        }
        choose("#language-en");
        page.size(390, 844, true);
        for (String path : paths) {
            page.open(console.address() + path);
            page.until("document.readyState === 'complete'");
            audit(found, path + " narrow");
        }
        found.assertAll();
    }

    @Test
    void aPersonSeesAndDeletesWhatTheyLeftInTheirLanguageOnAPhone() throws IOException {
        String code = SampleCity.CODE.text();
        var found = new SoftAssertions();
        page.size(390, 844, true);
        for (Language language : List.of(Language.DE, Language.AR)) {
            page.open("about:blank");
            page.open(console.address() + "/mine#" + code);
            page.until("document.querySelector('#code')?.value === '%s'".formatted(code));
            String chosen = "[name=lang][value=%s]".formatted(language.tag());
            page.run("document.querySelector('%s').click()".formatted(chosen));
            page.until(
                    "document.documentElement.lang === '%s' && document.querySelector('#code')?.value === '%s'"
                            .formatted(language.tag(), code));
            audit(found, "mine " + language.tag());
            page.run("document.querySelector('#main .primary').click()");
            page.until("document.querySelector('.letters') && document.readyState === 'complete'");
            audit(found, "found " + language.tag());
        }
        found.assertAll();
        page.run("document.querySelector('#main .primary').click()");
        page.until("document.querySelector('[role=status]')");

        assertThat(page.run("document.documentElement.dir").asString()).isEqualTo("rtl");
        assertThat(page.traffic().asked()).noneMatch(it -> it.contains(code));
    }

    private void choose(String button) {
        page.open(console.address() + "/");
        page.until("document.querySelector('" + button + "')");
        page.run("document.querySelector('%s').click()".formatted(button));
        page.until("document.querySelector('%s')?.ariaPressed === 'true'".formatted(button));
    }

    private void audit(SoftAssertions found, String state) throws IOException {
        var audit = new PageAudit(page);
        found.assertThat(audit.breaches(axe())).as("axe: " + state).isEmpty();
        found.assertThat(audit.faint()).as("contrast: " + state).isEmpty();
        found.assertThat(audit.sticksOut()).as("sticks out: " + state).isFalse();
        found.assertThat(audit.foreign(console.address())).as("foreign: " + state).isEmpty();
        found.assertThat(page.traffic().complaints()).as("complaints: " + state).isEmpty();
    }

    @Test
    void aSignedInPageIsLightInEnglishAndInSimplifiedChinese() {
        signIn("city", SampleCity.PASSWORD);
        at("/");
        for (String choice : List.of("#language-en", "#language-zh-Hans")) {
            choose(choice);
            for (String path : List.of("/", POINT, POINT + "/places/1")) {
                page.open(console.address() + path);
                page.until("document.readyState === 'complete'");
                assertThat(weight())
                        .as("bytes: " + path + " " + choice)
                        .isPositive()
                        .isLessThan(MOST_BYTES);
            }
        }
    }

    /// What the page would load into an empty cache.
    private long weight() {
        page.run("document.fonts.ready.then(() => true)");
        return page.run(
                        """
                        performance.getEntries()
                            .map(it => it.encodedBodySize || 0)
                            .reduce((one, other) => one + other, 0)
                        """)
                .asLong(0);
    }

    private void signIn(String name, String password) {
        page.open(console.address() + "/sign-in");
        page.until("document.activeElement?.name === 'name'");
        page.type(name);
        page.key("Tab");
        page.type(password);
        page.key("Enter");
    }

    private void at(String path) {
        page.until(
                "location.pathname === '%s' && document.readyState === 'complete'".formatted(path));
    }

    private void follow(String path) {
        page.run("document.querySelector('main a[href=\"%s\"]').focus()".formatted(path));
        page.key("Enter");
        at(path);
    }

    private static String axe() throws IOException {
        try (InputStream in = ConsoleInBrowserTest.class.getResourceAsStream(AXE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
