package org.wenlu.kiosk.screen.consent;

import java.util.function.Function;
import org.wenlu.kiosk.letter.Post;
import org.wenlu.kiosk.screen.path.Screen;
import org.wenlu.kiosk.screen.path.Way;

/// Leads to a form that names a person by way of the consent to it. For the screen's thread.
public final class Consent {
    private final Way way;
    private final Post post;

    public Consent(Way way, Post post) {
        this.way = way;
        this.post = post;
    }

    /// @param form opened once somebody agreed, and not before
    public void ask(Function<Agreed, Screen> form) {
        way.go(new ConsentScreen(this, form));
    }

    int keepDays() {
        return post.keepDays();
    }

    void changed() {
        way.changed();
    }

    void refused() {
        way.back();
    }

    void agreed(ConsentScreen asked, Screen form) {
        if (way.screen().equals(asked)) {
            way.instead(form);
        }
    }
}
