package org.wenlu.kiosk.screen.parts;

import java.util.Optional;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.wenlu.protocol.Language;

/// The pieces from which screens are made, laid out in millimetres of the panel.
public record Parts(Panel panel, Sight sight) {
    public static final String BESIDE = "beside";

    /// Marks what a screen is about and nobody touches: in reach mode it stands in the upper half.
    public static final String LEAD = "title-pair";

    private static final String WRITTEN = "in-";
    private static final double SLIP_MM = 6;

    public double body() {
        return panel.body() * sight.scale();
    }

    /// Whether the text is so large that two columns of it would be too narrow.
    public boolean large() {
        return sight.step() > 1;
    }

    /// Type size in pixels of what surrounds every screen; grows less than the rest, which would
    /// have no place left.
    public double frame() {
        return panel.body() * Math.min(sight.scale(), 1.25);
    }

    public Label text(String text, String... styles) {
        var label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /// Text in the visitor's language with the Chinese line below it.
    public VBox pair(String text, Optional<String> beside, String style) {
        var box = new VBox(text(text, style));
        beside.ifPresent(line -> box.getChildren().add(text(line, BESIDE, style + "-beside")));
        box.setFillWidth(true);
        box.getStyleClass().add(style + "-pair");
        return box;
    }

    /// A screen's title with what stands below it.
    public VBox titled(String title, Optional<String> beside, Node content) {
        var page = new VBox(panel.mm(8), pair(title, beside, "title"), content);
        page.setFillWidth(true);
        return page;
    }

    /// A quiet surface around something that is not touched.
    public VBox card(Node content) {
        var card = new VBox(content);
        card.getStyleClass().add("card");
        return card;
    }

    /// Marks what is chosen among several.
    public static Touch chosen(Touch button, boolean chosen) {
        if (chosen) {
            button.getStyleClass().add("chosen");
        }
        return button;
    }

    /// Something to touch. `id` is its identity for tests and the mirror.
    public Touch button(String id, Node face, String spoken, Runnable action, String... styles) {
        var button = new Touch(id, face, spoken, panel.mm(SLIP_MM), action);
        button.getStyleClass().addAll(styles);
        button.setMinSize(panel.target(), panel.target());
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    /// A row of a list: an icon, a word in two languages, and something at its end.
    public Touch row(
            String id,
            String icon,
            VBox words,
            Optional<Node> end,
            String spoken,
            Runnable action) {
        words.setMaxWidth(Double.MAX_VALUE);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        var face = new HBox(panel.mm(5), Icons.of(icon, panel.mm(14)), words);
        end.ifPresent(face.getChildren()::add);
        face.setAlignment(Pos.CENTER_LEFT);
        Touch row = button(id, face, spoken, action, "row");
        row.setMinHeight(panel.mm(22));
        return row;
    }

    /// The one thing to touch next.
    public Touch primary(
            String id, String icon, String text, Optional<String> beside, Runnable action) {
        var column = new VBox();
        var row = new HBox(panel.mm(5));
        column.setAlignment(Pos.CENTER);
        row.setAlignment(Pos.CENTER);
        Pane lines = large() && !panel.landscape() ? column : row;
        lines.getChildren().add(text(text, "primary-text"));
        beside.ifPresent(line -> lines.getChildren().add(text(line, "primary-text", BESIDE)));
        var face = new HBox(panel.mm(4), Icons.of(icon, panel.mm(10)), lines);
        face.setAlignment(Pos.CENTER);
        return button(id, face, spoken(text, beside), action, "primary");
    }

    /// What is said aloud of words: the Chinese line beside them is for the clerk's eyes.
    public static String spoken(String text, Optional<String> beside) {
        return text;
    }

    /// Has `node` and what it holds written with the faces of a language, and said with its voice.
    public static <N extends Node> N written(N node, Language language) {
        node.getStyleClass().add(WRITTEN + language.tag());
        return node;
    }

    /// The language in which a node is written, where that was said of the node itself.
    public static Optional<Language> writtenIn(Node node) {
        return node.getStyleClass().stream()
                .filter(style -> style.startsWith(WRITTEN))
                .flatMap(style -> Language.find(style.substring(WRITTEN.length())).stream())
                .findFirst();
    }

    public static void direct(Node node, boolean rightToLeft) {
        node.setNodeOrientation(
                rightToLeft ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
    }
}
