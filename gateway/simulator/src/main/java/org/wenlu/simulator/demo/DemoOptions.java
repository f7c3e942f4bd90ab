package org.wenlu.simulator.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wenlu.simulator.world.DemoPoint;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

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

    @Option(
            names = "--service-point",
            paramLabel = "ID",
            defaultValue = "luohu-port-hall",
            converter = PointId.class,
            description =
                    "Where the kiosk stands: luohu-port-hall (usual), zhaoshang-service-centre, guiyuan-talent-window.")
    private DemoPoint servicePoint = DemoPoint.LUOHU_PORT_HALL;

    @Option(
            names = "--satellites",
            paramLabel = "N",
            description = "Further kiosks at the service point, 0 to 4, which ask the first.")
    private int satellites;

    static final class PointId implements ITypeConverter<DemoPoint> {
        @Override
        public DemoPoint convert(String id) {
            try {
                return DemoPoint.of(id);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }

    DemoPoint servicePoint() {
        return servicePoint;
    }

    int satellites() {
        return Math.clamp(satellites, 0, 4);
    }

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
