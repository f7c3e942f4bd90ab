package org.wenlu.kiosk.screen.around;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.VBox;
import org.wenlu.kiosk.guide.directory.Directory.Kind;
import org.wenlu.kiosk.screen.directory.KindTiles;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.parts.Parts;
import org.wenlu.kiosk.screen.parts.Touch;
import org.wenlu.kiosk.screen.parts.Words;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Screen;

/// The way to the ports and to addresses for daily life.
///
/// @param ports shows the ports near by
/// @param addresses shows the addresses of a kind
public record AroundScreen(Runnable ports, Consumer<Kind> addresses) implements Screen {
    @Override
    public String name() {
        return "around";
    }

    @Override
    public Page draw(Drawing drawing) {
        var words = drawing.words(AroundScreen.class);
        var content = new VBox(drawing.panel().gap());
        if (!drawing.here().point().around().ports().isEmpty()) {
            content.getChildren().add(ports(drawing, words));
        }
        content.getChildren().add(KindTiles.of(drawing, addresses));
        return Page.of(
                drawing.parts()
                        .titled(words.of("around.title"), words.beside("around.title"), content));
    }

    private Touch ports(Drawing drawing, Words words) {
        var parts = drawing.parts();
        VBox face = parts.pair(words.of("around.ports"), words.beside("around.ports"), "row-text");
        face.getChildren().add(parts.text(words.of("around.ports.about"), "small"));
        return parts.row(
                "around-ports",
                "gate",
                face,
                Optional.empty(),
                Parts.spoken(words.of("around.ports"), words.beside("around.ports")),
                ports);
    }
}
