package org.wenlu.kiosk.screen.directory;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.wenlu.kiosk.guide.directory.Directory.Kind;
import org.wenlu.kiosk.screen.parts.Grid;
import org.wenlu.kiosk.screen.parts.Parts;
import org.wenlu.kiosk.screen.parts.Touch;
import org.wenlu.kiosk.screen.path.Drawing;

/// A key for each kind of address; those without an address say whom to ask.
public final class KindTiles {
    private static final double HEIGHT_MM = 34;

    private KindTiles() {}

    public static Node of(Drawing drawing, Consumer<Kind> open) {
        int columns = drawing.parts().large() ? 1 : 2;
        var grid = new Grid(drawing.panel().gap(), columns);
        for (Kind kind : Kind.values()) {
            grid.put(tile(drawing, kind, open));
        }
        return grid.pane();
    }

    private static Touch tile(Drawing drawing, Kind kind, Consumer<Kind> open) {
        var words = drawing.words(KindTiles.class);
        String key = key(kind);
        Touch tile =
                drawing.parts()
                        .row(
                                "kind-" + word(kind),
                                icon(kind),
                                drawing.parts().pair(words.of(key), words.beside(key), "row-text"),
                                Optional.empty(),
                                Parts.spoken(words.of(key), words.beside(key)),
                                () -> open.accept(kind));
        tile.setMinHeight(drawing.panel().mm(HEIGHT_MM));
        return tile;
    }

    static String key(Kind kind) {
        return "kind." + word(kind);
    }

    static String icon(Kind kind) {
        return switch (kind) {
            case SCHOOL -> "school";
            case CLINIC -> "clinic";
            case HOUSING -> "home";
            case DINING -> "dining";
            case CULTURE -> "culture";
            case OFFICE -> "office";
        };
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
