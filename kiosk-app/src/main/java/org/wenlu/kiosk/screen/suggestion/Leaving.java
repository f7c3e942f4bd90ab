package org.wenlu.kiosk.screen.suggestion;

import java.util.concurrent.Executor;
import org.wenlu.kiosk.letter.Post;
import org.wenlu.kiosk.letter.Posted;
import org.wenlu.kiosk.letter.Slip;
import org.wenlu.kiosk.screen.keyboard.Answer;
import org.wenlu.kiosk.screen.parts.Touch;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Screen;
import org.wenlu.kiosk.screen.path.Way;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.letter.Matter;

/// Hands in what a visitor chose and shows what became of it. For the screen's thread.
public final class Leaving {
    private static final String HERE = "kiosk";

    private final Way way;
    private final Post post;
    private final Executor ui;

    /// @param ui carries out on the screen's thread
    public Leaving(Way way, Post post, Executor ui) {
        this.way = way;
        this.post = post;
        this.ui = ui;
    }

    /// Asks what could be better.
    public void suggest() {
        open(Remark.SUGGESTION);
    }

    void open(Remark remark) {
        way.go(new RemarkScreen(remark, this, way.session().language()));
    }

    int keepDays() {
        return post.keepDays();
    }

    void changed() {
        way.changed();
    }

    /// A row that leads to the keyboard.
    Touch row(Drawing drawing, String id, Answer answer) {
        return answer.row(drawing, id, way);
    }

    void leave(Screen form, Slip slip, Remark remark, String text) {
        leave(form, slip, matter(remark, way.session().language(), text));
    }

    /// Hands in what stands on a form and shows what became of it; once, however often the form is
    /// sent.
    public void leave(Screen form, Slip slip, Matter matter) {
        if (way.screen().equals(form)) {
            var left = new LeftScreen(this, slip, matter);
            way.instead(left);
            send(left);
        }
    }

    void send(LeftScreen left) {
        left.sending();
        left.matter()
                .map(matter -> post.post(left.slip(), way.session().language(), matter))
                .ifPresent(
                        answer ->
                                answer.thenAccept(
                                        posted -> ui.execute(() -> answered(left, posted))));
    }

    private void answered(LeftScreen left, Posted posted) {
        left.answered(posted);
        way.changed();
    }

    private static Matter matter(Remark remark, Language language, String text) {
        return switch (remark) {
            case SUGGESTION -> new Matter.Suggestion(text);
            case MISTAKE -> new Matter.Mistake(HERE, language, text);
        };
    }

    void home() {
        way.home();
    }
}
