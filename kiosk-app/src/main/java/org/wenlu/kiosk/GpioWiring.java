package org.wenlu.kiosk;

import java.io.IOException;
import java.time.Duration;
import org.wenlu.firmware.profile.Gpio;
import org.wenlu.kiosk.device.VisitorInputs;
import org.wenlu.kiosk.device.gpio.CharacterDeviceLines;
import org.wenlu.kiosk.device.gpio.GpioDevice;
import org.wenlu.kiosk.device.gpio.GpioLines;
import org.wenlu.kiosk.device.gpio.Pi4jLines;
import org.wenlu.kiosk.device.gpio.SimulatedLines;

/// Which lines the device has, and who moves them.
final class GpioWiring {
    private static final Duration READ = Duration.ofMillis(10);

    private GpioWiring() {}

    /// Starts reading them; a device without any has no inputs.
    static VisitorInputs start(Gpio gpio, Running running) {
        if (gpio.driver() == Gpio.Driver.NONE) {
            return VisitorInputs.none();
        }
        var device = running.started(new GpioDevice(gpio, GpioWiring::claim));
        device.open(System.nanoTime());
        device.enable();
        running.every(READ, "lines", () -> device.look(System.nanoTime()));
        return device;
    }

    static GpioLines claim(Gpio gpio) throws IOException {
        return switch (gpio.driver()) {
            case NONE -> throw new IOException("the profile has no lines");
            case SIMULATED -> new SimulatedLines();
            case CHARACTER_DEVICE -> CharacterDeviceLines.claim(gpio);
            case PI4J -> Pi4jLines.claim(gpio);
        };
    }
}
