package org.wenlu.kiosk;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlu.firmware.profile.DeviceProfile;
import org.wenlu.firmware.profile.Gpio.Purpose;
import org.wenlu.kiosk.device.gpio.GpioDevice;

/// Shows and tries the lines of a device: `PROFILE` lists them and tells for ten seconds what
/// changes, `PROFILE OUTPUT PERCENT` drives one for three seconds. Ends with 1 when the lines are
/// missing, with 2 for a wrong call.
public final class Devices {
    private static final Logger LOG = LoggerFactory.getLogger(Devices.class);
    private static final int MISSING = 1;
    private static final int WRONG_CALL = 2;

    private Devices() {}

    public static void main(String[] arguments) throws InterruptedException {
        try {
            System.exit(run(arguments));
        } catch (IllegalArgumentException e) {
            LOG.error("{}", e.getMessage());
            System.exit(WRONG_CALL);
        }
    }

    static int run(String... arguments) throws InterruptedException {
        if (arguments.length != 1 && arguments.length != 3) {
            throw new IllegalArgumentException("usage: devices PROFILE [OUTPUT PERCENT]");
        }
        DeviceProfile profile = profile(arguments[0]);
        profile.gpio()
                .pins()
                .forEach((what, pin) -> LOG.info("{}: line {}", what.written(), pin.line()));
        try (var device = new GpioDevice(profile.gpio(), GpioWiring::claim)) {
            device.watch((what, on) -> LOG.info("{} {}", what.written(), on ? "on" : "off"));
            device.open(System.nanoTime());
            device.enable();
            if (device.health().state() == GpioDevice.State.MISSING) {
                LOG.error("the lines are missing: {}", device.health().why());
                return MISSING;
            }
            return arguments.length == 1
                    ? look(device)
                    : drive(device, output(arguments[1]), Integer.parseInt(arguments[2]));
        }
    }

    private static int look(GpioDevice device) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (System.nanoTime() < end) {
            device.look(System.nanoTime());
            pause(Duration.ofMillis(10));
        }
        LOG.info("{}", device.statistics());
        return 0;
    }

    private static int drive(GpioDevice device, Purpose output, int percent)
            throws InterruptedException {
        if (!device.drive(output, percent)) {
            LOG.error("{} is not connected", output.written());
            return MISSING;
        }
        LOG.info("{} at {} %", output.written(), percent);
        pause(Duration.ofSeconds(3));
        return device.drive(output, 0) ? 0 : MISSING;
    }

    private static void pause(Duration time) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(time.toNanos());
    }

    private static Purpose output(String written) {
        return Arrays.stream(Purpose.values())
                .filter(it -> it.written().equals(written))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no line for " + written));
    }

    private static DeviceProfile profile(String name) {
        return name.endsWith(".yaml")
                ? DeviceProfile.read(Path.of(name))
                : DeviceProfile.shipped(name);
    }
}
