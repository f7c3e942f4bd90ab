package org.wenlu.kiosk.screen.home;

import java.util.function.Consumer;
import org.wenlu.kiosk.guide.Guide;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Screen;

/// The screen after the language: take a number, read a guide, or go straight to one of the guides
/// that belong to this place's services.
public record HomeScreen(Ways ways) implements Screen {
    /// Where home leads.
    public record Ways(Runnable services, Runnable guides, Consumer<Guide> guide) {}

    @Override
    public String name() {
        return "home";
    }

    @Override
    public Page draw(Drawing drawing) {
        return Page.of(new HomeView(drawing, ways).of());
    }
}
