package org.wenlu.kiosk.screen.settings;

import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.layout.VBox;
import org.wenlu.kiosk.screen.parts.Grid;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.parts.Parts;
import org.wenlu.kiosk.screen.parts.Sight;
import org.wenlu.kiosk.screen.parts.Touch;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Screen;
import org.wenlu.kiosk.screen.speech.SpeechRows;

/// How the visitor wants to see the screen.
///
/// @param see takes what was touched
public record SettingsScreen(Seeing see) implements Screen {
    /// Takes a wish for the screen.
    @FunctionalInterface
    public interface Seeing {
        /// @param setting its name for the journal
        void see(Sight wanted, String setting);
    }

    @Override
    public String name() {
        return "settings";
    }

    @Override
    public Page draw(Drawing drawing) {
        var parts = drawing.parts();
        var words = drawing.words(SettingsScreen.class);
        var sizes = new Grid(drawing.panel().gap(), parts.large() ? 2 : Sight.STEPS);
        for (int step = 0; step < Sight.STEPS; step++) {
            sizes.put(size(drawing, step));
        }
        var rows =
                new VBox(
                        drawing.panel().gap(),
                        parts.pair(
                                words.of("settings.text"), words.beside("settings.text"), "strong"),
                        sizes.pane(),
                        contrast(drawing, false),
                        contrast(drawing, true),
                        reach(drawing),
                        slow(drawing));
        rows.getChildren().addAll(new SpeechRows(drawing, it -> see.see(it, "speech")).all());
        rows.getChildren()
                .add(parts.pair(words.of("settings.back"), words.beside("settings.back"), "small"));
        return Page.of(
                parts.titled(words.of("settings.title"), words.beside("settings.title"), rows));
    }

    /// A letter as large as the text would be.
    private Touch size(Drawing drawing, int step) {
        var parts = drawing.parts();
        var words = drawing.words(SettingsScreen.class);
        Sight wanted = parts.sight().withStep(step);
        var letter = parts.text(words.of("settings.letter"), "strong");
        letter.setStyle(
                "-fx-font-size: %.1fpx;".formatted(drawing.panel().body() * wanted.scale() * 1.3));
        var percent = Map.of("percent", Math.round(wanted.scale() * 100));
        var figure = parts.text(words.of("settings.percent", percent), "plain");
        figure.setStyle("-fx-font-size: %.1fpx;".formatted(parts.frame()));
        var face = new VBox(letter, figure);
        face.setAlignment(Pos.CENTER);
        Touch key =
                parts.button(
                        "size-" + step,
                        face,
                        words.of("settings.size", percent),
                        () -> see.see(wanted, "text-" + percent.get("percent")),
                        "row");
        key.setMinHeight(drawing.panel().mm(34));
        return Parts.chosen(key, parts.sight().step() == step);
    }

    private Touch contrast(Drawing drawing, boolean high) {
        Sight sight = drawing.parts().sight();
        String which = high ? "on" : "off";
        return option(
                drawing,
                "contrast-" + which,
                "contrast",
                "settings.contrast." + which,
                sight.highContrast() == high,
                () -> see.see(sight.withContrast(high), "high-contrast"));
    }

    private Touch reach(Drawing drawing) {
        Sight sight = drawing.parts().sight();
        return option(
                drawing,
                "reach",
                "reach",
                "settings.reach",
                sight.reach(),
                () -> see.see(sight.withReach(!sight.reach()), "reach"));
    }

    private Touch slow(Drawing drawing) {
        Sight sight = drawing.parts().sight();
        return option(
                drawing,
                "slow",
                "clock",
                "settings.slow",
                sight.slow(),
                () -> see.see(sight.withSlow(!sight.slow()), "slow"));
    }

    private static Touch option(
            Drawing drawing, String id, String icon, String key, boolean now, Runnable wish) {
        var parts = drawing.parts();
        var words = drawing.words(SettingsScreen.class);
        var row =
                parts.row(
                        id,
                        now ? "check" : icon,
                        parts.pair(words.of(key), words.beside(key), "row-text"),
                        Optional.empty(),
                        words.of(key),
                        wish);
        return Parts.chosen(row, now);
    }
}
