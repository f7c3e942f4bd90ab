package org.wenlu.simulator.chaos;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `./wenlu chaos`: kills a program, or breaks the lines between several kiosks, at random moments
/// and says what was found.
public final class Chaos {
    private Chaos() {}

    /// What can be killed.
    public enum Victim {
        KIOSK,
        GATEWAY,
        /// The lines between several kiosks, and their host.
        FLOOR
    }

    @Command(
            name = "chaos",
            mixinStandardHelpOptions = true,
            description =
                    "Kills a program, or breaks the lines between kiosks, at random moments and looks at what is left.")
    private static final class Options {
        @Parameters(index = "0", paramLabel = "kiosk|gateway|floor")
        private Victim victim = Victim.KIOSK;

        @Option(
                names = "--times",
                paramLabel = "N",
                description = "How often it is killed, or a line broken.")
        private int times = 50;

        @Option(names = "--seed", description = "Of the random moments.")
        private long seed = 1;
    }

    /// Exits with 0 only if nothing was lost, doubled or damaged.
    public static void main(String[] arguments) throws IOException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var options = new Options();
        var line = new CommandLine(options).setCaseInsensitiveEnumValuesAllowed(true);
        try {
            line.parseArgs(arguments);
        } catch (CommandLine.ParameterException e) {
            out.println("wenlu chaos: " + e.getMessage());
            line.usage(out);
            System.exit(2);
        }
        if (line.isUsageHelpRequested()) {
            line.usage(out);
            return;
        }
        Path folder = Files.createTempDirectory("wenlu-chaos-");
        out.println("wenlu chaos: everything is written to " + folder);
        List<String> faults = judged(options, folder, out);
        faults.forEach(fault -> out.println("wenlu chaos: " + fault));
        out.printf(
                "chaos: victim=%s times=%d faults=%d%n",
                options.victim, options.times, faults.size());
        System.exit(faults.isEmpty() ? 0 : 1);
    }

    /// A program that cannot even be started is a fault like any other.
    private static List<String> judged(Options options, Path folder, PrintStream out)
            throws IOException {
        try {
            return run(options.victim, folder, options.times, options.seed, out);
        } catch (IllegalStateException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    private static List<String> run(
            Victim victim, Path folder, int times, long seed, PrintStream out) throws IOException {
        var random = new Random(seed);
        return switch (victim) {
            case KIOSK -> new KioskKills(folder, random, out::println).run(times);
            case GATEWAY -> new GatewayKills(folder, random, out::println).run(times);
            case FLOOR -> {
                try (var floor = new FloorPartitions(folder, random, out::println)) {
                    yield floor.run(times);
                }
            }
        };
    }
}
