package org.wenlu.kiosk.screen.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.parts.Touch;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Screen;

/// Keys for a short code. What was typed is held here alone.
public final class CodeScreen implements Screen {
    static final String CHARACTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LONGEST = 6;
    private static final int TRIES = 10;

    private final String what;
    private final Function<String, Optional<Fault>> enter;
    private final Runnable changed;
    private String typed = "";
    private int tries;
    private Optional<Fault> fault = Optional.empty();

    /// Why a code leads nowhere, told plainly.
    ///
    /// @param key of its words
    /// @param when a local time that belongs to it, as people write it; may be empty
    public record Fault(String key, String when) {
        public static Fault of(String key) {
            return new Fault(key, "");
        }
    }

    /// @param what the code is of: `ticket` or `appointment`
    /// @param enter takes the code; what it answers is shown, unless it leads elsewhere or says so
    ///   later
    /// @param changed says that the screen looks different now
    public CodeScreen(String what, Function<String, Optional<Fault>> enter, Runnable changed) {
        this.what = what;
        this.enter = enter;
        this.changed = changed;
    }

    @Override
    public String name() {
        return "code-" + what;
    }

    @Override
    public Object look() {
        return List.of(typed, fault);
    }

    void type(char character) {
        if (typed.length() < LONGEST) {
            typed += character;
        }
        fault = Optional.empty();
        changed.run();
    }

    void takeBack() {
        typed = typed.isEmpty() ? "" : typed.substring(0, typed.length() - 1);
        fault = Optional.empty();
        changed.run();
    }

    /// Codes are short, so that nobody may try many.
    void done() {
        tries++;
        (tries > TRIES ? Optional.of(Fault.of("code.too-often")) : enter.apply(typed))
                .ifPresent(this::refuse);
    }

    /// Says why the typed code leads nowhere, also when that was found out later.
    public void refuse(Fault why) {
        fault = Optional.of(why);
        typed = "";
        changed.run();
    }

    @Override
    public Page draw(Drawing drawing) {
        var words = drawing.words(CodeScreen.class);
        var parts = drawing.parts();
        String title = "code." + what;
        var field = parts.text(typed.isEmpty() ? "– – –" : typed, "figure");
        field.setId("typed");
        field.setMinHeight(drawing.panel().mm(20));
        var page = new VBox(drawing.panel().gap(), field);
        fault.ifPresent(
                it -> {
                    var with = Map.of("when", it.when());
                    page.getChildren()
                            .add(
                                    parts.pair(
                                            words.of(it.key(), with),
                                            words.beside(it.key(), with),
                                            "strong"));
                });
        page.getChildren().add(keys(drawing));
        Node all = parts.titled(words.of(title), words.beside(title), page);
        return typed.isEmpty() ? Page.of(all) : Page.of(all, go(drawing));
    }

    private Touch go(Drawing drawing) {
        var words = drawing.words(CodeScreen.class);
        return drawing.parts()
                .primary("go", "check", words.of("code.go"), words.beside("code.go"), this::done);
    }

    private Node keys(Drawing drawing) {
        int columns = drawing.panel().landscape() ? 11 : 7;
        var rows = new VBox(drawing.panel().mm(2));
        List<Touch> row = new ArrayList<>();
        for (char character : CHARACTERS.toCharArray()) {
            row.add(key(drawing, character));
            if (row.size() == columns) {
                rows.getChildren().add(row(drawing, row));
                row.clear();
            }
        }
        row.add(back(drawing));
        rows.getChildren().add(row(drawing, row));
        return rows;
    }

    private static HBox row(Drawing drawing, List<Touch> keys) {
        var row = new HBox(drawing.panel().mm(2), keys.toArray(Node[]::new));
        keys.forEach(key -> HBox.setHgrow(key, Priority.ALWAYS));
        return row;
    }

    private Touch key(Drawing drawing, char character) {
        String text = String.valueOf(character);
        var face = drawing.parts().text(text, "row-text");
        face.setWrapText(false);
        Touch key =
                drawing.parts().button("key-" + text, face, text, () -> type(character), "tile");
        key.setStyle("-fx-padding: 0; -fx-alignment: center;");
        key.setPrefWidth(drawing.panel().target());
        return key;
    }

    private Touch back(Drawing drawing) {
        var words = drawing.words(CodeScreen.class);
        String text = words.of("code.delete");
        var face = drawing.parts().text(text, "plain");
        face.setWrapText(false);
        Touch key = drawing.parts().button("key-delete", face, text, this::takeBack, "tile");
        key.setStyle("-fx-padding: 0 0.4em; -fx-alignment: center;");
        key.setMinWidth(Region.USE_PREF_SIZE);
        return key;
    }
}
