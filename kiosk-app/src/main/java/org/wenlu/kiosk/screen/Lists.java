package org.wenlu.kiosk.screen;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.wenlu.kiosk.guide.Guide;
import org.wenlu.kiosk.guide.ServiceOffer;
import org.wenlu.protocol.Language;

/// The screens that ask: which language, what for, which service, which guide.
final class Lists {
    /// How many languages the question for the language is asked in beside the first.
    private static final int MOST_HEADINGS = 3;

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
        List<Language> offered = place.languages();
        var grid = new Grid(place.panel().gap(), columns(offered.size()));
        offered.forEach(language -> grid.put(languageTile(language)));
        String others =
                offered.stream()
                        .filter(language -> language != words.language())
                        .limit(MOST_HEADINGS)
                        .map(language -> new Words(words.messages(), language))
                        .map(own -> own.of("language.title"))
                        .collect(Collectors.joining("  ·  "));
        return page(words.of("language.title"), Optional.of(others), grid.pane());
    }

    private boolean offeredFew() {
        return place.languages().size() <= 4;
    }

    private int columns(int keys) {
        if (place.panel().landscape()) {
            return parts.large() ? 2 : 3;
        }
        return keys > 5 ? 2 : 1;
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
        var sizes = new Grid(place.panel().gap(), 4);
        for (int step = 0; step < Sight.STEPS; step++) {
            sizes.put(size(step));
        }
        boolean high = parts.sight().highContrast();
        var rows = rows();
        rows.getChildren()
                .addAll(
                        parts.pair(
                                words.of("settings.text"), words.beside("settings.text"), "strong"),
                        sizes.pane(),
                        contrastRow("contrast-off", "settings.contrast.off", !high, false),
                        contrastRow("contrast-on", "settings.contrast.on", high, true),
                        parts.pair(
                                words.of("settings.back"), words.beside("settings.back"), "small"));
        return page("settings.title", rows);
    }

    /// A letter as large as the text would be.
    private Touch size(int step) {
        var letter = parts.text(words.of("settings.letter"), "strong");
        letter.setStyle(
                "-fx-font-size: %.1fpx;"
                        .formatted(place.panel().body() * new Sight(step, false).scale() * 1.3));
        var percent = words.of("settings.percent", Map.of("percent", 100 + 25 * step));
        var figure = parts.text(percent, "plain");
        figure.setStyle("-fx-font-size: %.1fpx;".formatted(parts.frame()));
        var face = new VBox(letter, figure);
        face.setAlignment(Pos.CENTER);
        var arguments = Map.of("percent", 100 + 25 * step);
        Touch key =
                parts.button(
                        "size-" + step,
                        face,
                        words.of("settings.size", arguments),
                        () -> model.textSize(step),
                        "row");
        key.setMinHeight(place.panel().mm(34));
        return chosen(key, parts.sight().step() == step);
    }

    private Touch contrastRow(String id, String key, boolean now, boolean high) {
        var row =
                parts.row(
                        id,
                        now ? "check" : "contrast",
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
                        parts.text(language.ownName(), "tile-title"),
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
        tile.setMinHeight(place.panel().mm(offeredFew() ? 64 : 48));
        return tile;
    }

    private Touch serviceRow(ServiceOffer offer) {
        var id = offer.service().id();
        int people = model.hall().waitingFor(id).size();
        var waiting = parts.text(words.of("services.waiting", Map.of("people", people)), "small");
        var names = parts.pair(words.of(offer.names()), words.beside(offer.names()), "row-text");
        if (parts.large()) {
            names.getChildren().add(waiting);
        } else {
            waiting.setMinWidth(Region.USE_PREF_SIZE);
        }
        return parts.row(
                "service-" + id,
                offer.icon(),
                names,
                parts.large() ? Optional.empty() : Optional.of(waiting),
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

    private Node page(String titleKey, Node content) {
        return page(words.of(titleKey), words.beside(titleKey), content);
    }

    private Node page(String title, Optional<String> beside, Node content) {
        var page = new VBox(place.panel().mm(8), parts.pair(title, beside, "title"), content);
        page.setFillWidth(true);
        return page;
    }
}
