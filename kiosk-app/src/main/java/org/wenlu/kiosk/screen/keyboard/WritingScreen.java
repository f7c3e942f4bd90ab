package org.wenlu.kiosk.screen.keyboard;

import java.util.Map;
import java.util.Optional;
import javafx.scene.layout.VBox;
import org.wenlu.kiosk.screen.keyboard.Answer.Question;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Screen;
import org.wenlu.kiosk.typing.Method;
import org.wenlu.kiosk.typing.Typed;
import org.wenlu.protocol.Language;

/// One answer, written on the keyboard. What is written belongs to the screen that asks.
final class WritingScreen implements Screen {
    private final Question question;
    private final Typed typed;
    private final Runnable done;
    private Language language;

    /// @param language in which `typed` began
    WritingScreen(Question question, Typed typed, Language language, Runnable done) {
        this.question = question;
        this.typed = typed;
        this.language = language;
        this.done = done;
    }

    @Override
    public String name() {
        return "writing";
    }

    @Override
    public Page draw(Drawing drawing) {
        follow(drawing.language());
        var asked = drawing.words(question.owner());
        var words = drawing.words(WritingScreen.class);
        String hint = asked.of(question.key() + ".hint");
        var field = new TypedField(drawing, typed, question.icon(), hint);
        var room = drawing.parts().text("", "small");
        Runnable changed =
                () -> {
                    field.update();
                    room.setText(words.of("writing.left", Map.of("left", typed.left())));
                };
        changed.run();
        var content = new VBox(drawing.panel().gap(), field.node(), room);
        return Page.of(
                drawing.parts()
                        .titled(asked.of(question.key()), asked.beside(question.key()), content),
                new Keyboard(drawing, typed, changed, Optional.of(done)).node());
    }

    private void follow(Language now) {
        if (now != language) {
            language = now;
            typed.use(Method.of(now));
        }
    }
}
