package org.wenlu.kiosk.screen.ticket;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Insets;
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
        boolean waiting = ticket.state() == TicketState.WAITING;
        var first = new VBox(panel.mm(5), head(ticket));
        var second = new VBox(panel.gap());
        if (waiting) {
            second.getChildren().add(new OutlookView(drawing).of(ticket, outlook));
        }
        second.getChildren().add(state(ticket));
        boolean sideways = panel.landscape() && !parts.large() && !parts.sight().reach();
        phone(ticket).ifPresent(it -> (sideways ? first : second).getChildren().add(it));
        if (waiting) {
            second.getChildren().add(next(ticket));
        }
        Pane both = sideways ? sides(first, second) : new VBox(panel.mm(5), first, second);
        var page = new VBox(panel.mm(5), both);
        if (waiting) {
            page.getChildren().add(choices(ticket));
        }
        return Page.of(page, foot());
    }

    private Pane sides(Region left, Region right) {
        var sides = new HBox(panel.mm(8), left, right);
        left.setPrefWidth(panel.mm(185));
        right.setPrefWidth(panel.mm(195));
        sides.getChildren().forEach(side -> HBox.setHgrow(side, Priority.ALWAYS));
        return sides;
    }

    private Node head(Ticket ticket) {
        double size = numberSize();
        var number = parts.text(ticket.label(), "ticket-number");
        number.setId("ticket-number");
        number.setAccessibleText(String.join(" ", ticket.label().split("")));
        number.setStyle("-fx-font-size: %.0fpx;".formatted(size));
        number.setWrapText(false);
        number.setMinWidth(Region.USE_PREF_SIZE);
        VBox.setMargin(number, new Insets(-size * 0.12, 0, -size * 0.12, 0));
        var names = here.point().service(ticket.service()).names();
        var head =
                new VBox(
                        spoken(besideOnOneLine("ticket.title"), words.of("ticket.title")),
                        number,
                        parts.text(words.of(names), "tile-text"));
        head.getStyleClass().add(Parts.LEAD);
        words.beside(names)
                .ifPresent(line -> head.getChildren().add(parts.text(line, Parts.BESIDE)));
        return head;
    }

    /// A line that is said in the visitor's language alone.
    private Label spoken(String line, String said) {
        var label = parts.text(line, "small");
        label.setAccessibleText(said);
        return label;
    }

    private double numberSize() {
        double lying = parts.sight().reach() ? 34 : 40;
        return panel.mm(panel.landscape() ? lying : 46);
    }

    /// What happens next or, without paper, that the number counts all the same.
    private Node next(Ticket ticket) {
        boolean trouble = paper(ticket).startsWith("trouble.");
        return pair(trouble ? "ticket.counts" : "ticket.next", "plain");
    }

    /// More time, with what is left of it, and done.
    private Node foot() {
        var closes = parts.text("", "small");
        drawing.keepCurrent(
                () -> screen.way().secondsLeft().ifPresent(left -> closes.setText(closes(left))));
        String title =
                parts.large() ? words.of("ticket.more-time") : besideOnOneLine("ticket.more-time");
        var time = new VBox(parts.text(title, "strong"), closes);
        time.setAlignment(Pos.CENTER_LEFT);
        var more =
                parts.button(
                        "more-time",
                        time,
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
        more.setPrefWidth(panel.width() * 0.54);
        done.setPrefWidth(panel.width() * 0.46);
        return keys;
    }

    private String closes(long seconds) {
        var left = Map.of("seconds", seconds);
        String own = words.of("ticket.closes", left);
        String between = panel.landscape() ? "  ·  " : "\n";
        return parts.large()
                ? own
                : own + words.beside("ticket.closes", left).map(it -> between + it).orElse("");
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

    /// Where the ticket is or, while it waits, what became of its paper.
    private Node state(Ticket ticket) {
        String key = key(ticket);
        var arguments = Map.of("counter", ticket.counter().map(Object::toString).orElse(""));
        boolean trouble = key.startsWith("trouble.");
        var lines = parts.pair(words.of(key, arguments), words.beside(key, arguments), "strong");
        lines.getChildren().getFirst().setId("ticket-state");
        var line = new HBox(panel.mm(5), Icons.of(icon(ticket, trouble), panel.mm(14)), lines);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("card");
        return line;
    }

    private static String key(Ticket ticket) {
        return switch (ticket.state()) {
            case CALLED -> "ticket.called";
            case SERVING -> "ticket.serving";
            case DONE, EXPIRED, CANCELLED -> "ticket.served";
            case HELD -> "ticket.held";
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

    private Optional<Node> phone(Ticket ticket) {
        return screen.link()
                .apply(ticket)
                .filter(_ -> ticket.state() != TicketState.LEFT)
                .map(link -> phone(link, ticket));
    }

    private Node phone(String link, Ticket ticket) {
        var by = Map.of("address", page(link), "code", ticket.code());
        var text =
                new VBox(
                        panel.mm(2),
                        pair("ticket.phone", "strong"),
                        parts.text(words.of("ticket.code", by), "small"));
        text.setAlignment(Pos.CENTER_LEFT);
        var card = new HBox(panel.mm(6), QrView.of(link, panel.mm(46)), text);
        card.setAlignment(Pos.CENTER_LEFT);
        card.getStyleClass().add("card");
        return card;
    }

    /// The page where a code can be typed.
    private static String page(String link) {
        return link.substring(0, link.lastIndexOf('/')).replaceFirst("^https?://", "");
    }

    private String besideOnOneLine(String key) {
        return words.of(key) + words.beside(key).map(line -> "  ·  " + line).orElse("");
    }
}
