package org.wenlu.simulator.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// What `./wenlu demo` was asked for.
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "A gateway and a service point on this machine.")
final class DemoOptions {
    @Option(
            names = "--visitors",
            paramLabel = "N",
            description =
                    "Simulated visitors who use the kiosk's real screens, and clerks who call them.")
    private int visitors;

    @Option(
            names = "--for",
            paramLabel = "SECONDS",
            description = "End after this time; then up to 30 s to drain.")
    @Nullable
    private Integer seconds;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where everything is written; a new temporary folder otherwise.")
    @Nullable
    private Path data;

    @Option(names = "--landscape", description = "A panel of 1920×1080 instead of 1080×1920.")
    private boolean landscape;

    int visitors() {
        return visitors;
    }

    Optional<Duration> length() {
        return Optional.ofNullable(seconds).map(Duration::ofSeconds);
    }

    Optional<Path> data() {
        return Optional.ofNullable(data);
    }

    boolean landscape() {
        return landscape;
    }
}
