package org.wenlu.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.simulator.people.Touchscreen;
import org.wenlu.simulator.people.Touchscreen.Sight;
import org.wenlu.simulator.people.Touchscreen.Thing;
import org.wenlu.simulator.world.Ports;
import org.wenlu.simulator.world.Running;
import org.wenlu.simulator.world.Running.Served;
import org.wenlu.simulator.world.SignIns;
import org.wenlu.simulator.world.World;

/// What a visitor typed, looked for byte by byte after their visit: in the memory of the kiosk's
/// process, in its files and in its log.
@Tag("slow")
class WipeTest {
    private static final String CANARY = "zqvjkxwpy";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<Charset> FORMS =
            List.of(
                    StandardCharsets.ISO_8859_1,
                    StandardCharsets.UTF_16LE,
                    StandardCharsets.UTF_16BE);

    @TempDir Path folder;
    private Touchscreen screen;
    private Thing home;

    @Test
    void whatWasTypedIsNowhereAfterTheVisit() throws Exception {
        World world =
                World.in(
                        folder.resolve("world"),
                        "simulator-portrait",
                        Ports.free(),
                        SignIns.random(1),
                        InstantSource.system());
        try (Served kiosk = new Running(world).kiosk()) {
            screen = new Touchscreen(kiosk.addresses().of("floor"), world.signIns().mirror());
            search();
            assertThat(memory(kiosk)).as("while it is on the screen").isTrue();

            suggest();
            takeATicketAndGo();

            assertThat(memory(kiosk)).as("in memory").isFalse();
        }
        assertThat(filesWithTheCanary()).isEmpty();
        screen.close();
    }

    /// The mirror is not asked while the words stand on the screen: its answers would carry them.
    private void search() throws IOException {
        tap("attract", "begin");
        tap("language", "language-en");
        tap("home", "home-search");
        Sight keyboard = awaited("search", "key-z");
        type(keyboard);
        home = keyboard.find("foot-home").orElseThrow();
    }

    private void suggest() throws IOException {
        screen.tap(home);
        tap("home", "home-part");
        tap("part", "part-suggestion");
        tap("suggestion", "suggestion-own");
        tap("writing", "key-x");
        tap("writing", "key-done");
        Thing send = awaited("suggestion", "send").find("send").orElseThrow();
        tap("suggestion", "suggestion-own");
        Sight keyboard = awaited("writing", "key-done");
        type(keyboard);
        screen.tap(keyboard.find("key-done").orElseThrow());
        screen.tap(send);
    }

    private void type(Sight keyboard) throws IOException {
        for (char letter : CANARY.toCharArray()) {
            screen.tap(keyboard.find("key-" + letter).orElseThrow());
        }
    }

    private void takeATicketAndGo() throws IOException {
        tap("left", "foot-home");
        tap("home", "home-ticket");
        Sight services = awaited("services", "foot-home");
        screen.tap(services.touchable(id -> id.startsWith("service-")).getFirst());
        tap("ticket", "done");
        awaited("attract", "begin");
    }

    private void tap(String name, String id) throws IOException {
        screen.tap(awaited(name, id).find(id).orElseThrow());
    }

    private Sight awaited(String name, String id) {
        return await().atMost(PATIENCE)
                .until(
                        () -> screen.look(),
                        sight -> sight.name().equals(name) && sight.find(id).isPresent());
    }

    /// Whether an object that is still reachable holds it.
    private boolean memory(Served kiosk) throws IOException, InterruptedException {
        Path dump = Files.createTempFile(folder, "memory", ".hprof");
        Files.delete(dump);
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process taking =
                new ProcessBuilder(
                                jcmd.toString(),
                                Long.toString(kiosk.program().pid()),
                                "GC.heap_dump",
                                dump.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("jcmd.txt").toFile())
                        .start();
        assertThat(taking.waitFor()).as("jcmd").isZero();
        boolean there = holdsCanary(dump);
        Files.delete(dump);
        return there;
    }

    private List<Path> filesWithTheCanary() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(WipeTest::holdsCanary).toList();
        }
    }

    private static boolean holdsCanary(Path file) {
        try {
            String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
            return FORMS.stream()
                    .map(form -> new String(CANARY.getBytes(form), StandardCharsets.ISO_8859_1))
                    .anyMatch(bytes::contains);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
