package org.wenlu.firmware.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The hardware of a device.
///
/// @param name for example `simulator-portrait`
/// @param display how the screen is shown
/// @param printer how the ticket printer is joined
public record DeviceProfile(String name, Panel panel, Display display, Printer printer) {

    /// @param viewingDistanceMm from the visitor's eyes to the glass, 300 to 2000
    public record Panel(
            int widthPx, int heightPx, double widthMm, double heightMm, double viewingDistanceMm) {
        public Panel {
            within("panel.widthPx", widthPx, 480, 8192);
            within("panel.heightPx", heightPx, 480, 8192);
            within("panel.widthMm", widthMm, 80, 3000);
            within("panel.heightMm", heightMm, 80, 3000);
            within("panel.viewingDistanceMm", viewingDistanceMm, 300, 2000);
            squarePixels(widthPx / widthMm, heightPx / heightMm);
        }

        private static void squarePixels(double across, double down) {
            if (Math.abs(across / down - 1) > 0.05) {
                throw new ProfileException(
                        "panel: %.2f px/mm across but %.2f px/mm down; pixels must be square, so check widthMm and heightMm"
                                .formatted(across, down));
            }
        }
    }

    public enum Display {
        /// A window where there is a display, otherwise no window.
        AUTO,
        WINDOW,
        /// Drawn in memory only; seen through the mirror.
        HEADLESS
    }

    public enum PrinterConnection {
        NONE,
        NETWORK,
        /// A printer of paper pictures inside the program, for demonstrations and tests.
        VIRTUAL
    }

    /// @param host for a network printer
    /// @param port for a network printer, usually 9100
    public record Printer(PrinterConnection connection, String host, int port) {
        public Printer {
            if (connection == PrinterConnection.NETWORK) {
                within("printer.port", port, 1, 65_535);
                if (host.isBlank()) {
                    throw new ProfileException(
                            "printer.host is missing: a network printer needs its address");
                }
            }
        }
    }

    /// Reads a shipped profile by its name.
    ///
    /// @throws ProfileException when there is none or it is wrong
    public static DeviceProfile shipped(String name) {
        try (InputStream in = DeviceProfile.class.getResourceAsStream(name + ".yaml")) {
            if (in == null) {
                throw new ProfileException(
                        "there is no profile '%s'; shipped are simulator-portrait and simulator-landscape"
                                .formatted(name));
            }
            return parse(name, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("profile " + name, e);
        }
    }

    /// Reads a profile file.
    ///
    /// @throws ProfileException when it is wrong: names the file, the place in it and what would be
    ///   right
    public static DeviceProfile read(Path file) {
        try {
            return parse(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("profile " + file, e);
        }
    }

    private static DeviceProfile parse(String where, byte[] yaml) {
        try {
            DeviceProfile profile = YAML.readValue(yaml, DeviceProfile.class);
            if (profile == null) {
                throw new ProfileException(where + ": the profile is empty");
            }
            return profile;
        } catch (JacksonException e) {
            throw new ProfileException(
                    "%s, line %d: %s"
                            .formatted(
                                    where,
                                    e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
                                    e.getOriginalMessage()));
        }
    }

    private static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                    .build();

    private static void within(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new ProfileException(
                    "%s is %s; it must be from %s to %s".formatted(name, value, least, most));
        }
    }
}
