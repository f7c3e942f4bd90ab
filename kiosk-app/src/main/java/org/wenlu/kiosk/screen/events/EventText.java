package org.wenlu.kiosk.screen.events;

import java.time.LocalDateTime;
import java.util.Optional;
import javafx.scene.layout.VBox;
import org.wenlu.kiosk.guide.event.Event;
import org.wenlu.kiosk.screen.parts.Moments;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.protocol.Language;

/// When and where an event is, in the visitor's language with the Chinese line below.
final class EventText {
    private EventText() {}

    static VBox when(Drawing drawing, Event event) {
        Language mine = drawing.language();
        Optional<String> beside =
                mine.chinese() ? Optional.empty() : Optional.of(when(event, Language.ZH_HANS));
        return drawing.parts().pair(when(event, mine), beside, "plain");
    }

    private static String when(Event event, Language language) {
        LocalDateTime ends = event.ends();
        boolean oneDay = ends.toLocalDate().equals(event.begins().toLocalDate());
        String end =
                oneDay
                        ? Moments.time(ends.toLocalTime(), language)
                        : Moments.dayAndTime(ends, language);
        return Moments.dayAndTime(event.begins(), language) + " – " + end;
    }

    static VBox where(Drawing drawing, Event event) {
        var words = drawing.words(EventText.class);
        return drawing.parts().pair(words.of(event.where()), words.beside(event.where()), "plain");
    }

    /// That it is an example or that it is full, where that is so.
    static Optional<VBox> note(Drawing drawing, Event event) {
        var words = drawing.words(EventText.class);
        if (!event.example() && !event.full()) {
            return Optional.empty();
        }
        String key = event.example() ? "event.example" : "event.full";
        return Optional.of(drawing.parts().pair(words.of(key), words.beside(key), "strong"));
    }
}
