package org.wenlu.kiosk.screen.help;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Screen;

/// Whom to ask and what number to call.
///
/// @param interpreter leads to asking for a person who speaks the visitor's language
public record HelpScreen(Runnable interpreter) implements Screen {
    private record Number(String who, String digits) {}

    private static final List<Number> NUMBERS =
            List.of(
                    new Number("police", "110"),
                    new Number("fire", "119"),
                    new Number("ambulance", "120"),
                    new Number("immigration", "12367"),
                    new Number("city", "12345"));

    @Override
    public String name() {
        return "help";
    }

    @Override
    public Page draw(Drawing drawing) {
        var parts = drawing.parts();
        var words = drawing.words(HelpScreen.class);
        var rows = new VBox(drawing.panel().gap());
        rows.getChildren()
                .add(
                        parts.card(
                                parts.pair(
                                        words.of("help.staff"),
                                        words.beside("help.staff"),
                                        "row-text")));
        rows.getChildren()
                .add(
                        parts.row(
                                "interpreter",
                                "translate",
                                parts.pair(
                                        words.of("help.interpreter"),
                                        words.beside("help.interpreter"),
                                        "row-text"),
                                Optional.empty(),
                                words.of("help.interpreter"),
                                interpreter));
        NUMBERS.forEach(number -> rows.getChildren().add(row(drawing, number)));
        return Page.of(parts.titled(words.of("help.title"), words.beside("help.title"), rows));
    }

    private static Node row(Drawing drawing, Number number) {
        var parts = drawing.parts();
        var words = drawing.words(HelpScreen.class);
        String who = "help." + number.who();
        var line =
                new HBox(
                        drawing.panel().mm(6),
                        parts.text(number.digits(), "figure"),
                        parts.pair(words.of(who), words.beside(who), "row-text"));
        line.setAlignment(Pos.CENTER_LEFT);
        return parts.card(line);
    }
}
