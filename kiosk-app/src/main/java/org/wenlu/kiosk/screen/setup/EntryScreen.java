package org.wenlu.kiosk.screen.setup;

import javafx.scene.layout.VBox;
import org.wenlu.kiosk.screen.keyboard.Keyboard;
import org.wenlu.kiosk.screen.keyboard.TypedField;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Screen;

/// A line that is typed on the glass or read by a scanner.
final class EntryScreen implements Screen {
    private final Entry entry;
    private int scanned;

    EntryScreen(Entry entry) {
        this.entry = entry;
    }

    @Override
    public String name() {
        return "setup-" + entry.what();
    }

    @Override
    public Object look() {
        return scanned;
    }

    void scanned(String character) {
        entry.typed().sign(character);
        scanned++;
    }

    void done() {
        if (!entry.typed().text().isBlank()) {
            entry.done().run();
        }
    }

    @Override
    public Page draw(Drawing drawing) {
        var words = drawing.words(EntryScreen.class);
        String key = entry.what() + ".title";
        var field =
                new TypedField(drawing, entry.typed(), "search", words.of(entry.what() + ".hint"));
        var how = drawing.parts().text(words.of(entry.what() + ".how"), "small");
        var content = new VBox(drawing.panel().gap(), field.node(), how);
        var keyboard = Keyboard.latin(drawing, entry.typed(), field::update, this::done);
        return Page.of(
                drawing.parts().titled(words.of(key), words.beside(key), content), keyboard.node());
    }
}
