package org.wenlu.kiosk.screen.keyboard;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.wenlu.kiosk.screen.parts.Icons;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.typing.Typed;

/// Shows what is being typed, with the place where the next letter comes.
public final class TypedField {
    private static final String CARET = "│";

    private final Typed typed;
    private final String hint;
    private final Label text;
    private final HBox box;

    /// @param icon beside the text
    /// @param hint what stands there while nothing is typed
    public TypedField(Drawing drawing, Typed typed, String icon, String hint) {
        this.typed = typed;
        this.hint = hint;
        this.text = drawing.parts().text("", "field-text");
        text.setId("field");
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        this.box = new HBox(drawing.panel().mm(4), Icons.of(icon, drawing.panel().mm(10)), text);
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMinHeight(drawing.panel().target());
        box.getStyleClass().add("field");
        update();
    }

    public Node node() {
        return box;
    }

    /// Shows what stands there now.
    public void update() {
        boolean empty = typed.text().isEmpty();
        text.setText(empty ? hint : typed.text() + CARET);
        text.getStyleClass().removeIf("hint"::equals);
        if (empty) {
            text.getStyleClass().add("hint");
        }
    }
}
