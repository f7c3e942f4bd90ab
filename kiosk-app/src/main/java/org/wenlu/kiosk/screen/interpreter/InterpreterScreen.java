package org.wenlu.kiosk.screen.interpreter;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.wenlu.kiosk.screen.parts.Grid;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.parts.Touch;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Screen;
import org.wenlu.protocol.Language;

/// In which language somebody should speak with the visitor: their own first.
public record InterpreterScreen(Calling calling) implements Screen {
    /// Government services: the one number of the city for everything.
    private static final String CITY = "12345";

    @Override
    public String name() {
        return "interpreter";
    }

    @Override
    public Page draw(Drawing drawing) {
        var parts = drawing.parts();
        var words = drawing.words(InterpreterScreen.class);
        Optional<Language> own = calling.own();
        var others = new Grid(drawing.panel().gap(), parts.large() ? 1 : 2);
        others(own).forEach(language -> others.put(choice(drawing, language)));
        var content =
                new VBox(
                        drawing.panel().gap(),
                        parts.pair(
                                words.of("interpreter.about"),
                                words.beside("interpreter.about"),
                                "plain"),
                        others.pane(),
                        byPhone(drawing));
        Node page =
                parts.titled(
                        words.of("interpreter.title"), words.beside("interpreter.title"), content);
        return own.map(language -> Page.of(page, primary(drawing, language)))
                .orElseGet(() -> Page.of(page));
    }

    private static List<Language> others(Optional<Language> own) {
        return Stream.of(Language.values())
                .filter(it -> it != Language.ZH_HANT && !own.equals(Optional.of(it)))
                .toList();
    }

    private Node primary(Drawing drawing, Language language) {
        var words = drawing.words(InterpreterScreen.class);
        var named = AskedScreen.named(language);
        return drawing.parts()
                .primary(
                        "speak-" + language.tag(),
                        "translate",
                        words.of("interpreter.ask", named),
                        Optional.empty(),
                        () -> calling.ask(language));
    }

    private Touch choice(Drawing drawing, Language language) {
        var parts = drawing.parts();
        var name =
                language.chinese()
                        ? drawing.words(InterpreterScreen.class).of("interpreter.mandarin")
                        : language.ownName();
        return parts.row(
                "speak-" + language.tag(),
                "translate",
                new VBox(parts.text(name, "row-text")),
                Optional.empty(),
                name,
                () -> calling.ask(language));
    }

    static Node byPhone(Drawing drawing) {
        var parts = drawing.parts();
        var words = drawing.words(InterpreterScreen.class);
        var number = parts.text(CITY, "figure");
        number.setMinWidth(Region.USE_PREF_SIZE);
        var line =
                new HBox(
                        drawing.panel().mm(6),
                        number,
                        parts.pair(
                                words.of("interpreter.phone"),
                                words.beside("interpreter.phone"),
                                "row-text"));
        line.setAlignment(Pos.CENTER_LEFT);
        return parts.card(line);
    }
}
