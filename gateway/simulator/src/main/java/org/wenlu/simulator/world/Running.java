package org.wenlu.simulator.world;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.wenlu.simulator.process.Addresses;
import org.wenlu.simulator.process.Launch;
import org.wenlu.simulator.process.Program;

/// Starts the programs of a [World].
public final class Running {
    /// On a machine that does much else at the same time.
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final String KIOSK = "org.wenlu.kiosk.Main";

    private final World world;
    private final Launch kiosk;
    private final String kioskMain;

    public Running(World world) {
        this(world, Launch.here(Launch.KIOSK_MEMORY.toArray(String[]::new)));
    }

    /// @param kiosk how the kiosk is started
    public Running(World world, Launch kiosk) {
        this(world, kiosk, KIOSK);
    }

    /// @param kioskMain class that is started as a kiosk in place of the kiosk's own
    public Running(World world, Launch kiosk, String kioskMain) {
        this.world = world;
        this.kiosk = kiosk;
        this.kioskMain = kioskMain;
    }

    /// A program that serves, and where.
    public record Served(Program program, Addresses addresses) implements AutoCloseable {
        @Override
        public void close() {
            program.close();
        }
    }

    public Served gateway() {
        return serve(
                Program.start(
                        "org.wenlu.gateway.Main",
                        own(Launch.here("-Xmx700m")),
                        world.logs().resolve("gateway.log"),
                        addresses(world.gatewayData()),
                        List.of("--settings", world.gatewaySettings().toString())));
    }

    public Served kiosk() {
        return kiosk(1, false);
    }

    /// @param number of the kiosk, from 1
    /// @param becomeHost whether somebody says that the service point's host is off
    public Served kiosk(int number, boolean becomeHost) {
        var arguments = new ArrayList<String>();
        arguments.addAll(List.of("--settings", world.kioskSettings(number).toString()));
        if (becomeHost) {
            arguments.add("--become-host");
        }
        return serve(
                Program.start(
                        kioskMain,
                        own(kiosk),
                        world.logs()
                                .resolve(
                                        number == 1
                                                ? "kiosk.log"
                                                : "kiosk-%d.log".formatted(number)),
                        addresses(world.kioskData(number)),
                        arguments));
    }

    private Launch own(Launch launch) {
        return launch.with("-Djava.io.tmpdir=" + world.temporary());
    }

    private static Path addresses(Path data) {
        return data.resolve("addresses.json");
    }

    private static Served serve(Program program) {
        try {
            return new Served(program, program.awaitServing(PATIENCE));
        } catch (IllegalStateException e) {
            program.kill();
            throw e;
        }
    }
}
