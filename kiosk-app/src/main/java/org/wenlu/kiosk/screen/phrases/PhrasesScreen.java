package org.wenlu.kiosk.screen.phrases;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.layout.VBox;
import org.wenlu.kiosk.guide.phrase.Situation;
import org.wenlu.kiosk.guide.phrase.Situation.Phrase;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.parts.Parts;
import org.wenlu.kiosk.screen.parts.Touch;
import org.wenlu.kiosk.screen.parts.Words;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Screen;

/// What can be said in one situation.
///
/// @param open shows one line large
public record PhrasesScreen(Situation situation, Consumer<Phrase> open) implements Screen {
    @Override
    public String name() {
        return "situation";
    }

    @Override
    public Page draw(Drawing drawing) {
        var words = drawing.words(PhrasesScreen.class);
        var rows = new VBox(drawing.panel().gap());
        situation.phrases().forEach(it -> rows.getChildren().add(row(drawing, words, it)));
        return Page.of(
                drawing.parts()
                        .titled(
                                words.of(situation.names()),
                                words.beside(situation.names()),
                                rows));
    }

    private Touch row(Drawing drawing, Words words, Phrase phrase) {
        var lines = phrase.lines();
        VBox face = drawing.parts().pair(words.of(lines), words.beside(lines), "row-text");
        face.setAlignment(Pos.CENTER_LEFT);
        Touch row =
                drawing.parts()
                        .button(
                                "phrase-" + phrase.id(),
                                face,
                                Parts.spoken(words.of(lines), words.beside(lines)),
                                () -> open.accept(phrase),
                                "row");
        row.setMinHeight(drawing.panel().mm(22));
        return row;
    }
}
