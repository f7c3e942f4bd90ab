package org.wenlu.kiosk.screen.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.parts.Parts;
import org.wenlu.kiosk.screen.parts.Touch;
import org.wenlu.kiosk.screen.parts.Words;
import org.wenlu.kiosk.screen.path.Drawing;

/// A screen of a few words: a heading, what follows from it, and the one thing to do.
final class Plain {
    private final Drawing drawing;
    private final Parts parts;
    private final Words words;

    Plain(Drawing drawing) {
        this.drawing = drawing;
        this.parts = drawing.parts();
        this.words = drawing.words(Plain.class);
    }

    Page page(String title, String... lines) {
        return Page.of(text(title, lines));
    }

    Page page(Touch action, String title, String... lines) {
        return Page.of(text(title, lines), action);
    }

    Touch action(String id, String key, Runnable action) {
        return parts.primary(id, "ticket", words.of(key), words.beside(key), action);
    }

    /// A key that is not the one to touch next.
    Touch quiet(String id, String key, Runnable action) {
        Node face = parts.pair(words.of(key), words.beside(key), "strong");
        return parts.button(
                id, face, Parts.spoken(words.of(key), words.beside(key)), action, "row");
    }

    /// Two keys at the foot, one above the other, the usual one last.
    Page choice(Node text, Touch other, Touch usual) {
        return Page.of(text, new VBox(drawing.panel().gap(), other, usual));
    }

    Node text(String title, String... lines) {
        return text(title, Map.of(), lines);
    }

    /// @param arguments of the lines
    Node text(String title, Map<String, ?> arguments, String... lines) {
        List<Node> all = new ArrayList<>();
        all.add(parts.pair(words.of(title), words.beside(title), "title"));
        Stream.of(lines)
                .map(
                        key ->
                                parts.pair(
                                        words.of(key, arguments),
                                        words.beside(key, arguments),
                                        "row-text"))
                .forEach(all::add);
        var page = new VBox(drawing.panel().mm(8), all.toArray(Node[]::new));
        page.setAlignment(Pos.CENTER_LEFT);
        page.setPadding(new Insets(drawing.panel().mm(14), 0, 0, 0));
        return page;
    }
}
