package org.wenlu.simulator.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.wenlu.simulator.oracle.Finding;
import org.wenlu.simulator.oracle.Oracle;
import org.wenlu.simulator.world.Ports;
import org.wenlu.simulator.world.Running;
import org.wenlu.simulator.world.Running.Served;
import org.wenlu.simulator.world.SignIns;
import org.wenlu.simulator.world.Together;
import org.wenlu.simulator.world.World;
import picocli.CommandLine;

/// `./wenlu demo`: a gateway and a service point, Luohu Port Hall or another, on this machine.
public final class Demo {
    private static final Duration DRAIN = Duration.ofSeconds(30);

    private final DemoOptions options;
    private final PrintStream out;

    private Demo(DemoOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /// Exits with 0 only if every journal record is stored exactly once.
    public static void main(String[] arguments) throws IOException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var options = new DemoOptions();
        var line = new CommandLine(options);
        try {
            line.parseArgs(arguments);
        } catch (CommandLine.ParameterException e) {
            out.println("wenlu demo: " + e.getMessage());
            line.usage(out);
            System.exit(2);
        }
        if (line.isUsageHelpRequested()) {
            line.usage(out);
            return;
        }
        System.exit(new Demo(options, out).run());
    }

    private int run() throws IOException {
        Path folder =
                options.data().isPresent()
                        ? Files.createDirectories(options.data().get())
                        : Files.createTempDirectory("wenlu-demo-");
        String profile = options.landscape() ? "simulator-landscape" : "simulator-portrait";
        Ports ports = Ports.usualOrFree();
        World world =
                World.in(
                        folder,
                        options.servicePoint(),
                        profile,
                        ports,
                        SignIns.random(options.servicePoint()),
                        InstantSource.system(),
                        Together.of(ports, options.satellites()));
        out.println("wenlu demo: everything is written to " + folder);
        var running = new Running(world);
        try (Served gateway = running.gateway();
                Served kiosk = running.kiosk();
                Satellites satellites = Satellites.start(world, running)) {
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(() -> stop(gateway, kiosk, satellites)));
            new Welcome(world, gateway.addresses(), kiosk.addresses()).print(out);
            satellites.print(out);
            var hall =
                    new BusyHall(
                            world,
                            kiosk.addresses().of("floor"),
                            satellites.floors(),
                            options.visitors());
            hall.open();
            hall.serveFor(options.length());
            out.println("wenlu demo: no more arrivals, draining …");
            hall.drain(DRAIN);
            return judge(world, gateway);
        }
    }

    private int judge(World world, Served gateway) throws IOException {
        Finding finding =
                Settling.await(journals(world), world.gatewayData().resolve("gateway.db"), DRAIN);
        finding.faults().forEach(fault -> out.println("wenlu demo: " + fault));
        var figures = new FiguresCheck(world, gateway.addresses().of("console"));
        var differences = figures.differences(finding);
        differences.forEach(difference -> out.println("wenlu demo: " + difference));
        out.printf(
                "demo: visits=%d tickets=%d served=%d records=%d stored=%d receipted=%d lost=%d duplicated=%d%n",
                finding.visits(),
                finding.tickets(),
                finding.served(),
                finding.records(),
                finding.stored(),
                finding.receipted(),
                finding.lost().size(),
                finding.duplicated().size());
        return finding.good() && differences.isEmpty() ? 0 : 1;
    }

    private static List<Path> journals(World world) {
        return IntStream.rangeClosed(1, world.kiosks())
                .mapToObj(kiosk -> world.kioskData(kiosk).resolve("journal.db"))
                .toList();
    }

    private static void stop(Served gateway, Served kiosk, Satellites satellites) {
        satellites.close();
        kiosk.close();
        gateway.close();
    }

    /// Waits until both databases agree, as long as it may take.
    private static final class Settling {
        static Finding await(List<Path> journals, Path ledger, Duration most) {
            long end = System.nanoTime() + most.toNanos();
            Finding finding = Oracle.compare(journals, ledger);
            while (!finding.good() && System.nanoTime() < end) {
                BusyHall.rest(Duration.ofMillis(500));
                finding = Oracle.compare(journals, ledger);
            }
            return finding;
        }
    }
}
