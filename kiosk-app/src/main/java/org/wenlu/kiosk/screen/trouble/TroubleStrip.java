package org.wenlu.kiosk.screen.trouble;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.wenlu.kiosk.screen.parts.Icons;
import org.wenlu.kiosk.screen.path.Drawing;

/// Says calmly what is not as usual and what still works.
public final class TroubleStrip {
    private TroubleStrip() {}

    public static Node of(Drawing drawing, Trouble trouble) {
        var words = drawing.words(TroubleStrip.class);
        var panel = drawing.panel();
        var text =
                drawing.parts()
                        .pair(words.of(trouble.key()), words.beside(trouble.key()), "strong");
        HBox.setHgrow(text, Priority.ALWAYS);
        var strip = new HBox(panel.mm(5), Icons.of("info", panel.mm(11)), text);
        strip.setAlignment(Pos.CENTER_LEFT);
        strip.getStyleClass().add("callout");
        text.getChildren().getFirst().setId(trouble.key().replace('.', '-'));
        return strip;
    }
}
