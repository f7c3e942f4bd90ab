package org.wenlu.kiosk.screen;

import javafx.scene.Scene;
import org.wenlu.kiosk.screen.path.Here;
import org.wenlu.kiosk.screen.path.Way;

/// Connects what a visitor's hands do, on the glass or on keys, with the screens.
final class Hands {
    private Hands() {}

    static Keypad connect(Scene scene, KioskView view, Here here, Signposts signposts) {
        Way way = signposts.way();
        Runnable touched =
                () -> {
                    view.aim().leave();
                    way.touch();
                };
        var taps = new Taps(here.panel(), here.clock(), touched);
        taps.watch(scene);
        view.stayWhile(taps::held);
        var keypad = new Keypad(signposts, view.aim(), view.reader(), here.clock());
        keypad.watch(scene);
        return keypad;
    }
}
