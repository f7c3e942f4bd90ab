package org.wenlu.kiosk.device.gpio;

import java.io.IOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.wenlu.firmware.profile.Gpio;
import org.wenlu.firmware.profile.Gpio.Flow;
import org.wenlu.firmware.profile.Gpio.Purpose;

/// Lines of a chip of Linux. They are on or off: a fan or a backlight has no speeds here.
public final class CharacterDeviceLines implements GpioLines {
    private final Map<Purpose, Integer> lines = new EnumMap<>(Purpose.class);

    private CharacterDeviceLines() {}

    /// See [GpioLines.Source].
    public static GpioLines claim(Gpio gpio) throws IOException {
        int chip = Chip.open(gpio.chip());
        var claimed = new CharacterDeviceLines();
        try {
            for (Map.Entry<Purpose, Gpio.Pin> pin : gpio.pins().entrySet()) {
                boolean output = pin.getKey().flow() != Flow.INPUT;
                claimed.lines.put(pin.getKey(), Chip.claim(chip, pin.getValue(), output));
            }
            return claimed;
        } catch (IOException e) {
            claimed.close();
            throw new IOException(gpio.chip() + ": " + e.getMessage(), e);
        } finally {
            Chip.close(chip);
        }
    }

    @Override
    public Set<Purpose> active() throws IOException {
        Set<Purpose> active = EnumSet.noneOf(Purpose.class);
        for (Map.Entry<Purpose, Integer> line : lines.entrySet()) {
            if (line.getKey().flow() == Flow.INPUT && Chip.read(line.getValue())) {
                active.add(line.getKey());
            }
        }
        return active;
    }

    @Override
    public void drive(Purpose output, int percent) throws IOException {
        Integer line = lines.get(output);
        if (line == null) {
            throw new IOException(output.written() + " is not connected");
        }
        Chip.write(line, percent > 0);
    }

    @Override
    public void close() {
        lines.values().forEach(Chip::close);
        lines.clear();
    }
}
