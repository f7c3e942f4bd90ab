package org.wenlu.kiosk.device.gpio;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.wenlu.firmware.profile.Gpio.Purpose;

/// Lines without hardware. Safe for use by several threads.
public final class SimulatedLines implements GpioLines {
    private final Set<Purpose> active = ConcurrentHashMap.newKeySet();
    private final Map<Purpose, Integer> driven = new ConcurrentHashMap<>();
    private volatile boolean unplugged;

    /// Somebody presses, opens, plugs in; or lets go.
    public void set(Purpose input, boolean on) {
        if (on) {
            active.add(input);
        } else {
            active.remove(input);
        }
    }

    /// From now on reading fails, as when a board is pulled out.
    public void unplug(boolean out) {
        unplugged = out;
    }

    /// What an output was last told, 0 when nothing.
    public int driven(Purpose output) {
        return driven.getOrDefault(output, 0);
    }

    @Override
    public Set<Purpose> active() throws IOException {
        if (unplugged) {
            throw new IOException("the simulated lines are unplugged");
        }
        return Set.copyOf(active);
    }

    @Override
    public void drive(Purpose output, int percent) {
        driven.put(output, percent);
    }

    @Override
    public void close() {
        driven.clear();
    }
}
