package org.wenlu.firmware.profile;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.wenlu.firmware.profile.DeviceProfile.Answers;
import org.wenlu.firmware.profile.DeviceProfile.Board;
import org.wenlu.firmware.profile.DeviceProfile.Display;
import org.wenlu.firmware.profile.DeviceProfile.Panel;
import org.wenlu.firmware.profile.DeviceProfile.Printer;
import org.wenlu.firmware.profile.DeviceProfile.PrinterConnection;
import org.wenlu.firmware.profile.DeviceProfile.Role;
import org.wenlu.firmware.profile.DeviceProfile.Rotation;
import org.wenlu.firmware.profile.DeviceProfile.Sensors;
import org.wenlu.firmware.profile.DeviceProfile.Sound;
import org.wenlu.firmware.profile.DeviceProfile.SoundOutput;
import org.wenlu.firmware.profile.DeviceProfile.Touch;
import org.wenlu.firmware.profile.DeviceProfile.Watchdog;
import org.wenlu.firmware.profile.Gpio.Purpose;

/// Reads settings into a profile, in the order of its schema.
final class ProfileReader {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:-]{0,253}");
    private static final Pattern USB = Pattern.compile("([0-9a-f]{4}:[0-9a-f]{4})?");
    private static final Pattern DEVICE = Pattern.compile("/dev/[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*");
    private static final Pattern DEVICE_OR_NONE = Pattern.compile("(" + DEVICE + ")?");
    private static final Pattern SENSOR = Pattern.compile("(/sys/[A-Za-z0-9_:/-]+)?");
    private static final int PI_WATCHDOG_SECONDS = 15;
    private static final int USUAL_BAUD = 38_400;
    private static final List<Integer> BAUD = List.of(9600, 19_200, 38_400, 57_600, 115_200);

    private ProfileReader() {}

    static DeviceProfile read(Layers layers) {
        var faults = new Faults(layers);
        DeviceProfile profile = profile(new Fields(layers.merged(), "", faults));
        faults.refuse();
        return profile;
    }

    private static DeviceProfile profile(Fields top) {
        Board board = top.oneOf("board", Board.class, Board.SIMULATOR);
        var profile =
                new DeviceProfile(
                        top.text(
                                "name",
                                NAME,
                                "a name of small letters, digits and hyphens",
                                Optional.empty()),
                        board,
                        top.oneOf("role", Role.class, Role.HOST),
                        panel(top.group("panel")),
                        top.oneOf("display", Display.class, null),
                        touch(top.group("touch")),
                        printer(top.group("printer")),
                        sound(top.group("sound")),
                        gpio(top.group("gpio")),
                        sensors(top.group("sensors")),
                        watchdog(top.group("watchdog"), board));
        top.nothingElse();
        return profile;
    }

    private static Panel panel(Fields in) {
        var panel =
                new Panel(
                        in.whole("widthPx", 480, 8192, Optional.empty()),
                        in.whole("heightPx", 480, 8192, Optional.empty()),
                        in.number("widthMm", 80, 3000),
                        in.number("heightMm", 80, 3000),
                        in.number("viewingDistanceMm", 300, 2000),
                        in.oneOf("rotation", Rotation.class, Rotation.NONE));
        in.nothingElse();
        double across = panel.widthPx() / panel.widthMm();
        double down = panel.heightPx() / panel.heightMm();
        if (Math.abs(across / down - 1) > 0.05) {
            in.fault(
                    "heightMm",
                    "%.2f px/mm across but %.2f px/mm down; pixels must be square, so check widthMm and heightMm"
                            .formatted(across, down));
        }
        return panel;
    }

    private static Touch touch(Fields in) {
        var touch =
                new Touch(
                        in.text(
                                "usb",
                                USB,
                                "vendor and product such as 0eef:0001, or empty",
                                Optional.of("")));
        in.nothingElse();
        return touch;
    }

    private static Printer printer(Fields in) {
        var printer =
                new Printer(
                        in.oneOf("connection", PrinterConnection.class, null),
                        in.text("host", HOST, "a host name or an address", Optional.of("")),
                        in.whole("port", 0, 65_535, Optional.of(0)),
                        in.text(
                                "device",
                                DEVICE_OR_NONE,
                                "a device such as /dev/usb/lp0, or empty",
                                Optional.of("")),
                        in.whole("baud", BAUD.getFirst(), BAUD.getLast(), Optional.of(USUAL_BAUD)),
                        in.oneOf("answers", Answers.class, Answers.EXPECTED),
                        in.whole("patienceSeconds", 1, 60, Optional.of(5)));
        in.nothingElse();
        if (!BAUD.contains(printer.baud())) {
            in.fault("baud", "is %d; it must be one of %s".formatted(printer.baud(), BAUD));
        }
        switch (printer.connection()) {
            case NETWORK -> onTheNetwork(printer, in);
            case USB, SERIAL -> byFile(printer, in);
            case NONE, VIRTUAL -> {}
        }
        return printer;
    }

    private static void onTheNetwork(Printer printer, Fields in) {
        if (printer.host().isBlank()) {
            in.fault("host", "is missing: a network printer needs its address");
        }
        if (printer.port() == 0) {
            in.fault(
                    "port",
                    "is 0; a network printer listens on a port from 1 to 65535, usually 9100");
        }
    }

    private static void byFile(Printer printer, Fields in) {
        if (printer.device().isBlank()) {
            in.fault(
                    "device",
                    "is missing: a USB printer has a file such as /dev/usb/lp0, a serial one such as /dev/ttyUSB0");
        }
    }

    private static Sound sound(Fields in) {
        var sound =
                new Sound(
                        in.oneOf("output", SoundOutput.class, SoundOutput.USUAL),
                        in.whole("volumePercent", 0, 100, Optional.of(70)));
        in.nothingElse();
        return sound;
    }

    private static Sensors sensors(Fields in) {
        var sensors =
                new Sensors(
                        in.text(
                                "temperature",
                                SENSOR,
                                "a file below /sys, or empty",
                                Optional.of("")),
                        in.whole("warnCelsius", 40, 110, Optional.of(80)));
        in.nothingElse();
        return sensors;
    }

    private static Watchdog watchdog(Fields in, Board board) {
        var watchdog = new Watchdog(in.whole("seconds", 0, 300, Optional.of(0)));
        in.nothingElse();
        if (board.isRaspberryPi() && watchdog.seconds() > PI_WATCHDOG_SECONDS) {
            in.fault(
                    "seconds",
                    "is %d; the watchdog of a Raspberry Pi counts to %d seconds at most"
                            .formatted(watchdog.seconds(), PI_WATCHDOG_SECONDS));
        }
        return watchdog;
    }

    private static Gpio gpio(Fields in) {
        var gpio =
                new Gpio(
                        in.oneOf("driver", Gpio.Driver.class, Gpio.Driver.NONE),
                        in.text(
                                "chip",
                                DEVICE,
                                "a device such as /dev/gpiochip0",
                                Optional.of("/dev/gpiochip0")),
                        in.whole("debounceMs", 0, 1000, Optional.of(30)),
                        pins(in.group("pins")));
        in.nothingElse();
        return gpio;
    }

    private static Map<Purpose, Gpio.Pin> pins(Fields in) {
        var pins = new EnumMap<Purpose, Gpio.Pin>(Purpose.class);
        var taken = new HashMap<Integer, Purpose>();
        for (Purpose purpose : Purpose.values()) {
            Fields of = in.group(purpose.written());
            if (in.has(purpose.written())) {
                Gpio.Pin pin = pin(of);
                pins.put(purpose, pin);
                Optional.ofNullable(taken.putIfAbsent(pin.line(), purpose))
                        .ifPresent(other -> of.fault("line", twice(pin, other)));
            }
        }
        in.nothingElse();
        return pins;
    }

    private static String twice(Gpio.Pin pin, Purpose other) {
        return "is %d, which %s has already; each purpose needs a line of its own"
                .formatted(pin.line(), other.written());
    }

    private static Gpio.Pin pin(Fields in) {
        var pin =
                new Gpio.Pin(
                        in.whole("line", 0, 511, Optional.empty()),
                        in.oneOf("active", Gpio.Active.class, Gpio.Active.HIGH),
                        in.oneOf("pull", Gpio.Pull.class, Gpio.Pull.NONE),
                        in.whole("hertz", 1, 50_000, Optional.of(1000)));
        in.nothingElse();
        return pin;
    }
}
