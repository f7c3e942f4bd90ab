package org.wenlu.kiosk.screen.attract;

import java.util.Map;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.wenlu.kiosk.screen.parts.Icons;
import org.wenlu.kiosk.screen.parts.Panel;
import org.wenlu.kiosk.screen.parts.Parts;
import org.wenlu.kiosk.screen.parts.Touch;
import org.wenlu.kiosk.screen.parts.Words;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Here;
import org.wenlu.protocol.Language;

/// The attract screen in one language's turn: where this is, a greeting, and where to touch.
final class Greeting {
    private final Drawing drawing;
    private final Here here;
    private final Parts parts;
    private final Words words;
    private final Panel panel;
    private final Language turn;

    /// @param turn the language whose turn it is
    Greeting(Drawing drawing, Language turn) {
        this.drawing = drawing;
        this.here = drawing.here();
        this.parts = drawing.parts();
        this.words = drawing.words(Greeting.class, turn);
        this.panel = drawing.panel();
        this.turn = turn;
    }

    Node of(Runnable begin) {
        var page =
                new VBox(panel.mm(8), where(), space(), greeting(), space(), begin(), languages());
        double foot = panel.landscape() ? panel.mm(14) : Skyline.HEIGHT;
        page.setPadding(new Insets(panel.mm(18), panel.mm(20), foot, panel.mm(20)));
        var view = new StackPane(Skyline.of(), page);
        view.setAlignment(Pos.BOTTOM_RIGHT);
        view.getStyleClass().add("attract");
        view.setPrefSize(panel.width(), panel.height());
        Touch all = parts.button("begin", view, words.of("attract.begin"), begin, "whole");
        all.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        all.setPadding(Insets.EMPTY);
        return all;
    }

    private Node where() {
        var names = new VBox(panel.mm(1), parts.text("问路 Wenlu", "wenlu", "in-zh-Hans"));
        Language first = here.languages().getFirst();
        names.getChildren()
                .add(Parts.written(parts.text(named(here.point().names(), first), "where"), first));
        Language second = turn.chinese() ? Language.EN : turn;
        names.getChildren().add(parts.text(named(here.point().names(), second), "plain"));
        return names;
    }

    private String named(Map<Language, String> names, Language language) {
        return drawing.words(Greeting.class, language).of(names);
    }

    private Node greeting() {
        var greeting =
                new VBox(
                        panel.mm(2),
                        whole(parts.text(words.of("attract.greeting"), "greeting")),
                        whole(parts.text(words.of("attract.offer"), "offer")));
        greeting.setId("greeting");
        return greeting;
    }

    private Node begin() {
        var face =
                new HBox(
                        panel.mm(7),
                        Icons.of("touch", panel.mm(20)),
                        whole(parts.text(words.of("attract.begin"), "begin-text")));
        face.setAlignment(Pos.CENTER);
        var pill = new StackPane(face);
        pill.getStyleClass().add("begin");
        pill.setMinHeight(panel.mm(40));
        pill.setMinWidth(panel.mm(228));
        pill.setMaxWidth(Region.USE_PREF_SIZE);
        return pill;
    }

    private Node languages() {
        var names = new FlowPane(panel.mm(7), panel.mm(1));
        here.languages().stream()
                .map(language -> Parts.written(parts.text(language.ownName(), "plain"), language))
                .forEach(names.getChildren()::add);
        Parts.direct(names, false);
        return names;
    }

    /// All lines of a text, however little place there is.
    private static Label whole(Label text) {
        text.setMinHeight(Region.USE_PREF_SIZE);
        return text;
    }

    private static Region space() {
        var space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        return space;
    }
}
