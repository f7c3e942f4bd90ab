package org.wenlu.firmware.profile;

import java.nio.file.Path;
import java.util.List;
import org.wenlu.firmware.yaml.YamlException;

/// The hardware of a device. `profile.schema.json` beside this class describes the file.
///
/// @param name for example `simulator-portrait`
/// @param role what the device is among those of its service point
/// @param display how the screen is shown
/// @param printer how the ticket printer is joined
public record DeviceProfile(
        String name,
        Board board,
        Role role,
        Panel panel,
        Display display,
        Touch touch,
        Printer printer,
        Sound sound,
        Gpio gpio,
        Sensors sensors,
        Watchdog watchdog) {

    /// Names of the profiles that come with Wenlu.
    public static final List<String> SHIPPED =
            List.of(
                    "raspberry-pi-4",
                    "raspberry-pi-5",
                    "simulator-landscape",
                    "simulator-portrait",
                    "x86-mini-pc");

    public enum Board {
        SIMULATOR,
        RASPBERRY_PI_4,
        RASPBERRY_PI_5,
        X86;

        public boolean isRaspberryPi() {
            return this == RASPBERRY_PI_4 || this == RASPBERRY_PI_5;
        }
    }

    public enum Role {
        /// Counters, boards and the other kiosks of the service point talk to it.
        HOST,
        SATELLITE
    }

    /// Width and height as the visitor sees them, after the rotation.
    ///
    /// @param viewingDistanceMm from the visitor's eyes to the glass, 300 to 2000
    /// @param rotation by how much the picture is turned clockwise on the panel
    public record Panel(
            int widthPx,
            int heightPx,
            double widthMm,
            double heightMm,
            double viewingDistanceMm,
            Rotation rotation) {}

    public enum Rotation {
        NONE(0),
        RIGHT(90),
        HALF(180),
        LEFT(270);

        private final int degrees;

        Rotation(int degrees) {
            this.degrees = degrees;
        }

        /// Clockwise.
        public int degrees() {
            return degrees;
        }
    }

    public enum Display {
        /// A window where there is a display, otherwise no window.
        AUTO,
        WINDOW,
        /// Drawn in memory only; seen through the mirror.
        HEADLESS
    }

    /// @param usb vendor and product of the touch controller, `0eef:0001`; empty for any
    public record Touch(String usb) {}

    public enum PrinterConnection {
        NONE,
        NETWORK,
        /// Through the device file of a USB printer.
        USB,
        SERIAL,
        /// A printer of paper pictures inside the program, for demonstrations and tests.
        VIRTUAL
    }

    /// @param host for a network printer
    /// @param port for a network printer, usually 9100
    /// @param device the file of a USB or serial printer, for example `/dev/usb/lp0`
    /// @param baud bits a second of a serial printer
    /// @param patienceSeconds how long it may take to answer, 1 to 60
    public record Printer(
            PrinterConnection connection,
            String host,
            int port,
            String device,
            int baud,
            Answers answers,
            int patienceSeconds) {}

    /// Whether a printer can be asked.
    public enum Answers {
        EXPECTED,
        /// The line leads one way only: of no ticket is it known whether it came out.
        NONE
    }

    public enum SoundOutput {
        /// What the system plays on.
        USUAL,
        HDMI,
        HEADPHONES,
        USB,
        NONE
    }

    /// @param volumePercent at the start, 0 to 100
    public record Sound(SoundOutput output, int volumePercent) {}

    /// @param temperature the file that tells the processor's temperature in thousandths of a
    ///   degree; empty for none
    /// @param warnCelsius from when the district is told, 40 to 110
    public record Sensors(String temperature, int warnCelsius) {}

    /// @param seconds without a sign of life after which the hardware restarts the device; 0 for no
    ///   hardware watchdog
    public record Watchdog(int seconds) {}

    /// Reads a shipped profile by its name.
    ///
    /// @throws YamlException when there is none
    public static DeviceProfile shipped(String name) {
        return ProfileFile.shipped(name);
    }

    /// Reads a profile file and those it extends.
    ///
    /// @throws YamlException when it is wrong; the message has a line for each fault, with file,
    ///   line, setting, value and what would be right
    public static DeviceProfile read(Path file) {
        return ProfileFile.read(file);
    }
}
