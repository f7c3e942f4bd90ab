package org.wenlu.kiosk.screen.phrases;

import java.util.Optional;
import java.util.function.Consumer;
import org.wenlu.kiosk.guide.phrase.Situation;
import org.wenlu.kiosk.screen.parts.Grid;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.parts.Parts;
import org.wenlu.kiosk.screen.parts.Touch;
import org.wenlu.kiosk.screen.parts.Words;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Screen;

/// The situations in which somebody needs words.
///
/// @param open shows what can be said in one of them
public record SituationsScreen(Consumer<Situation> open) implements Screen {
    @Override
    public String name() {
        return "phrases";
    }

    @Override
    public Page draw(Drawing drawing) {
        var words = drawing.words(SituationsScreen.class);
        boolean wide = !drawing.parts().large();
        var grid = new Grid(drawing.panel().gap(), wide ? 2 : 1);
        for (Situation situation : drawing.here().point().advice().situations()) {
            grid.put(row(drawing, words, situation));
        }
        return Page.of(
                drawing.parts()
                        .titled(
                                words.of("phrases.title"),
                                words.beside("phrases.title"),
                                grid.pane()));
    }

    private Touch row(Drawing drawing, Words words, Situation situation) {
        var names = situation.names();
        Touch row =
                drawing.parts()
                        .row(
                                "situation-" + situation.id(),
                                situation.icon(),
                                drawing.parts()
                                        .pair(words.of(names), words.beside(names), "row-text"),
                                Optional.empty(),
                                Parts.spoken(words.of(names), words.beside(names)),
                                () -> open.accept(situation));
        row.setMinHeight(drawing.panel().mm(drawing.panel().landscape() ? 34 : 44));
        return row;
    }
}
