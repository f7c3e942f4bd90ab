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
/// @param call of this visitor
/// @param ask calls from this screen
/// @param interpreter leads to asking for a person who speaks the visitor's language
public record HelpScreen(StaffCall call, Runnable ask, Runnable interpreter) implements Screen {
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

    /// What became of the call.
    @Override
    public Object look() {
        return call.state();
    }

    @Override
    public Page draw(Drawing drawing) {
        var parts = drawing.parts();
        var words = drawing.words(HelpScreen.class);
        var rows = new VBox(drawing.panel().gap());
        rows.getChildren().add(parts.card(said(drawing)));
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
        Node page = parts.titled(words.of("help.title"), words.beside("help.title"), rows);
        return call.onTheWay() ? Page.of(page) : Page.of(page, key(drawing));
    }

    private Node said(Drawing drawing) {
        var words = drawing.words(HelpScreen.class);
        String state =
                switch (call.state()) {
                    case NOT_CALLED -> "help.staff";
                    case CALLED -> "help.called";
                    case COMING -> "help.coming";
                    case NOT_STORED -> "help.untold";
                };
        var line = drawing.parts().pair(words.of(state), words.beside(state), "row-text");
        line.getChildren().getFirst().setId(state.replace('.', '-'));
        return line;
    }

    private Node key(Drawing drawing) {
        var words = drawing.words(HelpScreen.class);
        return drawing.parts()
                .primary(
                        "call-staff",
                        "help",
                        words.of("help.call"),
                        words.beside("help.call"),
                        ask);
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
