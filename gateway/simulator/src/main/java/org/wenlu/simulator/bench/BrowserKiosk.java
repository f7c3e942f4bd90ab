package org.wenlu.simulator.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.wenlu.look.Messages;
import org.wenlu.look.browser.Chromium;

/// What others build kiosks with: Chromium in kiosk mode on a display of its own, with a page that
/// looks like the language screen and is drawn with the same faces. Measured beside Wenlu's kiosk.
final class BrowserKiosk {
    private static final Path XVFB = Path.of("/usr/bin/Xvfb");
    static final Duration SETTLED = Duration.ofSeconds(8);
    private static final List<String> FAMILIES =
            List.of(
                    "NotoSans",
                    "NotoSansSC",
                    "NotoSansHK",
                    "NotoSansJP",
                    "NotoSansKR",
                    "NotoSansArabic");
    private static final List<String> WEIGHTS = List.of("400Regular", "700Bold");

    private BrowserKiosk() {}

    /// Its memory (PSS of all its processes) in MiB; empty where Chromium or Xvfb is missing.
    static OptionalDouble memory(Path work) throws IOException {
        Optional<Path> browser = Chromium.installed();
        if (browser.isEmpty() || !Files.isExecutable(XVFB)) {
            return OptionalDouble.empty();
        }
        Process display =
                new ProcessBuilder(
                                XVFB.toString(), "-displayfd", "1", "-screen", "0", "1080x1920x24")
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (var said =
                new BufferedReader(
                        new InputStreamReader(display.getInputStream(), StandardCharsets.UTF_8))) {
            return OptionalDouble.of(shown(browser.get(), ":" + said.readLine(), work));
        } finally {
            display.destroy();
        }
    }

    private static double shown(Path browser, String display, Path work) throws IOException {
        var builder =
                new ProcessBuilder(
                        browser.toString(),
                        "--kiosk",
                        "--no-sandbox",
                        "--no-first-run",
                        "--user-data-dir=" + work.resolve("profile"),
                        page(work).toUri().toString());
        builder.environment().put("DISPLAY", display);
        Process process =
                builder.redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            Thread.sleep(SETTLED);
            double sum = 0;
            for (long pid : family(process)) {
                sum += Memory.pssMiB(pid);
            }
            return sum;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the browser settled", e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static List<Long> family(Process process) {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .map(ProcessHandle::pid)
                .toList();
    }

    private static Path page(Path work) throws IOException {
        Path faces = Files.createDirectories(work.resolve("faces"));
        for (String family : FAMILIES) {
            for (String weight : WEIGHTS) {
                String face = "%s_%s.ttf".formatted(family, weight);
                copy(Messages.class, "faces/" + face, faces.resolve(face));
            }
        }
        return copy(BrowserKiosk.class, "equal.html", work.resolve("equal.html"));
    }

    private static Path copy(Class<?> owner, String name, Path file) throws IOException {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("%s is missing".formatted(name));
            }
            Files.copy(in, file);
            return file;
        }
    }
}
