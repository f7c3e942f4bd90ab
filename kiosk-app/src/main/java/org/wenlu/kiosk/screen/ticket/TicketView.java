package org.wenlu.kiosk.screen.ticket;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.wenlu.kiosk.queue.Ticket;
import org.wenlu.kiosk.queue.TicketState;
import org.wenlu.kiosk.screen.parts.Icons;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.parts.Panel;
import org.wenlu.kiosk.screen.parts.Parts;
import org.wenlu.kiosk.screen.parts.QrView;
import org.wenlu.kiosk.screen.parts.Touch;
import org.wenlu.kiosk.screen.parts.Words;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Here;
import org.wenlu.kiosk.screen.path.Way;
import org.wenlu.protocol.record.Printing;

/// The screen with the number, drawn.
final class TicketView {
    private final Drawing drawing;
    private final Here here;
    private final Panel panel;
    private final Parts parts;
    private final Words words;
    private final Way way;
    private final Function<Ticket, Optional<String>> link;

    TicketView(Drawing drawing, Way way, Function<Ticket, Optional<String>> link) {
        this.drawing = drawing;
        this.here = drawing.here();
        this.panel = drawing.panel();
        this.parts = drawing.parts();
        this.words = drawing.words(TicketView.class);
        this.way = way;
        this.link = link;
    }

    Page of(Ticket ticket) {
        var number = parts.text(ticket.label(), "ticket-number");
        number.setId("ticket-number");
        number.setStyle("-fx-font-size: %.0fpx;".formatted(numberSize()));
        number.setWrapText(false);
        var names = here.point().service(ticket.service()).names();
        var top =
                new VBox(
                        centred(parts.text(besideOnOneLine("ticket.title"), "small")),
                        centred(number),
                        centred(parts.text(words.of(names), "tile-text")));
        top.getStyleClass().add(Parts.LEAD);
        words.beside(names)
                .ifPresent(line -> top.getChildren().add(centred(parts.text(line, Parts.BESIDE))));
        boolean beside = panel.landscape() && !parts.large() && !parts.sight().reach();
        var below = new VBox(panel.gap(), printing(ticket));
        if (beside) {
            top.getChildren().add(figures(ticket));
        } else {
            below.getChildren().addFirst(figures(ticket));
        }
        link.apply(ticket).ifPresent(link -> below.getChildren().add(phone(link)));
        return Page.of(beside ? side(top, below) : new VBox(panel.mm(6), top, below), done());
    }

    private double numberSize() {
        double lying = parts.sight().reach() ? 36 : 52;
        return panel.mm(panel.landscape() ? lying : 76);
    }

    private Touch done() {
        var closes = parts.text("", "on-accent");
        drawing.keepCurrent(
                () -> way.secondsLeft().ifPresent(left -> closes.setText(closesIn(left))));
        var done =
                parts.primary(
                        "done",
                        "check",
                        words.of("ticket.done"),
                        words.beside("ticket.done"),
                        way::end);
        ((HBox) done.getChildren().getFirst()).getChildren().add(closes);
        return done;
    }

    private String closesIn(long seconds) {
        return "  " + words.of("ticket.closes", Map.of("seconds", seconds));
    }

    private Node side(Node left, Node right) {
        var sides = new HBox(panel.mm(12), left, right);
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        ((Region) right).setPrefWidth(panel.mm(190));
        sides.setAlignment(Pos.CENTER);
        return sides;
    }

    private Node figures(Ticket ticket) {
        var people = Map.of("people", ticket.ahead());
        Node ahead = figure("ticket.ahead", words.of("ticket.people", people));
        String range =
                ticket.promise()
                        .map(
                                promise ->
                                        words.of(
                                                "ticket.range",
                                                Map.of(
                                                        "least",
                                                        promise.leastMinutes(),
                                                        "most",
                                                        promise.mostMinutes())))
                        .orElseGet(() -> words.of("ticket.unknown"));
        Node wait = figure("ticket.wait", range);
        if (parts.large() && !panel.landscape()) {
            return new VBox(panel.gap(), ahead, wait);
        }
        var both = new HBox(panel.gap(), ahead, wait);
        both.getChildren().forEach(card -> HBox.setHgrow(card, Priority.ALWAYS));
        return both;
    }

    private Node figure(String key, String value) {
        var number = parts.text(value, "tile-text");
        number.setStyle("-fx-font-size: %.0fpx;".formatted(parts.body() * 1.45));
        var card = new VBox(parts.pair(words.of(key), words.beside(key), "small"), number);
        card.getStyleClass().add("card");
        card.setMaxWidth(Double.MAX_VALUE);
        return card;
    }

    private Node printing(Ticket ticket) {
        String key = key(ticket);
        var arguments = Map.of("counter", ticket.counter().map(Object::toString).orElse(""));
        var line =
                new HBox(
                        panel.mm(5),
                        Icons.of(icon(ticket), panel.mm(14)),
                        parts.pair(
                                words.of(key, arguments), words.beside(key, arguments), "strong"));
        line.setId("ticket-printing");
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("card");
        return line;
    }

    private static String key(Ticket ticket) {
        if (ticket.state() == TicketState.CALLED) {
            return "ticket.called";
        }
        return switch (ticket.printing()) {
            case NOT_ASKED -> "ticket.not-asked";
            case PRINTING -> "ticket.printing";
            case PRINTED -> "ticket.printed";
            case FAILED -> "ticket.failed";
            case UNKNOWN -> "ticket.not-confirmed";
        };
    }

    private static String icon(Ticket ticket) {
        boolean trouble = List.of(Printing.FAILED, Printing.UNKNOWN).contains(ticket.printing());
        return trouble ? "warning" : "printer";
    }

    private Node phone(String link) {
        var text =
                new VBox(
                        panel.mm(2),
                        parts.pair(
                                words.of("ticket.phone"), words.beside("ticket.phone"), "row-text"),
                        parts.pair(
                                words.of("ticket.no-app"), words.beside("ticket.no-app"), "small"));
        text.setAlignment(Pos.CENTER_LEFT);
        var line = new HBox(panel.mm(7), QrView.of(link, panel.mm(46)), text);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("card");
        return line;
    }

    private String besideOnOneLine(String key) {
        return words.of(key) + words.beside(key).map(line -> "  ·  " + line).orElse("");
    }

    private static Node centred(Label label) {
        label.setMaxWidth(Double.MAX_VALUE);
        label.setAlignment(Pos.CENTER);
        label.setTextAlignment(javafx.scene.text.TextAlignment.CENTER);
        return label;
    }
}
