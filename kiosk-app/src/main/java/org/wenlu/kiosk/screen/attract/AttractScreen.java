package org.wenlu.kiosk.screen.attract;

import java.time.Duration;
import java.util.Optional;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Here;
import org.wenlu.kiosk.screen.path.Screen;
import org.wenlu.protocol.Language;

/// What stands while nobody uses the kiosk. It greets in each language in turn, and all of it can
/// be touched.
///
/// @param begin what the first touch does
public record AttractScreen(Here here, Runnable begin) implements Screen {
    /// How long one language's greeting stands.
    public static final Duration TURN = Duration.ofSeconds(6);

    @Override
    public String name() {
        return "attract";
    }

    @Override
    public boolean framed() {
        return false;
    }

    @Override
    public boolean visited() {
        return false;
    }

    /// The language whose turn it is to be greeted.
    @Override
    public Language look() {
        long turns = here.clock().elapsed().dividedBy(TURN);
        return here.languages().get((int) (turns % here.languages().size()));
    }

    @Override
    public Optional<Language> speaks() {
        return Optional.of(look());
    }

    @Override
    public Page draw(Drawing drawing) {
        return Page.of(new Greeting(drawing, look()).of(begin));
    }
}
