package org.wenlu.kiosk.screen.keyboard;

import java.util.Optional;
import org.wenlu.kiosk.screen.parts.Parts;
import org.wenlu.kiosk.screen.parts.Touch;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Way;
import org.wenlu.kiosk.typing.Typed;
import org.wenlu.protocol.Language;

/// A question and what is written for it. It belongs to the screen that asks, which forgets it.
public final class Answer {
    private final Question question;
    private final Typed typed;
    private final Language language;

    /// @param owner beside whose messages the words stand
    /// @param key of the question; what stands in the empty field is `<key>.hint`
    /// @param most characters that can be written
    public record Question(Class<?> owner, String key, String icon, int most) {}

    /// @param language of the visitor, in which they begin to write
    public Answer(Question question, Language language) {
        this.question = question;
        this.typed = Typed.in(language, question.most());
        this.language = language;
    }

    /// What is written, without blanks around it.
    public String text() {
        return typed.text().strip();
    }

    public boolean isEmpty() {
        return text().isEmpty();
    }

    /// Overwrites what was written.
    public void forget() {
        typed.clear();
    }

    /// The question with what is written below it; touched, it opens the keyboard.
    public Touch row(Drawing drawing, String id, Way way) {
        var words = drawing.words(question.owner());
        var parts = drawing.parts();
        String key = question.key();
        var face = parts.pair(words.of(key), words.beside(key), "row-text");
        if (!isEmpty()) {
            face.getChildren().add(parts.text(text(), "strong"));
        }
        Runnable write = () -> way.go(new WritingScreen(question, typed, language, way::back));
        String icon = isEmpty() ? question.icon() : "check";
        Touch row = parts.row(id, icon, face, Optional.empty(), words.of(key), write);
        return Parts.chosen(row, !isEmpty());
    }
}
