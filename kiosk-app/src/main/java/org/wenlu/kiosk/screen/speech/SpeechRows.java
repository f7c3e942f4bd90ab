package org.wenlu.kiosk.screen.speech;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import org.wenlu.kiosk.screen.parts.Grid;
import org.wenlu.kiosk.screen.parts.Parts;
import org.wenlu.kiosk.screen.parts.Sight;
import org.wenlu.kiosk.screen.parts.Speech;
import org.wenlu.kiosk.screen.parts.Touch;
import org.wenlu.kiosk.screen.path.Drawing;

/// The keys for speech: on or off, and while it is on how loud and how fast.
///
/// @param see takes what is wanted
public record SpeechRows(Drawing drawing, Consumer<Sight> see) {
    public List<Node> all() {
        return speech().on() ? List.of(onOrOff(), steps()) : List.of(onOrOff());
    }

    private Speech speech() {
        return drawing.parts().sight().speech();
    }

    private Touch onOrOff() {
        var parts = drawing.parts();
        var words = drawing.words(SpeechRows.class);
        boolean on = speech().on();
        Touch row =
                parts.row(
                        "speech",
                        on ? "check" : "read-aloud",
                        parts.pair(
                                words.of("speech.switch"),
                                words.beside("speech.switch"),
                                "row-text"),
                        Optional.empty(),
                        words.of("speech.switch"),
                        () -> see(speech().switched(!on)));
        return Parts.chosen(row, on);
    }

    private Node steps() {
        var grid = new Grid(drawing.panel().gap(), 2);
        grid.put(step("speech.quieter", () -> speech().louder(-1)));
        grid.put(step("speech.louder", () -> speech().louder(1)));
        grid.put(step("speech.slower", () -> speech().faster(-1)));
        grid.put(step("speech.faster", () -> speech().faster(1)));
        return grid.pane();
    }

    private Touch step(String key, Supplier<Speech> wanted) {
        var parts = drawing.parts();
        var words = drawing.words(SpeechRows.class);
        var face = parts.pair(words.of(key), words.beside(key), "row-text");
        face.setAlignment(Pos.CENTER);
        return parts.button(
                key.replace('.', '-'), face, words.of(key), () -> see(wanted.get()), "row");
    }

    private void see(Speech wanted) {
        see.accept(drawing.parts().sight().withSpeech(wanted));
    }
}
