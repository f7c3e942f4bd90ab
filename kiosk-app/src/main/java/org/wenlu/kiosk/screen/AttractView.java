package org.wenlu.kiosk.screen;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.wenlu.protocol.Language;

/// What the screen shows while nobody uses it: where this is, a greeting in each language, and
/// where to touch.
final class AttractView {
    private AttractView() {}

    static Node of(Place place, Parts parts, KioskViewModel model) {
        Panel panel = place.panel();
        var names = new VBox(panel.mm(2));
        var greetings = new VBox(panel.mm(3));
        var begin = new VBox(panel.mm(2));
        for (Language language : place.languages()) {
            var words = new Words(place.messages(), language);
            names.getChildren().add(parts.text(words.of(place.point().names()), "tile-text"));
            greetings.getChildren().add(parts.text(words.of("attract.greeting"), "greeting"));
            begin.getChildren().add(parts.text(words.of("attract.begin")));
        }
        begin.setAlignment(Pos.CENTER);
        var pill = new StackPane(begin);
        pill.getStyleClass().add("begin");
        pill.setMaxWidth(Region.USE_PREF_SIZE);
        var above = space();
        var between = space();
        var page =
                new VBox(
                        panel.mm(10),
                        parts.text("问路 Wenlu", "wenlu"),
                        names,
                        above,
                        greetings,
                        between,
                        pill);
        page.setPadding(new Insets(panel.mm(22), panel.mm(22), panel.mm(26), panel.mm(22)));
        page.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        page.getStyleClass().add("attract");
        Touch all =
                parts.button(
                        "begin",
                        page,
                        new Words(place.messages(), place.languages().getFirst())
                                .of("attract.begin"),
                        model::begin,
                        "whole");
        all.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        all.setPadding(Insets.EMPTY);
        page.setPrefSize(panel.width(), panel.height());
        return all;
    }

    private static Region space() {
        var space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        return space;
    }
}
