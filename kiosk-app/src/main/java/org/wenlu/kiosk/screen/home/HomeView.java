package org.wenlu.kiosk.screen.home;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.wenlu.kiosk.guide.Guide;
import org.wenlu.kiosk.guide.ServiceOffer;
import org.wenlu.kiosk.screen.parts.Icons;
import org.wenlu.kiosk.screen.parts.Panel;
import org.wenlu.kiosk.screen.parts.Parts;
import org.wenlu.kiosk.screen.parts.Touch;
import org.wenlu.kiosk.screen.parts.Words;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Here;
import org.wenlu.kiosk.screen.ticket.NumberLine;

/// The home screen, drawn.
final class HomeView {
    private static final int SHORTCUTS = 4;
    private static final int SHORTCUTS_OF_ONE_LINE = 6;

    private final Drawing drawing;
    private final Here here;
    private final Parts parts;
    private final Words words;
    private final HomeScreen.Ways ways;
    private final Panel panel;

    HomeView(Drawing drawing, HomeScreen.Ways ways) {
        this.drawing = drawing;
        this.here = drawing.here();
        this.parts = drawing.parts();
        this.words = drawing.words(HomeView.class);
        this.ways = ways;
        this.panel = drawing.panel();
    }

    Node of() {
        var page =
                new VBox(
                        panel.mm(2),
                        parts.pair(words.of("home.title"), words.beside("home.title"), "title"));
        if (!panel.landscape()) {
            var where = Map.of("place", words.of(here.point().names()));
            page.getChildren().addFirst(parts.text(words.of("home.welcome", where), "welcome"));
        }
        boolean sideways = panel.landscape() && !parts.large();
        Pane body = sideways ? new HBox(panel.mm(10)) : new VBox(panel.mm(6));
        body.setPadding(new Insets(panel.mm(5), 0, 0, 0));
        body.getChildren().addAll(tiles(sideways), shortcuts());
        ways.number()
                .get()
                .ifPresent(
                        it ->
                                page.getChildren()
                                        .add(NumberLine.of(drawing, it, ways.showNumber())));
        page.getChildren().add(body);
        return page;
    }

    private Node tiles(boolean stacked) {
        boolean column = stacked || (parts.large() && !panel.landscape());
        Pane tiles = column ? new VBox(panel.gap()) : new HBox(panel.gap());
        int services = here.point().services().size();
        int guides = here.point().guides().size();
        tiles.getChildren()
                .add(tile("ticket", "home.ticket", Map.of("services", services), ways.services()));
        tiles.getChildren()
                .add(tile("book", "home.guides", Map.of("guides", guides), ways.guides()));
        tiles.getChildren().getFirst().getStyleClass().add("accent");
        HBox.setHgrow(tiles, Priority.ALWAYS);
        return tiles;
    }

    private Touch tile(String icon, String key, Map<String, ?> figures, Runnable action) {
        var text =
                new VBox(
                        parts.pair(words.of(key), words.beside(key), "tile-title"),
                        parts.text(words.of(key + ".about", figures), "small"));
        boolean low = panel.landscape() && !parts.large();
        Pane face = low ? new HBox(panel.mm(6)) : new VBox(panel.mm(4));
        face.getChildren().addAll(Icons.of(icon, panel.mm(24)), text);
        Touch tile =
                parts.button(
                        key.replace('.', '-'),
                        face,
                        Parts.spoken(words.of(key), words.beside(key)),
                        action,
                        "tile");
        tile.setMinHeight(panel.mm(panel.landscape() ? 48 : 70));
        tile.setPrefWidth(panel.width() / 3.0);
        tile.setMaxHeight(Double.MAX_VALUE);
        HBox.setHgrow(tile, Priority.ALWAYS);
        VBox.setVgrow(tile, Priority.ALWAYS);
        return tile;
    }

    private Node shortcuts() {
        var rows = new VBox(panel.gap());
        wanted().stream()
                .limit(words.language().chinese() ? SHORTCUTS_OF_ONE_LINE : SHORTCUTS)
                .forEach(guide -> rows.getChildren().add(shortcut(guide)));
        var all =
                new VBox(
                        panel.mm(3),
                        parts.text(
                                words.of("home.straight")
                                        + words.beside("home.straight")
                                                .map(line -> "  ·  " + line)
                                                .orElse(""),
                                "section"),
                        rows);
        all.setPrefWidth(panel.width() / 2.2);
        return all;
    }

    private Touch shortcut(Guide guide) {
        var titles = guide.titles();
        return parts.row(
                "guide-" + guide.id(),
                guide.icon(),
                parts.pair(words.of(titles), words.beside(titles), "plain"),
                Optional.empty(),
                Parts.spoken(words.of(titles), words.beside(titles)),
                () -> ways.guide().accept(guide));
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
