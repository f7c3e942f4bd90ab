package org.wenlu.kiosk.screen.home;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.wenlu.kiosk.guide.Guide;
import org.wenlu.kiosk.guide.ServiceOffer;
import org.wenlu.kiosk.screen.parts.Grid;
import org.wenlu.kiosk.screen.parts.Icons;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.parts.Panel;
import org.wenlu.kiosk.screen.parts.Parts;
import org.wenlu.kiosk.screen.parts.Touch;
import org.wenlu.kiosk.screen.parts.Words;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Here;
import org.wenlu.kiosk.screen.ticket.NumberLine;

/// The home screen, drawn: the first tile across the whole width, the others in two columns (three
/// where the panel lies), one below the other for large text.
final class HomeView {
    private static final int FEW_TILES = 4;
    private static final int SHORTCUTS = 2;

    private final Drawing drawing;
    private final Here here;
    private final Panel panel;
    private final Parts parts;
    private final Words words;
    private final HomeScreen home;

    HomeView(Drawing drawing, HomeScreen home) {
        this.drawing = drawing;
        this.here = drawing.here();
        this.panel = drawing.panel();
        this.parts = drawing.parts();
        this.words = drawing.words(HomeView.class);
        this.home = home;
    }

    Page page() {
        var page = new VBox(panel.mm(5));
        if (!panel.landscape() && !parts.large()) {
            var where = Map.of("place", words.of(here.point().names()));
            page.getChildren().add(parts.text(words.of("home.welcome", where), "welcome"));
        }
        page.getChildren()
                .add(parts.pair(words.of("home.title"), words.beside("home.title"), "title"));
        home.mine().numbers().get().stream()
                .map(it -> NumberLine.of(drawing, it, () -> home.mine().show().accept(it)))
                .forEach(page.getChildren()::add);
        page.getChildren().add(tiles());
        if (!panel.landscape() && home.tiles().size() < FEW_TILES) {
            page.getChildren().add(shortcuts());
        }
        if (home.quiet().isEmpty()) {
            return Page.of(page);
        }
        if (parts.large()) {
            page.getChildren().add(quiet());
            return Page.of(page);
        }
        return Page.of(page, quiet());
    }

    private Node tiles() {
        List<Entry> tiles = home.tiles();
        if (panel.landscape() && !parts.large()) {
            var grid = new Grid(panel.gap(), tiles.size() == FEW_TILES ? 2 : 3);
            double height = tiles.size() < FEW_TILES ? 100 : 46;
            tiles.forEach(it -> grid.put(tile(it, it.equals(tiles.getFirst()), height)));
            return grid.pane();
        }
        var grid = new Grid(panel.gap(), parts.large() ? 1 : 2);
        tiles.stream().skip(1).forEach(it -> grid.put(tile(it, false, 64)));
        return new VBox(panel.gap(), tile(tiles.getFirst(), true, 66), grid.pane());
    }

    private Touch tile(Entry entry, boolean accent, double height) {
        String key = entry.key();
        var text = parts.pair(words.of(key), words.beside(key), "tile-title");
        boolean roomy = (accent && !panel.landscape()) || home.tiles().size() < FEW_TILES;
        if (roomy && !parts.large()) {
            text.getChildren().add(parts.text(words.of(key + ".about", entry.figures()), "small"));
        }
        boolean beside = accent || panel.landscape() || parts.large();
        Pane face = beside ? new HBox(panel.mm(7)) : new VBox(panel.mm(3));
        face.getChildren().addAll(Icons.of(entry.icon(), panel.mm(accent ? 26 : 20)), text);
        if (face instanceof HBox line) {
            line.setAlignment(Pos.CENTER_LEFT);
            HBox.setHgrow(text, Priority.ALWAYS);
            text.setAlignment(Pos.CENTER_LEFT);
        }
        Touch tile =
                parts.button(
                        "home-" + entry.id(),
                        face,
                        Parts.spoken(words.of(key), words.beside(key)),
                        entry.open(),
                        "tile");
        if (accent) {
            tile.getStyleClass().add("accent");
        }
        tile.setMinHeight(panel.mm(parts.large() ? 30 : height));
        return tile;
    }

    private Node quiet() {
        boolean column = parts.large() && !panel.landscape();
        Pane line = column ? new VBox(panel.gap()) : new HBox(panel.gap());
        home.quiet().forEach(it -> line.getChildren().add(quiet(it)));
        return line;
    }

    private Touch quiet(Entry entry) {
        var text = parts.text(words.of(entry.key()), "small");
        var face = new HBox(panel.mm(3), Icons.of(entry.icon(), panel.mm(10)), text);
        face.setAlignment(Pos.CENTER);
        Touch key =
                parts.button(
                        "home-" + entry.id(), face, words.of(entry.key()), entry.open(), "row");
        HBox.setHgrow(key, Priority.ALWAYS);
        key.setPrefWidth(panel.width() / (double) home.quiet().size());
        return key;
    }

    private Node shortcuts() {
        var rows = new VBox(panel.gap());
        var heading =
                words.of("home.straight")
                        + words.beside("home.straight").map(line -> "  ·  " + line).orElse("");
        wanted().stream()
                .limit(SHORTCUTS)
                .forEach(guide -> rows.getChildren().add(shortcut(guide)));
        return new VBox(panel.mm(3), parts.text(heading, "section"), rows);
    }

    private Touch shortcut(Guide guide) {
        var titles = guide.titles();
        return parts.row(
                "guide-" + guide.id(),
                guide.icon(),
                parts.pair(words.of(titles), words.beside(titles), "plain"),
                Optional.empty(),
                Parts.spoken(words.of(titles), words.beside(titles)),
                () -> home.guide().accept(guide));
    }

    /// Guides of this place's services first, then the others in their order.
    private List<Guide> wanted() {
        List<String> ids =
                here.point().services().stream()
                        .map(ServiceOffer::guide)
                        .flatMap(Optional::stream)
                        .toList();
        List<Guide> all = here.point().guides();
        return Stream.concat(
                        all.stream().filter(guide -> ids.contains(guide.id())),
                        all.stream().filter(guide -> !ids.contains(guide.id())))
                .toList();
    }
}
