package org.wenlu.firmware.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.wenlu.firmware.yaml.StrictYaml;
import org.wenlu.firmware.yaml.YamlException;

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
                throw new IllegalArgumentException(
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
                    throw new IllegalArgumentException(
                            "printer.host is missing: a network printer needs its address");
                }
            }
        }
    }

    /// Reads a shipped profile by its name.
    ///
    /// @throws YamlException when there is none
    public static DeviceProfile shipped(String name) {
        try (InputStream in = DeviceProfile.class.getResourceAsStream(name + ".yaml")) {
            if (in == null) {
                throw new YamlException(
                        "there is no profile '%s'; shipped are simulator-portrait and simulator-landscape"
                                .formatted(name),
                        null);
            }
            return StrictYaml.parse("profile " + name, in.readAllBytes(), DeviceProfile.class);
        } catch (IOException e) {
            throw new UncheckedIOException("profile " + name, e);
        }
    }

    /// Reads a profile file.
    ///
    /// @throws YamlException when it is wrong
    public static DeviceProfile read(Path file) {
        return StrictYaml.read(file, DeviceProfile.class);
    }

    private static void within(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(
                    "%s is %s; it must be from %s to %s".formatted(name, value, least, most));
        }
    }
}
