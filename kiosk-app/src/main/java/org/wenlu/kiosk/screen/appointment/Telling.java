package org.wenlu.kiosk.screen.appointment;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.wenlu.kiosk.appointment.Appointment;
import org.wenlu.kiosk.screen.parts.Moments;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.parts.Words;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.protocol.Language;

/// A few words about an appointment and the one thing to touch next.
final class Telling {
    private final Drawing drawing;
    private final Words words;

    Telling(Drawing drawing) {
        this.drawing = drawing;
        this.words = drawing.words(Telling.class);
    }

    /// What the key at the foot does.
    record Next(String id, String icon, String key, Runnable action) {}

    Page page(Function<Language, Map<String, ?>> arguments, Next next, String... keys) {
        var lines =
                Stream.of(keys)
                        .map(key -> line(key, arguments, key.equals(keys[0])))
                        .toArray(Node[]::new);
        var page = new VBox(drawing.panel().mm(8), lines);
        page.setAlignment(Pos.CENTER_LEFT);
        page.setPadding(new Insets(drawing.panel().mm(14), 0, 0, 0));
        return Page.of(
                page,
                drawing.parts()
                        .primary(
                                next.id(),
                                next.icon(),
                                words.of(next.key()),
                                words.beside(next.key()),
                                next.action()));
    }

    private Node line(String key, Function<Language, Map<String, ?>> arguments, boolean title) {
        Optional<String> beside = words.beside(key, arguments.apply(Language.ZH_HANS));
        String own = words.of(key, arguments.apply(drawing.language()));
        return drawing.parts().pair(own, beside, title ? "title" : "row-text");
    }

    /// What the words about an appointment need: `service`, `at` and `from`.
    Map<String, ?> of(Appointment appointment, Language language) {
        var names = drawing.here().point().service(appointment.service()).names();
        return Map.of(
                "service",
                drawing.words(Telling.class, language).of(names),
                "at",
                Moments.dayAndTime(appointment.at(), language),
                "from",
                Moments.time(appointment.opens().toLocalTime(), language));
    }
}
