package org.wenlu.kiosk.screen;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/// The part of a screen that a finger moves when it is longer than the panel. Made so that a touch
/// changes no more pixels than those of what is touched.
final class Scroller extends ScrollPane {
    Scroller(Node content) {
        super(content);
        setFitToWidth(true);
        setPannable(true);
        setFocusTraversable(false);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        skinProperty().subscribe(this::drawDirectly);
    }

    /// Without a picture of the whole content in between, which the toolkit makes anew for every
    /// key that is pressed.
    private void drawDirectly() {
        Optional.ofNullable(lookup(".viewport")).ifPresent(it -> it.setCache(false));
    }

    /// Takes no focus: the toolkit would draw all of it anew to show so.
    @Override
    public void requestFocus() {}
}
