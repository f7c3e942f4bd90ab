package org.wenlu.kiosk.screen.events;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.layout.VBox;
import org.wenlu.kiosk.guide.event.Event;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.parts.Touch;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Screen;

/// What is on, the next event first.
///
/// @param events those that are not over
public record EventsScreen(Supplier<List<Event>> events, Consumer<Event> open) implements Screen {
    @Override
    public String name() {
        return "events";
    }

    @Override
    public Object look() {
        return events.get();
    }

    @Override
    public Page draw(Drawing drawing) {
        var words = drawing.words(EventsScreen.class);
        var rows = new VBox(drawing.panel().gap());
        events.get().forEach(event -> rows.getChildren().add(row(drawing, event)));
        if (rows.getChildren().isEmpty()) {
            rows.getChildren()
                    .add(
                            drawing.parts()
                                    .pair(
                                            words.of("events.none"),
                                            words.beside("events.none"),
                                            "plain"));
        }
        return Page.of(
                drawing.parts()
                        .titled(words.of("events.title"), words.beside("events.title"), rows));
    }

    private Touch row(Drawing drawing, Event event) {
        var words = drawing.words(EventsScreen.class);
        VBox face =
                drawing.parts()
                        .pair(words.of(event.names()), words.beside(event.names()), "row-text");
        face.getChildren().add(EventText.when(drawing, event));
        EventText.note(drawing, event).ifPresent(face.getChildren()::add);
        return drawing.parts()
                .row(
                        "event-" + event.id(),
                        "calendar",
                        face,
                        Optional.empty(),
                        words.of(event.names()),
                        () -> open.accept(event));
    }
}
