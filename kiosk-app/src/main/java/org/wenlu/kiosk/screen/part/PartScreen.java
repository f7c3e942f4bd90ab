package org.wenlu.kiosk.screen.part;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.layout.VBox;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.parts.Touch;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Screen;

/// The way to everything in which a visitor can take part.
///
/// @param chances those that there are now
public record PartScreen(Supplier<List<Chance>> chances) implements Screen {
    /// One thing to take part in. Its words are `part.<id>` and `part.<id>.about`.
    public record Chance(String id, String icon, Runnable open) {}

    @Override
    public String name() {
        return "part";
    }

    @Override
    public Page draw(Drawing drawing) {
        var words = drawing.words(PartScreen.class);
        var rows = new VBox(drawing.panel().gap());
        chances.get().forEach(chance -> rows.getChildren().add(row(drawing, chance)));
        return Page.of(
                drawing.parts().titled(words.of("part.title"), words.beside("part.title"), rows));
    }

    private static Touch row(Drawing drawing, Chance chance) {
        var words = drawing.words(PartScreen.class);
        var parts = drawing.parts();
        String key = "part." + chance.id();
        VBox face = parts.pair(words.of(key), words.beside(key), "row-text");
        face.getChildren().add(parts.text(words.of(key + ".about"), "small"));
        return parts.row(
                "part-" + chance.id(),
                chance.icon(),
                face,
                Optional.empty(),
                words.of(key),
                chance.open());
    }
}
