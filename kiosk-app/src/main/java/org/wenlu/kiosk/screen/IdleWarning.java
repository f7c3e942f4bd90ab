package org.wenlu.kiosk.screen;

import java.util.Map;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.wenlu.kiosk.screen.parts.Panel;
import org.wenlu.kiosk.screen.parts.Parts;
import org.wenlu.kiosk.screen.parts.Words;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Way;

/// Asks the visitor whether they are still there, and counts down to the wipe.
final class IdleWarning {
    private final Drawing drawing;
    private final Panel panel;
    private final Parts parts;
    private final Words words;
    private final Way way;

    IdleWarning(Drawing drawing, Way way) {
        this.drawing = drawing;
        this.panel = drawing.panel();
        this.parts = drawing.parts();
        this.words = drawing.words(IdleWarning.class);
        this.way = way;
    }

    Node node() {
        Label counts = parts.text("");
        drawing.keepCurrent(() -> way.secondsLeft().ifPresent(left -> counts.setText(text(left))));
        var dialog =
                new VBox(
                        panel.mm(5),
                        parts.pair(
                                words.of("warning.title"), words.beside("warning.title"), "title"),
                        counts,
                        parts.primary(
                                "stay",
                                "clock",
                                words.of("warning.stay"),
                                words.beside("warning.stay"),
                                way::touch));
        dialog.getStyleClass().add("dialog");
        if (panel.landscape() || parts.sight().reach()) {
            dialog.setStyle("-fx-font-size: %.1fpx;".formatted(parts.frame()));
        }
        dialog.setMaxSize(panel.width() * 0.92, Region.USE_PREF_SIZE);
        var veil = new StackPane(dialog);
        veil.getStyleClass().add("veil");
        if (parts.sight().reach()) {
            StackPane.setAlignment(dialog, Pos.BOTTOM_CENTER);
            veil.setPadding(new Insets(panel.mm(6)));
        }
        veil.setOnMousePressed(_ -> way.touch());
        return veil;
    }

    private String text(long seconds) {
        var arguments = Map.of("seconds", seconds);
        return words.of("warning.text", arguments)
                + words.beside("warning.text", arguments).map(line -> "\n" + line).orElse("");
    }
}
