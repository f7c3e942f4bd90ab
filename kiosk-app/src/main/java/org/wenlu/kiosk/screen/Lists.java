package org.wenlu.kiosk.screen;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.wenlu.kiosk.guide.Guide;
import org.wenlu.kiosk.guide.ServiceOffer;
import org.wenlu.protocol.Language;

/// The screens that ask: which language, what for, which service, which guide.
final class Lists {
    private final Place place;
    private final Parts parts;
    private final Words words;
    private final KioskViewModel model;

    Lists(Place place, Parts parts, Words words, KioskViewModel model) {
        this.place = place;
        this.parts = parts;
        this.words = words;
        this.model = model;
    }

    Node languages() {
        var grid = grid();
        List<Language> offered = place.languages();
        for (int i = 0; i < offered.size(); i++) {
            put(grid, i, languageTile(offered.get(i)));
        }
        return page("language.title", grid);
    }

    Node home() {
        var grid = grid();
        put(grid, 0, tile("home-ticket", "ticket", "home.ticket", model::services, "accent"));
        put(grid, 1, tile("home-guides", "book", "home.guides", model::guides));
        return page("home.title", grid);
    }

    Node services() {
        var rows = rows();
        for (ServiceOffer offer : place.point().services()) {
            rows.getChildren().add(serviceRow(offer));
        }
        return page("services.title", rows);
    }

    Node guides() {
        var rows = rows();
        for (Guide guide : place.point().guides()) {
            rows.getChildren().add(guideRow(guide));
        }
        return page("guides.title", rows);
    }

    Node help() {
        var rows = rows();
        rows.getChildren()
                .add(
                        card(
                                parts.pair(
                                        words.of("help.staff"),
                                        words.beside("help.staff"),
                                        "row-text")));
        var numbers =
                Map.of(
                        "police",
                        "110",
                        "fire",
                        "119",
                        "ambulance",
                        "120",
                        "immigration",
                        "12367",
                        "city",
                        "12345");
        for (String who : List.of("police", "fire", "ambulance", "immigration", "city")) {
            var line =
                    new HBox(
                            place.panel().mm(6),
                            parts.text(numbers.getOrDefault(who, ""), "figure"),
                            parts.pair(
                                    words.of("help." + who),
                                    words.beside("help." + who),
                                    "row-text"));
            line.setAlignment(Pos.CENTER_LEFT);
            rows.getChildren().add(card(line));
        }
        return page("help.title", rows);
    }

    Node settings() {
        var rows = rows();
        for (int step = 0; step < 4; step++) {
            int chosen = step;
            var arguments = Map.of("percent", 100 + 25 * step);
            var row =
                    parts.row(
                            "size-" + step,
                            parts.sight().step() == step ? "check" : "info",
                            parts.pair(
                                    words.of("settings.size", arguments),
                                    words.beside("settings.size", arguments),
                                    "row-text"),
                            Optional.empty(),
                            words.of("settings.size", arguments),
                            () -> model.textSize(chosen));
            rows.getChildren().add(chosen(row, parts.sight().step() == step));
        }
        boolean high = parts.sight().highContrast();
        rows.getChildren().add(contrastRow("contrast-off", "settings.contrast.off", !high, false));
        rows.getChildren().add(contrastRow("contrast-on", "settings.contrast.on", high, true));
        rows.getChildren()
                .add(parts.pair(words.of("settings.back"), words.beside("settings.back"), "small"));
        return page("settings.title", rows);
    }

    private Touch contrastRow(String id, String key, boolean now, boolean high) {
        var row =
                parts.row(
                        id,
                        now ? "check" : "info",
                        parts.pair(words.of(key), words.beside(key), "row-text"),
                        Optional.empty(),
                        words.of(key),
                        () -> model.contrast(high));
        return chosen(row, now);
    }

    private static Touch chosen(Touch button, boolean chosen) {
        if (chosen) {
            button.getStyleClass().add("chosen");
        }
        return button;
    }

    private Touch languageTile(Language language) {
        var own = new Words(words.messages(), language);
        var text =
                new VBox(
                        place.panel().mm(2),
                        parts.text(language.ownName(), "title"),
                        parts.text(own.of("language.begin"), "small"));
        text.setAlignment(Pos.CENTER_LEFT);
        Touch tile =
                parts.button(
                        "language-" + language.tag(),
                        text,
                        language.ownName(),
                        () -> model.choose(language),
                        "tile");
        Parts.direct(tile, language.rightToLeft());
        tile.setMaxHeight(Double.MAX_VALUE);
        tile.setMinHeight(place.panel().mm(42));
        return tile;
    }

    private Touch tile(String id, String icon, String key, Runnable action, String... styles) {
        Touch tile = parts.tile(id, icon, words.of(key), words.beside(key), action, styles);
        tile.setMinHeight(place.panel().mm(60));
        return tile;
    }

    private Touch serviceRow(ServiceOffer offer) {
        var id = offer.service().id();
        int people = model.hall().waitingFor(id).size();
        var waiting = parts.text(words.of("services.waiting", Map.of("people", people)), "small");
        waiting.setWrapText(false);
        waiting.setMinWidth(Region.USE_PREF_SIZE);
        return parts.row(
                "service-" + id,
                offer.icon(),
                parts.pair(words.of(offer.names()), words.beside(offer.names()), "row-text"),
                Optional.of(waiting),
                words.of(offer.names()),
                () -> model.take(id));
    }

    private Touch guideRow(Guide guide) {
        var titles = GuideView.titles(guide);
        return parts.row(
                "guide-" + guide.id(),
                guide.icon(),
                parts.pair(words.of(titles), words.beside(titles), "row-text"),
                Optional.empty(),
                words.of(titles),
                () -> model.guide(guide.id()));
    }

    private static Node card(Node content) {
        var card = new VBox(content);
        card.getStyleClass().add("card");
        return card;
    }

    private VBox rows() {
        return new VBox(place.panel().gap());
    }

    private GridPane grid() {
        var grid = new GridPane(place.panel().gap(), place.panel().gap());
        return grid;
    }

    private void put(GridPane grid, int index, Touch tile) {
        int columns = place.panel().landscape() ? 3 : 2;
        if (parts.sight().step() > 1) {
            columns = place.panel().landscape() ? 2 : 1;
        }
        grid.add(tile, index % columns, index / columns);
        GridPane.setHgrow(tile, Priority.ALWAYS);
        GridPane.setFillWidth(tile, true);
        if (grid.getColumnConstraints().size() < columns) {
            var column = new javafx.scene.layout.ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            grid.getColumnConstraints().add(column);
        }
        if (grid.getRowConstraints().size() <= index / columns) {
            grid.getRowConstraints().add(new RowConstraints());
        }
    }

    private Node page(String titleKey, Node content) {
        var page =
                new VBox(
                        place.panel().mm(8),
                        parts.pair(words.of(titleKey), words.beside(titleKey), "title"),
                        content);
        page.setFillWidth(true);
        return page;
    }
}
