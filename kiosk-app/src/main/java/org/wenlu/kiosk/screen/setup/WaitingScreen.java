package org.wenlu.kiosk.screen.setup;

import javafx.scene.layout.VBox;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Screen;

/// Something is being done that takes a while.
///
/// @param what `network`, `claiming` or `starting`
record WaitingScreen(String what) implements Screen {
    @Override
    public String name() {
        return "setup-waiting-" + what;
    }

    @Override
    public boolean canBeLeft() {
        return false;
    }

    @Override
    public Page draw(Drawing drawing) {
        var words = drawing.words(WaitingScreen.class);
        String key = "waiting." + what;
        return Page.of(drawing.parts().titled(words.of(key), words.beside(key), new VBox()));
    }
}
