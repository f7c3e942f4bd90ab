package org.wenlu.kiosk.screen;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.wenlu.kiosk.language.Faces;
import org.wenlu.kiosk.screen.parts.Directions;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.parts.Parts;
import org.wenlu.kiosk.screen.parts.Sight;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Here;
import org.wenlu.kiosk.screen.setup.Assistant;

/// Draws what the assistant asks: a line above it, and below it the key that leads back.
final class SetupView {
    private final Here here;
    private final Assistant assistant;
    private final Faces faces = new Faces();
    private final StackPane root = new StackPane();

    SetupView(Here here, Assistant assistant) {
        this.here = here;
        this.assistant = assistant;
        here.languages().forEach(faces::family);
        root.setId("screen");
    }

    StackPane root() {
        return root;
    }

    void render() {
        var parts = new Parts(here.panel(), Sight.USUAL);
        var drawing = new Drawing(here, parts, assistant.language());
        root.setStyle(
                "-fx-font-size: %.1fpx; -fx-font-family: '%s';"
                        .formatted(parts.body(), faces.family(assistant.language())));
        Parts.direct(root, assistant.language().rightToLeft());
        root.getChildren().setAll(framed(assistant.screen().draw(drawing), drawing));
        Directions.settle(root);
    }

    private Node framed(Page content, Drawing drawing) {
        var middle = new BorderPane(new Scroller(padded(content.content())));
        content.action().ifPresent(action -> middle.setBottom(padded(action)));
        var page = new BorderPane(middle);
        page.setTop(header(drawing));
        if (assistant.canGoBack()) {
            page.setBottom(padded(back(drawing)));
        }
        return page;
    }

    private Node header(Drawing drawing) {
        var words = drawing.words(Assistant.class);
        var header =
                new HBox(
                        drawing.parts()
                                .pair(
                                        words.of("setup.header"),
                                        words.beside("setup.header"),
                                        "place"));
        header.setAlignment(Pos.CENTER_LEFT);
        header.setPadding(new Insets(here.panel().mm(3), side(), here.panel().mm(3), side()));
        header.setMinHeight(here.panel().mm(20));
        header.getStyleClass().add("header");
        return header;
    }

    private Node back(Drawing drawing) {
        var words = drawing.words(Assistant.class);
        var parts = drawing.parts();
        String text = words.of("setup.back");
        return parts.button("back", parts.text(text, "row-text"), text, assistant::back, "row");
    }

    private Node padded(Node content) {
        var box = new StackPane(content);
        box.setAlignment(Pos.TOP_LEFT);
        box.setPadding(new Insets(here.panel().mm(3), side(), here.panel().mm(3), side()));
        return box;
    }

    private double side() {
        return here.panel().mm(12);
    }
}
