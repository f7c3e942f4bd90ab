package org.wenlu.kiosk.screen.events;

import java.util.Optional;
import javafx.scene.layout.VBox;
import org.wenlu.kiosk.guide.event.Event;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Screen;

/// One event, and the way to sign up for it.
///
/// @param signUp empty where nothing is taken
public record EventScreen(Event event, Optional<Runnable> signUp) implements Screen {
    @Override
    public String name() {
        return "event";
    }

    @Override
    public Page draw(Drawing drawing) {
        var words = drawing.words(EventScreen.class);
        var parts = drawing.parts();
        var facts = new VBox(drawing.panel().mm(4), EventText.when(drawing, event));
        facts.getChildren().add(EventText.where(drawing, event));
        var content = new VBox(drawing.panel().gap(), parts.card(facts));
        if (!event.about().isEmpty()) {
            var about = parts.pair(words.of(event.about()), words.beside(event.about()), "plain");
            content.getChildren().add(about);
        }
        EventText.note(drawing, event).ifPresent(content.getChildren()::add);
        var page = parts.titled(words.of(event.names()), words.beside(event.names()), content);
        return signUp.filter(_ -> !event.full() && !event.example())
                .map(
                        open ->
                                Page.of(
                                        page,
                                        parts.primary(
                                                "sign-up",
                                                "edit",
                                                words.of("event.sign-up"),
                                                words.beside("event.sign-up"),
                                                open)))
                .orElse(Page.of(page));
    }
}
