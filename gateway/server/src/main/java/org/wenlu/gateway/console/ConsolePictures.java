package org.wenlu.gateway.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlu.gateway.console.sample.SampleCity;
import org.wenlu.look.browser.Chromium;

/// Pictures of the console of an invented city, taken with a real browser.
public final class ConsolePictures {
    private static final Logger LOG = LoggerFactory.getLogger(ConsolePictures.class);

    private final Chromium browser;
    private final String console;
    private final Path folder;

    private ConsolePictures(Chromium browser, String console, Path folder) {
        this.browser = browser;
        this.console = console;
        this.folder = folder;
    }

    /// @param arguments the folder to write the pictures to
    public static void main(String[] arguments) throws IOException {
        take(Path.of(arguments.length == 0 ? "target/pictures" : arguments[0]));
    }

    /// Says so and takes none when this machine has no browser.
    static void take(Path folder) throws IOException {
        Optional<Path> program = Chromium.installed();
        if (program.isEmpty()) {
            LOG.info("no pictures of the console: this machine has no chromium");
            return;
        }
        Files.createDirectories(folder);
        Path work = Files.createTempDirectory("wenlu-pictures");
        try (var city = new SampleCity(Files.createDirectory(work.resolve("city")))) {
            city.live();
            try (var console = Console.start(city.setup(0));
                    var browser = Chromium.start(program.get(), work)) {
                new ConsolePictures(browser, console.address().toString(), folder).take();
            }
        }
    }

    private void take() throws IOException {
        browser.size(1440, 1000, false);
        shoot("sign-in", "/sign-in");
        signIn();
        every("");
        prefer("language", "en");
        every("-en");
        prefer("language", "zh-Hant");
        shoot("city-zh-hant", "/");
        prefer("theme", "dark");
        shoot("city-dark", "/");
        prefer("theme", "light");
        browser.size(390, 844, true);
        shoot("service-point-phone", "/service-points/luohu-port-hall");
        mine("en");
        mine("ar");
    }

    private void mine(String language) throws IOException {
        shoot("mine-" + language, "/mine?lang=" + language + "#" + SampleCity.CODE.text());
        browser.click("#main .primary");
        browser.until("document.querySelector('.letters') && document.readyState === 'complete'");
        keep("mine-found-" + language);
    }

    private void every(String suffix) throws IOException {
        shoot("city" + suffix, "/");
        shoot("district" + suffix, "/districts/luohu");
        shoot("service-point" + suffix, "/service-points/luohu-port-hall");
        shoot("kiosk" + suffix, "/service-points/renmin-south/places/1");
        shoot("letters" + suffix, "/letters/sign-up");
        shoot("behind" + suffix, "/service-points/luohu-port-hall/behind/missed");
    }

    private void signIn() {
        browser.run("document.querySelector('[name=name]').value = 'city'");
        browser.run(
                "document.querySelector('[name=password]').value = '%s'"
                        .formatted(SampleCity.PASSWORD));
        browser.run("document.querySelector('[name=password]').form.requestSubmit()");
        browser.until("location.pathname === '/'");
    }

    private void prefer(String what, String value) {
        browser.run("window.before = true");
        browser.click("[name=%s][value=%s]".formatted(what, value));
        browser.until("window.before === undefined && document.readyState === 'complete'");
    }

    private void shoot(String name, String path) throws IOException {
        browser.open(console + path);
        keep(name);
    }

    private void keep(String name) throws IOException {
        browser.until("document.fonts.status === 'loaded'");
        Path picture = folder.resolve("console-" + name + ".png");
        Files.write(picture, browser.picture());
        LOG.info("picture {}", picture);
    }
}
