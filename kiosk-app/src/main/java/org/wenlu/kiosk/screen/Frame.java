package org.wenlu.kiosk.screen;

import java.time.LocalTime;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.wenlu.kiosk.screen.parts.Icons;
import org.wenlu.kiosk.screen.parts.Moments;
import org.wenlu.kiosk.screen.parts.Panel;
import org.wenlu.kiosk.screen.parts.Parts;
import org.wenlu.kiosk.screen.parts.Touch;
import org.wenlu.kiosk.screen.parts.Words;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Here;

/// What stands around every screen: place and time above, and the five keys that never change their
/// places, below in portrait and at the side in landscape.
final class Frame {
    private final Here here;
    private final Panel panel;
    private final Parts parts;
    private final Words words;

    Frame(Drawing drawing) {
        this.here = drawing.here();
        this.panel = drawing.panel();
        this.parts = drawing.parts();
        this.words = drawing.words(Frame.class);
    }

    String time() {
        var now = LocalTime.ofInstant(here.clock().now(), here.point().zone());
        return Moments.time(now, words.language());
    }

    HBox header(Label clock) {
        Pane name = panel.landscape() ? new HBox(panel.mm(6)) : new VBox();
        name.getChildren().add(parts.text(words.of(here.point().names()), "place"));
        words.beside(here.point().names())
                .ifPresent(line -> name.getChildren().add(parts.text(line, Parts.BESIDE)));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        clock.getStyleClass().setAll("label", "clock");
        clock.setMinWidth(Region.USE_PREF_SIZE);
        name.setMinWidth(0);
        if (name instanceof HBox line) {
            line.setAlignment(Pos.BASELINE_LEFT);
        }
        var header = new HBox(panel.mm(6), name, space, clock);
        header.setAlignment(Pos.CENTER_LEFT);
        header.setFillHeight(false);
        header.setPadding(new Insets(panel.mm(3), panel.mm(12), panel.mm(3), panel.mm(12)));
        header.setMinHeight(panel.mm(panel.landscape() ? 20 : 26));
        header.setStyle("-fx-font-size: %.1fpx;".formatted(parts.frame()));
        header.getStyleClass().add("header");
        return header;
    }

    /// @param upright at the side of the screen, not below it
    Pane bar(Signposts signposts, boolean upright) {
        Pane bar = upright ? new VBox() : new HBox();
        bar.getStyleClass().addAll("bar", upright ? "aside" : "below");
        key(bar, upright, "back", signposts.way()::back);
        key(bar, upright, "home", signposts.way()::home);
        key(bar, upright, "help", signposts::help);
        key(bar, upright, "settings", signposts::settings);
        key(bar, upright, "language", signposts::languages);
        return bar;
    }

    private void key(Pane bar, boolean upright, String name, Runnable action) {
        boolean low = upright && parts.sight().reach();
        var face = new VBox(panel.mm(1), Icons.of(name, panel.mm(low ? 7 : 12)), label(name));
        face.setAlignment(Pos.CENTER);
        Touch key = parts.button("foot-" + name, face, words.of("bar." + name), action);
        key.setMaxHeight(Double.MAX_VALUE);
        key.setMinHeight(panel.mm(low ? 25 : 28));
        key.setPadding(new Insets(panel.mm(1)));
        if (upright) {
            key.setPrefWidth(panel.mm(58));
            VBox.setVgrow(key, Priority.ALWAYS);
        } else {
            key.setPrefWidth(panel.width() / 5.0);
            key.setMinWidth(Region.USE_COMPUTED_SIZE);
            HBox.setHgrow(key, Priority.ALWAYS);
        }
        bar.getChildren().add(key);
    }

    private Node label(String name) {
        Label label = parts.text(words.of("bar." + name));
        label.setWrapText(false);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setStyle("-fx-font-size: " + panel.body() * 0.86 + "px;");
        return label;
    }
}
