package org.wenlu.simulator.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import org.wenlu.simulator.people.Touchscreen;
import org.wenlu.simulator.people.Visitor;
import org.wenlu.simulator.process.Launch;
import org.wenlu.simulator.world.Ports;
import org.wenlu.simulator.world.Running;
import org.wenlu.simulator.world.Running.Served;
import org.wenlu.simulator.world.SignIns;
import org.wenlu.simulator.world.World;

/// `./wenlu rehearse`: lets a kiosk serve one visitor and keeps what the JDK learned of its classes
/// (an AOT cache), so that the next start is quicker.
public final class Rehearsal {
    private static final Duration WRITING = Duration.ofMinutes(3);
    private static final Duration PACE = Duration.ofMillis(20);

    private Rehearsal() {}

    /// @param arguments the kiosk's class path, and the file for the cache
    public static void main(String[] arguments) throws IOException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (arguments.length != 2) {
            out.println("wenlu rehearse: needs the kiosk's class path and the file to write");
            System.exit(2);
        }
        Path cache = Path.of(arguments[1]).toAbsolutePath();
        Files.deleteIfExists(cache);
        var launch = new Launch(arguments[0], List.of("-XX:AOTCacheOutput=" + cache));
        World world =
                World.in(
                        Files.createTempDirectory("wenlu-rehearsal-"),
                        "simulator-portrait",
                        Ports.free(),
                        SignIns.random(1),
                        InstantSource.system());
        Served kiosk = new Running(world, launch).kiosk();
        try (var screen =
                new Touchscreen(kiosk.addresses().of("floor"), world.signIns().mirror())) {
            new Visitor(screen, new Random(3), PACE, _ -> {}).visit();
        }
        kiosk.program().end(WRITING);
        out.println(
                Files.exists(cache)
                        ? "wenlu rehearse: %s, %d MiB".formatted(cache, Files.size(cache) >> 20)
                        : "wenlu rehearse: no cache was written");
        System.exit(Files.exists(cache) ? 0 : 1);
    }
}
