package org.wenlu.kiosk.screen.ports;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.wenlu.kiosk.guide.port.Port;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.parts.Parts;
import org.wenlu.kiosk.screen.parts.Touch;
import org.wenlu.kiosk.screen.parts.Words;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Screen;

/// The ports near by, nearest first, each with whether one can cross there now.
///
/// @param open shows one of them
public record PortsScreen(Consumer<Port> open) implements Screen {
    @Override
    public String name() {
        return "ports";
    }

    @Override
    public Page draw(Drawing drawing) {
        var words = drawing.words(PortsScreen.class);
        var rows = new VBox(drawing.panel().gap());
        drawing.here()
                .point()
                .around()
                .ports()
                .forEach(port -> rows.getChildren().add(row(drawing, words, port)));
        return Page.of(
                drawing.parts().titled(words.of("ports.title"), words.beside("ports.title"), rows));
    }

    private Touch row(Drawing drawing, Words words, Port port) {
        var parts = drawing.parts();
        var text = new PortText(drawing, drawing.language());
        VBox face = parts.pair(words.of(port.names()), words.beside(port.names()), "row-text");
        text.hours(port).ifPresent(hours -> face.getChildren().add(parts.text(hours, "small")));
        Label state = parts.text("", "strong");
        face.getChildren().add(state);
        Touch row =
                parts.row(
                        "port-" + port.id(),
                        "gate",
                        face,
                        Optional.empty(),
                        Parts.spoken(words.of(port.names()), Optional.empty()),
                        () -> open.accept(port));
        drawing.keepCurrent(
                () -> {
                    var now = PortText.now(drawing.here(), port);
                    state.setText(text.state(now.state()));
                    row.setAccessibleText(words.of(port.names()) + ". " + state.getText());
                });
        return row;
    }
}
