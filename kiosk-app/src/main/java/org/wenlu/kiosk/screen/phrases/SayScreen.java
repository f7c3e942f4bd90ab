package org.wenlu.kiosk.screen.phrases;

import java.util.Optional;
import java.util.function.Consumer;
import org.wenlu.kiosk.guide.phrase.Situation.Phrase;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Screen;

/// One line, large in Chinese for the clerk, with the visitor's own below it. The Chinese line can
/// be turned to somebody who stands on the other side.
public final class SayScreen implements Screen {
    private final Phrase phrase;
    private final Optional<Consumer<Phrase>> play;
    private final Runnable changed;
    private boolean turned;

    /// @param play says the line aloud, where there is a voice
    /// @param changed called when it looks different
    public SayScreen(Phrase phrase, Optional<Consumer<Phrase>> play, Runnable changed) {
        this.phrase = phrase;
        this.play = play;
        this.changed = changed;
    }

    @Override
    public String name() {
        return "say";
    }

    @Override
    public Object look() {
        return turned;
    }

    @Override
    public Page draw(Drawing drawing) {
        return new SayView(drawing, phrase).page(turned, this::turn, play);
    }

    private void turn() {
        turned = !turned;
        changed.run();
    }
}
