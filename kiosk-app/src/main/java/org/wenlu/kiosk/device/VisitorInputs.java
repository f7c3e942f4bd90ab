package org.wenlu.kiosk.device;

import java.util.function.Consumer;

/// The button and the headset socket beside the screen.
public interface VisitorInputs {
    /// Tells `listener` of everything from now on, on a thread of its own.
    void listen(Consumer<VisitorInput> listener);

    /// There is neither.
    static VisitorInputs none() {
        return _ -> {};
    }
}
