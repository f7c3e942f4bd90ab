package org.wenlu.firmware.profile;

import java.util.Map;

/// The lines that lead out of the computer.
///
/// @param driver who moves them
/// @param chip the character device, for example `/dev/gpiochip0`
/// @param debounceMs how long an input must hold still before it counts, 0 to 1000
/// @param pins by purpose; a purpose that is not there is not connected
public record Gpio(Driver driver, String chip, int debounceMs, Map<Purpose, Pin> pins) {
    public Gpio {
        pins = Map.copyOf(pins);
    }

    public enum Driver {
        /// Nothing is connected.
        NONE,
        SIMULATED,
        /// Linux' own GPIO character device.
        CHARACTER_DEVICE,
        /// Pi4J, on a Raspberry Pi.
        PI4J
    }

    public enum Flow {
        INPUT,
        OUTPUT,
        /// An output that is on for a share of the time.
        PWM
    }

    /// What a line is for.
    public enum Purpose {
        PRESENCE_SENSOR(Flow.INPUT),
        HELP_BUTTON(Flow.INPUT),
        KEY_BACK(Flow.INPUT),
        KEY_PREVIOUS(Flow.INPUT),
        KEY_NEXT(Flow.INPUT),
        KEY_CONFIRM(Flow.INPUT),
        HEADSET_JACK(Flow.INPUT),
        /// Active while the housing is open.
        DOOR(Flow.INPUT),
        BEACON(Flow.OUTPUT),
        PRINTER_POWER(Flow.OUTPUT),
        FAN(Flow.PWM),
        BACKLIGHT(Flow.PWM);

        private final Flow flow;

        Purpose(Flow flow) {
            this.flow = flow;
        }

        public Flow flow() {
            return flow;
        }

        /// As profiles write it, for example `help-button`.
        public String written() {
            return Fields.written(this);
        }
    }

    public enum Active {
        HIGH,
        LOW
    }

    public enum Pull {
        NONE,
        UP,
        DOWN
    }

    /// @param line the number of the line on its chip (BCM number on a Raspberry Pi)
    /// @param active the level that means "on", "pressed", "open"
    /// @param hertz of a PWM, 1 to 50,000
    public record Pin(int line, Active active, Pull pull, int hertz) {}
}
