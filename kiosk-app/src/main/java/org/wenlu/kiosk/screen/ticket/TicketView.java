package org.wenlu.kiosk.screen.ticket;

import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.wenlu.kiosk.queue.Outlook;
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

/// The screen with the number, drawn.
final class TicketView {
    private final Drawing drawing;
    private final Here here;
    private final Panel panel;
    private final Parts parts;
    private final Words words;
    private final TicketScreen screen;

    TicketView(Drawing drawing, TicketScreen screen) {
        this.drawing = drawing;
        this.here = drawing.here();
        this.panel = drawing.panel();
        this.parts = drawing.parts();
        this.words = drawing.words(TicketView.class);
        this.screen = screen;
    }

    Page of(Ticket ticket, Outlook outlook) {
        boolean beside = panel.landscape() && !parts.large();
        var top = new VBox(head(ticket));
        var below = new VBox(panel.gap(), state(ticket));
        if (ticket.state() == TicketState.WAITING) {
            Pane where = beside ? top : below;
            where.getChildren().add(beside ? 1 : 0, new OutlookView(drawing).of(ticket, outlook));
            below.getChildren().add(pair("ticket.next", "row-text"));
            screen.link().apply(ticket).ifPresent(it -> below.getChildren().add(phone(it, ticket)));
            below.getChildren().add(choices(ticket));
        }
        top.setSpacing(panel.mm(4));
        return Page.of(beside ? side(top, below) : new VBox(panel.mm(5), top, below), foot());
    }

    private VBox head(Ticket ticket) {
        var number = parts.text(ticket.label(), "ticket-number");
        number.setId("ticket-number");
        number.setStyle("-fx-font-size: %.0fpx;".formatted(panel.mm(panel.landscape() ? 48 : 68)));
        number.setWrapText(false);
        var names = here.point().service(ticket.service()).names();
        var head =
                new VBox(
                        centred(parts.text(besideOnOneLine("ticket.title"), "small")),
                        centred(number),
                        centred(parts.text(words.of(names), "tile-text")));
        words.beside(names)
                .ifPresent(line -> head.getChildren().add(centred(parts.text(line, Parts.BESIDE))));
        return head;
    }

    /// More time and done, below what is left of the time.
    private Node foot() {
        var closes = parts.text("", "small");
        drawing.keepCurrent(
                () -> screen.way().secondsLeft().ifPresent(left -> closes.setText(closes(left))));
        var more =
                parts.button(
                        "more-time",
                        small("clock", "ticket.more-time"),
                        words.of("ticket.more-time"),
                        screen.way()::touch,
                        "row");
        var done =
                parts.primary(
                        "done",
                        "check",
                        words.of("ticket.done"),
                        words.beside("ticket.done"),
                        screen.way()::end);
        var keys = new HBox(panel.gap(), more, done);
        List.of(more, done).forEach(key -> HBox.setHgrow(key, Priority.ALWAYS));
        List.of(more, done).forEach(key -> key.setPrefWidth(panel.width() / 2.0));
        return new VBox(panel.mm(1), centred(closes), keys);
    }

    private String closes(long seconds) {
        var left = Map.of("seconds", seconds);
        return words.of("ticket.closes", left)
                + words.beside("ticket.closes", left).map(line -> "  ·  " + line).orElse("");
    }

    private Node choices(Ticket ticket) {
        var again =
                parts.button(
                        "print-again",
                        small("printer", "ticket.again"),
                        words.of("ticket.again"),
                        () -> screen.keys().again().accept(ticket),
                        "row");
        var leave =
                parts.button(
                        "leave",
                        small("back", "ticket.leave"),
                        words.of("ticket.leave"),
                        () -> screen.keys().leave().accept(ticket),
                        "row");
        Pane row = parts.large() ? new VBox(panel.gap()) : new HBox(panel.gap());
        for (Touch key : List.of(again, leave)) {
            key.setPrefWidth(panel.width() / 2.0);
            HBox.setHgrow(key, Priority.ALWAYS);
            row.getChildren().add(key);
        }
        return row;
    }

    private Node small(String icon, String key) {
        var face = new HBox(panel.mm(4), Icons.of(icon, panel.mm(10)), pair(key, "plain"));
        face.setAlignment(Pos.CENTER_LEFT);
        return face;
    }

    private VBox pair(String key, String style) {
        return parts.pair(words.of(key), words.beside(key), style);
    }

    private Node side(Node left, Node right) {
        var sides = new HBox(panel.mm(12), left, right);
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        ((Region) right).setPrefWidth(panel.mm(190));
        sides.setAlignment(Pos.CENTER);
        return sides;
    }

    /// Where the ticket is or, while it waits, what became of its paper.
    private Node state(Ticket ticket) {
        String key = key(ticket);
        var arguments = Map.of("counter", ticket.counter().map(Object::toString).orElse(""));
        boolean trouble = key.startsWith("trouble.");
        var lines =
                new VBox(
                        panel.mm(2),
                        parts.pair(
                                words.of(key, arguments), words.beside(key, arguments), "strong"));
        if (trouble) {
            lines.getChildren().add(pair("ticket.counts", "small"));
        }
        var line = new HBox(panel.mm(5), Icons.of(icon(ticket, trouble), panel.mm(14)), lines);
        line.setId("ticket-printing");
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("card");
        return line;
    }

    private static String key(Ticket ticket) {
        return switch (ticket.state()) {
            case CALLED -> "ticket.called";
            case SERVING -> "ticket.serving";
            case DONE, EXPIRED -> "ticket.served";
            case MISSED -> "ticket.missed";
            case LEFT -> "ticket.left";
            case WAITING -> paper(ticket);
        };
    }

    private static String paper(Ticket ticket) {
        return switch (ticket.printing()) {
            case NOT_ASKED -> "ticket.not-asked";
            case PRINTING -> "ticket.printing";
            case PRINTED -> "ticket.printed";
            case FAILED, UNKNOWN -> trouble(ticket.printCause().orElse(""));
        };
    }

    private static String trouble(String cause) {
        return switch (cause) {
            case "paper-out", "cover-open", "no-answer" -> "trouble." + cause;
            case "offline" -> "trouble.no-answer";
            default -> "trouble.other";
        };
    }

    private static String icon(Ticket ticket, boolean trouble) {
        if (trouble) {
            return "warning";
        }
        return ticket.state() == TicketState.WAITING ? "printer" : "info";
    }

    private Node phone(String link, Ticket ticket) {
        var by = Map.of("address", page(link), "code", ticket.code());
        var text =
                new VBox(
                        panel.mm(2),
                        pair("ticket.phone", "row-text"),
                        parts.pair(
                                words.of("ticket.code", by), words.beside("ticket.code", by), "small"));
        text.setAlignment(Pos.CENTER_LEFT);
        var line = new HBox(panel.mm(7), QrView.of(link, panel.mm(40)), text);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("card");
        return line;
    }

    /// The page where a code can be typed.
    private static String page(String link) {
        return link.substring(0, link.lastIndexOf('/')).replaceFirst("^https?://", "");
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
