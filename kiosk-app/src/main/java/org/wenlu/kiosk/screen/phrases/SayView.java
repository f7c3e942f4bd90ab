package org.wenlu.kiosk.screen.phrases;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.wenlu.kiosk.guide.phrase.Situation.Phrase;
import org.wenlu.kiosk.screen.parts.Icons;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.parts.Panel;
import org.wenlu.kiosk.screen.parts.Parts;
import org.wenlu.kiosk.screen.parts.Touch;
import org.wenlu.kiosk.screen.parts.Words;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.protocol.Language;

/// One line to say, drawn.
final class SayView {
    private static final int SHORT = 12;

    private final Panel panel;
    private final Parts parts;
    private final Words words;
    private final Phrase phrase;

    SayView(Drawing drawing, Phrase phrase) {
        this.panel = drawing.panel();
        this.parts = drawing.parts();
        this.words = drawing.words(SayView.class);
        this.phrase = phrase;
    }

    Page page(boolean turned, Runnable turn, Optional<Consumer<Phrase>> play) {
        var page = new VBox(panel.mm(8), sheet(turned));
        if (!words.language().chinese()) {
            page.getChildren().add(parts.text(words.of(phrase.lines()), "tile-title"));
        }
        boolean column = parts.large() && !panel.landscape();
        Pane keys = column ? new VBox(panel.gap()) : new HBox(panel.gap());
        play.ifPresent(
                it ->
                        keys.getChildren()
                                .add(key("say-play", "loud", "say.play", () -> it.accept(phrase))));
        keys.getChildren().add(key("say-turn", "turn", "say.turn", turn));
        return Page.of(page, keys);
    }

    private Node sheet(boolean turned) {
        Language clerk = words.language().chinese() ? words.language() : Language.ZH_HANS;
        String line = phrase.lines().getOrDefault(clerk, "");
        Label label = parts.text(line, "say");
        label.setId("say-line");
        label.setMaxWidth(Double.MAX_VALUE);
        label.setStyle("-fx-font-size: %.2fem;".formatted(line.length() > SHORT ? 2.4 : 3.4));
        label.setRotate(turned ? 180 : 0);
        var sheet = new StackPane(label);
        sheet.getStyleClass().add("sheet");
        sheet.setMinHeight(panel.mm(panel.landscape() ? 100 : 170));
        sheet.setAlignment(Pos.CENTER);
        return sheet;
    }

    private Touch key(String id, String icon, String key, Runnable action) {
        var face = new HBox(panel.mm(4), Icons.of(icon, panel.mm(12)));
        VBox text = parts.pair(words.of(key), words.beside(key), "row-text");
        face.getChildren().add(text);
        face.setAlignment(Pos.CENTER);
        Touch touch =
                parts.button(
                        id, face, Parts.spoken(words.of(key), words.beside(key)), action, "tile");
        HBox.setHgrow(touch, Priority.ALWAYS);
        touch.setPrefWidth(panel.width() / 2.0);
        return touch;
    }
}
