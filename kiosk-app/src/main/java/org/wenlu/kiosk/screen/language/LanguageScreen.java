package org.wenlu.kiosk.screen.language;

import java.util.List;
import java.util.function.Consumer;
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
        var words = drawing.words(LanguageScreen.class);
        Language second = drawing.language().chinese() ? Language.EN : Language.ZH_HANS;
        var beside = drawing.words(LanguageScreen.class, second);
        var title =
                new VBox(
                        drawing.parts().text(words.of("language.title"), "title"),
                        Parts.written(
                                drawing.parts().text(beside.of("language.title"), "title-beside"),
                                second));
        return Page.of(new VBox(drawing.panel().mm(8), title, grid.pane()));
    }

    private static int columns(Drawing drawing, int keys) {
        if (drawing.panel().landscape()) {
            return drawing.parts().large() || keys <= FEW ? 3 : 5;
        }
        return keys > FEW ? 2 : 1;
    }

    private Touch tile(Drawing drawing, Language language) {
        var parts = drawing.parts();
        var own = drawing.words(LanguageScreen.class, language);
        var text =
                new VBox(
                        drawing.panel().mm(1),
                        parts.text(language.ownName(), "language-name"),
                        parts.text(own.of("language.welcome"), "small"));
        text.setAlignment(Pos.CENTER_LEFT);
        Touch tile =
                parts.button(
                        "language-" + language.tag(),
                        text,
                        language.ownName(),
                        () -> choose.accept(language),
                        "tile");
        tile.spokenIn(language);
        Parts.direct(tile, language.rightToLeft());
        Parts.chosen(Parts.written(tile, language), language == drawing.language());
        tile.setMaxHeight(Double.MAX_VALUE);
        tile.setMinHeight(drawing.panel().mm(height(drawing)));
        return tile;
    }

    /// Millimetres that let the tiles fill the panel at the usual size of text.
    private static double height(Drawing drawing) {
        boolean few = drawing.here().languages().size() <= FEW;
        return few ? 64 : drawing.panel().landscape() ? 76 : 58;
    }
}
