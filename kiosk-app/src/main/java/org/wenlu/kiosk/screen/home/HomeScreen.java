package org.wenlu.kiosk.screen.home;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.wenlu.kiosk.guide.Guide;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Screen;

/// The screen after the language: take a number, read a guide, or go straight to one of the guides
/// that belong to this place's services.
public record HomeScreen(Ways ways) implements Screen {
    /// Where home leads.
    ///
    /// @param number of the ticket that this visitor took
    public record Ways(
            Runnable services,
            Runnable guides,
            Consumer<Guide> guide,
            Supplier<Optional<String>> number,
            Runnable showNumber) {}

    @Override
    public String name() {
        return "home";
    }

    /// Whether there is a number to show.
    @Override
    public Optional<String> look() {
        return ways.number().get();
    }

    @Override
    public Page draw(Drawing drawing) {
        return Page.of(new HomeView(drawing, ways).of());
    }
}
