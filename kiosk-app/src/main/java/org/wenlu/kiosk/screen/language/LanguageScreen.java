package org.wenlu.kiosk.screen.language;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.layout.VBox;
import org.wenlu.kiosk.screen.parts.Grid;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.parts.Parts;
import org.wenlu.kiosk.screen.parts.Touch;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Screen;
import org.wenlu.protocol.Language;

/// Asks for the visitor's language, each in its own script.
///
/// @param choose takes the language that was touched
public record LanguageScreen(Consumer<Language> choose) implements Screen {
    /// How many languages the question is asked in beside the first.
    private static final int MOST_HEADINGS = 3;

    private static final int FEW = 4;

    @Override
    public String name() {
        return "language";
    }

    @Override
    public Page draw(Drawing drawing) {
        List<Language> offered = drawing.here().languages();
        var grid = new Grid(drawing.panel().gap(), columns(drawing, offered.size()));
        offered.forEach(language -> grid.put(tile(drawing, language)));
        String others =
                offered.stream()
                        .filter(language -> language != drawing.language())
                        .limit(MOST_HEADINGS)
                        .map(language -> drawing.words(LanguageScreen.class, language))
                        .map(own -> own.of("language.title"))
                        .collect(Collectors.joining("  ·  "));
        var words = drawing.words(LanguageScreen.class);
        return Page.of(
                drawing.parts()
                        .titled(words.of("language.title"), Optional.of(others), grid.pane()));
    }

    private static int columns(Drawing drawing, int keys) {
        if (drawing.panel().landscape()) {
            return drawing.parts().large() ? 2 : 3;
        }
        return keys > 5 ? 2 : 1;
    }

    private Touch tile(Drawing drawing, Language language) {
        var parts = drawing.parts();
        var own = drawing.words(LanguageScreen.class, language);
        var text =
                new VBox(
                        drawing.panel().mm(2),
                        parts.text(language.ownName(), "tile-title"),
                        parts.text(own.of("language.begin"), "small"));
        text.setAlignment(Pos.CENTER_LEFT);
        Touch tile =
                parts.button(
                        "language-" + language.tag(),
                        text,
                        language.ownName(),
                        () -> choose.accept(language),
                        "tile");
        Parts.direct(tile, language.rightToLeft());
        tile.setMaxHeight(Double.MAX_VALUE);
        boolean few = drawing.here().languages().size() <= FEW;
        tile.setMinHeight(drawing.panel().mm(few ? 64 : 48));
        return tile;
    }
}
