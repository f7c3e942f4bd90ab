package org.wenlu.kiosk.screen.guide;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.VBox;
import org.wenlu.kiosk.guide.Guide;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.parts.Touch;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Screen;

/// All guides of this place.
///
/// @param open opens one of them
public record GuidesScreen(Consumer<Guide> open) implements Screen {
    @Override
    public String name() {
        return "guides";
    }

    @Override
    public Page draw(Drawing drawing) {
        var words = drawing.words(GuidesScreen.class);
        var rows = new VBox(drawing.panel().gap());
        for (Guide guide : drawing.here().point().guides()) {
            rows.getChildren().add(row(drawing, guide));
        }
        return Page.of(
                drawing.parts()
                        .titled(words.of("guides.title"), words.beside("guides.title"), rows));
    }

    private Touch row(Drawing drawing, Guide guide) {
        var words = drawing.words(GuidesScreen.class);
        var titles = guide.titles();
        return drawing.parts()
                .row(
                        "guide-" + guide.id(),
                        guide.icon(),
                        drawing.parts().pair(words.of(titles), words.beside(titles), "row-text"),
                        Optional.empty(),
                        words.of(titles),
                        () -> open.accept(guide));
    }
}
