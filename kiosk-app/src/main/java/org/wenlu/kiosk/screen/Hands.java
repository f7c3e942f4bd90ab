package org.wenlu.kiosk.screen;

import javafx.scene.Scene;
import org.wenlu.kiosk.screen.path.Here;
import org.wenlu.kiosk.screen.path.Way;

/// Connects what a visitor's hands do, on the glass or on keys, with the screens.
final class Hands {
    private Hands() {}

    static void connect(Scene scene, Aim aim, Here here, Way way) {
        Runnable touched =
                () -> {
                    aim.leave();
                    way.touch();
                };
        new Taps(here.panel(), here.clock(), touched).watch(scene);
        new Keypad(way, aim).watch(scene);
    }
}
