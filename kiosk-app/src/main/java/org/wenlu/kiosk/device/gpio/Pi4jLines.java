package org.wenlu.kiosk.device.gpio;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.io.gpio.digital.PullResistance;
import com.pi4j.io.pwm.Pwm;
import com.pi4j.io.pwm.PwmType;
import com.pi4j.plugin.gpiod.provider.gpio.digital.GpioDDigitalInputProvider;
import com.pi4j.plugin.gpiod.provider.gpio.digital.GpioDDigitalOutputProvider;
import com.pi4j.plugin.linuxfs.provider.pwm.LinuxFsPwmProvider;
import java.io.IOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.wenlu.firmware.profile.Gpio;
import org.wenlu.firmware.profile.Gpio.Active;
import org.wenlu.firmware.profile.Gpio.Purpose;

/// Lines of a Raspberry Pi by Pi4J. Fan and backlight run at shares of their speed, by the chip's
/// own PWM, which leads out of lines 12 and 13. What Pi4J throws is of many kinds, and here always
/// an [IOException].
public final class Pi4jLines implements GpioLines {
    private static final int PWM_CHIP = 0;
    private static final int FIRST_PWM_LINE = 12;
    private static final int LAST_PWM_LINE = 13;
    private static final int ALL = 100;

    private final Map<Purpose, Gpio.Pin> pins;
    private final Context pi;
    private final Map<Purpose, DigitalInput> inputs = new EnumMap<>(Purpose.class);
    private final Map<Purpose, DigitalOutput> outputs = new EnumMap<>(Purpose.class);
    private final Map<Purpose, Pwm> shares = new EnumMap<>(Purpose.class);

    private Pi4jLines(Gpio gpio, Context pi) {
        this.pins = gpio.pins();
        this.pi = pi;
    }

    /// See [GpioLines.Source].
    public static GpioLines claim(Gpio gpio) throws IOException {
        try {
            return claim(
                    gpio,
                    Pi4J.newContextBuilder()
                            .noAutoDetect()
                            .disableShutdownHook()
                            .add(
                                    GpioDDigitalInputProvider.newInstance(),
                                    GpioDDigitalOutputProvider.newInstance(),
                                    LinuxFsPwmProvider.newInstance(PWM_CHIP))
                            .build());
        } catch (RuntimeException | LinkageError e) {
            throw new IOException("Pi4J does not run here: " + e.getMessage(), e);
        }
    }

    /// @param pi ends with the lines
    static Pi4jLines claim(Gpio gpio, Context pi) throws IOException {
        var lines = new Pi4jLines(gpio, pi);
        try {
            lines.pins.forEach(lines::take);
            return lines;
        } catch (RuntimeException | LinkageError e) {
            lines.close();
            throw new IOException("the lines cannot be claimed: " + e.getMessage(), e);
        }
    }

    private void take(Purpose purpose, Gpio.Pin pin) {
        switch (purpose.flow()) {
            case INPUT -> inputs.put(purpose, input(purpose, pin));
            case OUTPUT -> outputs.put(purpose, output(purpose, pin));
            case PWM -> shares.put(purpose, share(purpose, pin));
        }
    }

    private DigitalInput input(Purpose purpose, Gpio.Pin pin) {
        PullResistance pull =
                switch (pin.pull()) {
                    case NONE -> PullResistance.OFF;
                    case UP -> PullResistance.PULL_UP;
                    case DOWN -> PullResistance.PULL_DOWN;
                };
        return pi.din()
                .create(
                        DigitalInput.newConfigBuilder(pi)
                                .id(purpose.written())
                                .address(pin.line())
                                .pull(pull)
                                .debounce(0L)
                                .build());
    }

    private DigitalOutput output(Purpose purpose, Gpio.Pin pin) {
        return pi.dout()
                .create(
                        DigitalOutput.newConfigBuilder(pi)
                                .id(purpose.written())
                                .address(pin.line())
                                .initial(level(pin, false))
                                .shutdown(level(pin, false))
                                .build());
    }

    private Pwm share(Purpose purpose, Gpio.Pin pin) {
        if (pin.line() < FIRST_PWM_LINE || pin.line() > LAST_PWM_LINE) {
            throw new IllegalArgumentException(
                    "%s is on line %d; PWM leads out of lines %d and %d"
                            .formatted(
                                    purpose.written(), pin.line(), FIRST_PWM_LINE, LAST_PWM_LINE));
        }
        return pi.pwm()
                .create(
                        Pwm.newConfigBuilder(pi)
                                .id(purpose.written())
                                .address(pin.line() - FIRST_PWM_LINE)
                                .pwmType(PwmType.HARDWARE)
                                .frequency(pin.hertz())
                                .initial(high(pin, 0))
                                .shutdown(high(pin, 0))
                                .build());
    }

    private static DigitalState level(Gpio.Pin pin, boolean on) {
        return on == (pin.active() == Active.HIGH) ? DigitalState.HIGH : DigitalState.LOW;
    }

    /// For how much of the time the line is high, in percent.
    private static int high(Gpio.Pin pin, int percent) {
        return pin.active() == Active.HIGH ? percent : ALL - percent;
    }

    @Override
    public Set<Purpose> active() throws IOException {
        Set<Purpose> active = EnumSet.noneOf(Purpose.class);
        try {
            for (Map.Entry<Purpose, Gpio.Pin> pin : pins.entrySet()) {
                DigitalInput input = inputs.get(pin.getKey());
                if (input != null && input.state() == level(pin.getValue(), true)) {
                    active.add(pin.getKey());
                }
            }
            return active;
        } catch (RuntimeException e) {
            throw new IOException("the lines cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public void drive(Purpose output, int percent) throws IOException {
        Gpio.Pin pin = pins.get(output);
        DigitalOutput light = outputs.get(output);
        Pwm share = shares.get(output);
        try {
            if (pin != null && light != null) {
                light.state(level(pin, percent > 0));
            } else if (pin != null && share != null) {
                share.on(high(pin, percent));
            } else {
                throw new IOException(output.written() + " is not connected");
            }
        } catch (RuntimeException e) {
            throw new IOException(output.written() + " cannot be driven: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        pi.shutdown();
    }
}
