package org.wenlu.kiosk.screen.covenant;

import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.wenlu.kiosk.guide.covenant.Covenant.Clause;
import org.wenlu.kiosk.letter.Slip;
import org.wenlu.kiosk.screen.keyboard.Answer;
import org.wenlu.kiosk.screen.keyboard.Answer.Question;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Screen;
import org.wenlu.kiosk.screen.path.Way;
import org.wenlu.kiosk.screen.suggestion.Leaving;
import org.wenlu.protocol.letter.Matter;

/// What a visitor has to say about a clause. It asks for no name.
public final class CommentScreen implements Screen {
    private static final Question COMMENT =
            new Question(CommentScreen.class, "covenant.comment", "edit", 300);

    private final Clause clause;
    private final Way way;
    private final Leaving leaving;
    private final Slip slip = Slip.draw();
    private final Answer comment;

    public CommentScreen(Clause clause, Way way, Leaving leaving) {
        this.clause = clause;
        this.way = way;
        this.leaving = leaving;
        this.comment = new Answer(COMMENT, way.session().language());
    }

    @Override
    public String name() {
        return "comment";
    }

    @Override
    public void forget() {
        comment.forget();
    }

    @Override
    public Page draw(Drawing drawing) {
        var words = drawing.words(CommentScreen.class);
        var parts = drawing.parts();
        var text = parts.pair(words.of(clause.texts()), words.beside(clause.texts()), "plain");
        var content = new VBox(drawing.panel().gap(), parts.card(text));
        content.getChildren().add(comment.row(drawing, "covenant-comment", way));
        Node page =
                parts.titled(words.of("covenant.title"), words.beside("covenant.title"), content);
        return comment.isEmpty()
                ? Page.of(page)
                : Page.of(
                        page,
                        parts.primary(
                                "send",
                                "check",
                                words.of("covenant.send"),
                                words.beside("covenant.send"),
                                this::send));
    }

    private void send() {
        leaving.leave(this, slip, new Matter.CovenantComment(clause.id(), comment.text()));
    }
}
