package org.wenlu.kiosk.screen.covenant;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.wenlu.kiosk.guide.covenant.Covenant;
import org.wenlu.kiosk.guide.covenant.Covenant.Clause;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Screen;

/// The draft, clause by clause.
///
/// @param comment opens the form for a clause; empty where nothing is taken
public record CovenantScreen(Covenant covenant, Optional<Consumer<Clause>> comment)
        implements Screen {
    @Override
    public String name() {
        return "covenant";
    }

    @Override
    public Page draw(Drawing drawing) {
        var words = drawing.words(CovenantScreen.class);
        var parts = drawing.parts();
        String about = covenant.example() ? "covenant.example" : "covenant.about";
        var rows =
                new VBox(
                        drawing.panel().gap(),
                        parts.pair(words.of(about), words.beside(about), "plain"));
        covenant.clauses().forEach(clause -> rows.getChildren().add(row(drawing, clause)));
        return Page.of(
                parts.titled(words.of("covenant.title"), words.beside("covenant.title"), rows));
    }

    private Node row(Drawing drawing, Clause clause) {
        var words = drawing.words(CovenantScreen.class);
        var parts = drawing.parts();
        var text = parts.pair(words.of(clause.texts()), words.beside(clause.texts()), "plain");
        if (covenant.example() || comment.isEmpty()) {
            return parts.card(text);
        }
        return parts.row(
                "clause-" + clause.id(),
                "edit",
                text,
                Optional.empty(),
                words.of(clause.texts()),
                () -> comment.get().accept(clause));
    }
}
