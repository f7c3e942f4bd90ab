package org.wenlu.kiosk.screen.ticket;

import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.wenlu.kiosk.queue.Outlook;
import org.wenlu.kiosk.queue.Ticket;
import org.wenlu.kiosk.screen.parts.Panel;
import org.wenlu.kiosk.screen.parts.Parts;
import org.wenlu.kiosk.screen.parts.Words;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Here;
import org.wenlu.protocol.record.Happening.WaitRange;

/// How many are ahead and how long it will take, drawn.
final class OutlookView {
    private final Here here;
    private final Panel panel;
    private final Parts parts;
    private final Words words;

    OutlookView(Drawing drawing) {
        this.here = drawing.here();
        this.panel = drawing.panel();
        this.parts = drawing.parts();
        this.words = drawing.words(OutlookView.class);
    }

    Node of(Ticket ticket, Outlook outlook) {
        var all = new VBox(panel.gap(), figures(outlook));
        if (!outlook.staffed()) {
            all.getChildren().add(parts.card(line("ticket.no-counter", Map.of(), "strong")));
        }
        outlook.promise()
                .flatMap(_ -> outlook.rightOfTen())
                .ifPresent(
                        it ->
                                all.getChildren()
                                        .add(line("ticket.right", Map.of("right", it), "small")));
        for (var next : ticket.further()) {
            var names = here.point().service(next).names();
            all.getChildren().add(then(words.of(names), words.beside(names).orElse("")));
        }
        return all;
    }

    private Node then(String name, String beside) {
        return parts.pair(
                words.of("ticket.then", Map.of("service", name)),
                words.beside("ticket.then", Map.of("service", beside)),
                "small");
    }

    private Node line(String key, Map<String, ?> with, String style) {
        return parts.pair(words.of(key, with), words.beside(key, with), style);
    }

    private Node figures(Outlook outlook) {
        Node ahead = figure("ticket.ahead", ahead(outlook));
        if (!outlook.staffed() && outlook.promise().isEmpty()) {
            return parts.card(ahead);
        }
        Node wait =
                figure(
                        "ticket.wait",
                        outlook.promise().map(this::range).orElse(words.of("ticket.unknown")));
        if (parts.large() || panel.landscape()) {
            return parts.card(new VBox(panel.mm(3), ahead, wait));
        }
        var both = new HBox(panel.gap());
        for (Node figure : List.of(ahead, wait)) {
            VBox card = parts.card(figure);
            card.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(card, Priority.ALWAYS);
            both.getChildren().add(card);
        }
        return both;
    }

    private String ahead(Outlook outlook) {
        boolean first = !outlook.staffed() && outlook.ahead() == 0;
        return first
                ? words.of("ticket.first")
                : words.of("ticket.people", Map.of("people", outlook.ahead()));
    }

    private String range(WaitRange range) {
        return words.of(
                "ticket.range", Map.of("least", range.leastMinutes(), "most", range.mostMinutes()));
    }

    private Node figure(String key, String value) {
        var number = parts.text(value, "tile-text");
        number.setStyle("-fx-font-size: %.0fpx;".formatted(parts.body() * 1.4));
        var name = parts.pair(words.of(key), words.beside(key), "small");
        if (panel.landscape()) {
            String both = words.of(key) + words.beside(key).map(it -> "  ·  " + it).orElse("");
            name = new VBox(parts.text(both, "small"));
        }
        return new VBox(name, number);
    }
}
