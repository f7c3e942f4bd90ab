package org.wenlu.gateway.console;

import java.io.File;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlu.gateway.console.sample.SampleCity;

/// Takes pictures of the console with an invented city: `ConsolePictures <folder>`. Says so and
/// does nothing where Chromium is not installed.
public final class ConsolePictures {
    private static final Logger LOG = LoggerFactory.getLogger(ConsolePictures.class);
    private static final Pattern FORM = Pattern.compile("name=\"form\" value=\"([^\"]+)\"");
    private static final long PATIENCE_SECONDS = 60;

    private final Path folder;
    private final Path browser;
    private final URI console;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private ConsolePictures(Path folder, Path browser, URI console) {
        this.folder = folder;
        this.browser = browser;
        this.console = console;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("usage: ConsolePictures FOLDER");
        }
        var browser = chromium();
        if (browser.isEmpty()) {
            LOG.info("no chromium on this machine: no pictures of the console");
            return;
        }
        Path folder = Files.createDirectories(Path.of(arguments[0]).toAbsolutePath());
        Path data = Files.createTempDirectory("console-pictures");
        try (var city = new SampleCity(data)) {
            city.live();
            try (var console = Console.start(city.setup(0))) {
                new ConsolePictures(folder, browser.getFirst(), console.address()).take();
            }
        }
    }

    private static List<Path> chromium() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(it -> Stream.of(Path.of(it, "chromium"), Path.of(it, "chromium-browser")))
                .filter(Files::isExecutable)
                .toList();
    }

    private void take() throws IOException, InterruptedException {
        picture("sign-in", page("/sign-in"));
        signIn();
        picture("city", page("/"));
        picture("district", page("/districts/luohu"));
        picture("service-point", page("/service-points/luohu-port-hall"));
        picture("kiosk", page("/service-points/renmin-south/places/1"));
        picture("behind", page("/service-points/luohu-port-hall/behind/missed"));
        prefer("language", "en");
        prefer("theme", "dark");
        picture("city-dark-en", page("/"));
        prefer("language", "zh-Hant");
        prefer("theme", "light");
        picture("city-zh-hant", page("/"));
    }

    private void signIn() throws IOException, InterruptedException {
        post("/sign-in", "name=city&password=" + encoded(SampleCity.PASSWORD));
    }

    private void prefer(String what, String value) throws IOException, InterruptedException {
        post("/preferences", what + "=" + value);
    }

    private void post(String path, String fields) throws IOException, InterruptedException {
        var form = FORM.matcher(page("/sign-in"));
        if (!form.find()) {
            throw new IllegalStateException("the page has no form");
        }
        var request =
                HttpRequest.newBuilder(console.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        fields + "&form=" + encoded(form.group(1))))
                        .build();
        int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status != 303) {
            throw new IllegalStateException(path + " answered " + status);
        }
    }

    private String page(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(console.resolve(path)).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    /// The page is read with our session and shown as a file whose styles come from the console.
    private void picture(String name, String page) throws IOException, InterruptedException {
        Path profile = Files.createTempDirectory("console-browser");
        Path file = profile.resolve(name + ".html");
        String still = page.replace("<head>", "<head><base href=\"" + console + "/\">");
        Files.writeString(file, still.replaceAll("<script[^>]*></script>", ""));
        List<String> command =
                new ArrayList<>(
                        List.of(
                                browser.toString(),
                                "--headless",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--no-first-run",
                                "--hide-scrollbars",
                                "--disable-web-security",
                                "--disable-background-networking",
                                "--user-data-dir=" + profile,
                                "--screenshot=" + folder.resolve("console-" + name + ".png"),
                                "--window-size=1600,1160",
                                file.toUri().toString()));
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(profile.resolve("log").toFile())
                        .start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("chromium did not finish the picture " + name);
        }
        LOG.info("picture {}", folder.resolve("console-" + name + ".png"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
