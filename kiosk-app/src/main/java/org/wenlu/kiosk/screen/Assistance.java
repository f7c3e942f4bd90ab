package org.wenlu.kiosk.screen;

import java.util.Set;
import java.util.function.Supplier;
import org.wenlu.kiosk.device.VisitorInputs;
import org.wenlu.kiosk.screen.trouble.Trouble;
import org.wenlu.kiosk.voice.Speaker;
import org.wenlu.kiosk.voice.Voice;

/// What helps a visitor who needs more than the glass.
///
/// @param speaker says the screen aloud
/// @param inputs headset and button
/// @param troubles what is not as usual now; asked often, on the screen's thread
public record Assistance(Speaker speaker, VisitorInputs inputs, Supplier<Set<Trouble>> troubles) {
    /// The glass alone.
    public static Assistance none() {
        return new Assistance(Voice.mute(), VisitorInputs.none(), Set::of);
    }
}
