package org.wenlu.kiosk.screen.suggestion;

import java.util.List;
import java.util.concurrent.Executor;
import org.wenlu.kiosk.letter.Post;
import org.wenlu.kiosk.letter.Posted;
import org.wenlu.kiosk.letter.Slip;
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
        way.go(new RemarkScreen(remark, this));
    }

    int keepDays() {
        return post.keepDays();
    }

    void changed() {
        way.changed();
    }

    /// @param words what was chosen, in words for who reads it
    void leave(Slip slip, Remark remark, List<String> words) {
        if (way.screen() instanceof RemarkScreen) {
            Language language = way.session().language();
            var left =
                    new LeftScreen(this, slip, matter(remark, language, String.join("; ", words)));
            way.instead(left);
            send(left);
        }
    }

    void send(LeftScreen left) {
        left.sending();
        post.post(left.slip(), way.session().language(), left.matter())
                .thenAccept(posted -> ui.execute(() -> answered(left, posted)));
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
