package org.wenlu.kiosk.screen.ports;

import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.wenlu.kiosk.guide.port.Port;
import org.wenlu.kiosk.screen.parts.Moments;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.parts.Parts;
import org.wenlu.kiosk.screen.parts.Words;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Screen;
import org.wenlu.protocol.Language;

/// One port: whether one can cross now, its name on the other side, hours, the way there, and whom
/// the hours are from.
public record PortScreen(Port port) implements Screen {
    @Override
    public String name() {
        return "port";
    }

    @Override
    public Page draw(Drawing drawing) {
        var words = drawing.words(PortScreen.class);
        var parts = drawing.parts();
        var content = new VBox(drawing.panel().gap(), hours(drawing, words));
        if (!port.across().isEmpty()) {
            content.getChildren().add(across(parts, words));
        }
        content.getChildren().addAll(way(parts, words), source(drawing, words));
        return Page.of(parts.titled(words.of(port.names()), words.beside(port.names()), content));
    }

    private VBox hours(Drawing drawing, Words words) {
        var parts = drawing.parts();
        var text = new PortText(drawing, drawing.language());
        var chinese = new PortText(drawing, Language.ZH_HANS);
        Label state = parts.text("", "row-text");
        var card = parts.card(state);
        Label beside = parts.text("", "row-text-beside", Parts.BESIDE);
        if (!drawing.language().chinese()) {
            card.getChildren().add(beside);
        }
        text.hours(port).ifPresent(hours -> card.getChildren().add(parts.text(hours, "plain")));
        VBox ask = parts.pair(words.of("ports.holiday"), words.beside("ports.holiday"), "plain");
        card.getChildren().add(ask);
        drawing.keepCurrent(
                () -> {
                    var now = PortText.now(drawing.here(), port);
                    state.setText(text.state(now.state()));
                    beside.setText(chinese.state(now.state()));
                    ask.setVisible(now.ask());
                    ask.setManaged(now.ask());
                });
        return card;
    }

    private VBox across(Parts parts, Words words) {
        var name = Map.of("name", words.of(port.across()));
        Optional<String> beside =
                words.beside(port.across())
                        .flatMap(line -> words.beside("ports.across", Map.of("name", line)));
        return parts.card(parts.pair(words.of("ports.across", name), beside, "plain"));
    }

    private VBox way(Parts parts, Words words) {
        boolean known = !port.gettingThere().isEmpty();
        return parts.card(
                new VBox(
                        parts.text(words.of("ports.way"), "section"),
                        known
                                ? parts.pair(
                                        words.of(port.gettingThere()),
                                        words.beside(port.gettingThere()),
                                        "plain")
                                : parts.pair(
                                        words.of("ports.ask-way"),
                                        words.beside("ports.ask-way"),
                                        "plain")));
    }

    private VBox source(Drawing drawing, Words words) {
        String date = Moments.sourceDate(port.sourceAsOf(), drawing.language());
        return new VBox(
                drawing.parts().text(words.of("ports.source", Map.of("date", date)), "small"),
                drawing.parts().text(words.of("ports.may-change"), "small"));
    }
}
