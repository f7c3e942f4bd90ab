package org.wenlu.kiosk.device;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// A button and a headset socket without hardware. Safe for use by several threads.
public final class SimulatedInputs implements VisitorInputs {
    private final List<Consumer<VisitorInput>> listeners = new CopyOnWriteArrayList<>();

    @Override
    public void listen(Consumer<VisitorInput> listener) {
        listeners.add(listener);
    }

    /// The button is pressed, a headset plugged in or out.
    public void happen(VisitorInput input) {
        listeners.forEach(it -> it.accept(input));
    }
}
