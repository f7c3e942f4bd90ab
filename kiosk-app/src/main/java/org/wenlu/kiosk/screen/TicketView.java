package org.wenlu.kiosk.screen;

import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.wenlu.kiosk.queue.Ticket;
import org.wenlu.kiosk.queue.TicketState;
import org.wenlu.protocol.record.Printing;

/// The screen with the number, and the screens in its place when there is none.
final class TicketView {
    private final Place place;
    private final Parts parts;
    private final Words words;
    private final KioskViewModel model;

    TicketView(Place place, Parts parts, Words words, KioskViewModel model) {
        this.place = place;
        this.parts = parts;
        this.words = words;
        this.model = model;
    }

    /// @param closes shows the seconds left; kept current by its owner
    Page of(Ticket ticket, Label closes) {
        var number = parts.text(ticket.label(), "ticket-number");
        number.setId("ticket-number");
        number.setStyle(
                "-fx-font-size: %.0fpx;"
                        .formatted(place.panel().mm(place.panel().landscape() ? 52 : 76)));
        number.setWrapText(false);
        var names = place.point().service(ticket.service()).names();
        var top =
                new VBox(
                        centred(parts.text(besideOnOneLine("ticket.title"), "small")),
                        centred(number),
                        centred(parts.text(words.of(names), "tile-text")));
        words.beside(names)
                .ifPresent(line -> top.getChildren().add(centred(parts.text(line, Parts.BESIDE))));
        boolean beside = place.panel().landscape() && !parts.large();
        var below = new VBox(place.panel().gap(), printing(ticket));
        if (beside) {
            top.getChildren().add(figures(ticket));
        } else {
            below.getChildren().addFirst(figures(ticket));
        }
        place.link().apply(ticket).ifPresent(link -> below.getChildren().add(phone(link)));
        return Page.of(
                beside ? side(top, below) : new VBox(place.panel().mm(6), top, below),
                done(closes));
    }

    private Touch done(Label closes) {
        closes.getStyleClass().setAll("label", "on-accent");
        closes.setWrapText(true);
        var done =
                parts.primary(
                        "done",
                        "check",
                        words.of("ticket.done"),
                        words.beside("ticket.done"),
                        model::wipe);
        ((HBox) done.getChildren().getFirst()).getChildren().add(closes);
        return done;
    }

    Node issuing() {
        return middle(
                parts.pair(words.of("issuing.title"), words.beside("issuing.title"), "title"));
    }

    Page refused(ScreenState.Refused refused) {
        String reason = "refused." + refused.reason().name().toLowerCase(java.util.Locale.ROOT);
        return Page.of(
                middle(
                        parts.pair(
                                words.of("refused.title"), words.beside("refused.title"), "title"),
                        parts.pair(words.of(reason), words.beside(reason), "row-text"),
                        parts.pair(
                                words.of("refused.what-now"),
                                words.beside("refused.what-now"),
                                "plain")),
                parts.primary(
                        "services-again",
                        "ticket",
                        words.of("services.title"),
                        words.beside("services.title"),
                        model::back));
    }

    Page notStored() {
        return Page.of(
                middle(
                        parts.pair(
                                words.of("not-stored.title"),
                                words.beside("not-stored.title"),
                                "title"),
                        parts.pair(
                                words.of("not-stored.text"),
                                words.beside("not-stored.text"),
                                "plain")),
                parts.primary(
                        "try-again",
                        "ticket",
                        words.of("not-stored.again"),
                        words.beside("not-stored.again"),
                        model::tryAgain));
    }

    private Node side(Node left, Node right) {
        var sides = new HBox(place.panel().mm(12), left, right);
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        ((Region) right).setPrefWidth(place.panel().mm(190));
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
        if (parts.large() && !place.panel().landscape()) {
            return new VBox(place.panel().gap(), ahead, wait);
        }
        var both = new HBox(place.panel().gap(), ahead, wait);
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
                        place.panel().mm(5),
                        Icons.of(icon(ticket), place.panel().mm(14)),
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
                        place.panel().mm(2),
                        parts.pair(
                                words.of("ticket.phone"), words.beside("ticket.phone"), "row-text"),
                        parts.pair(
                                words.of("ticket.no-app"), words.beside("ticket.no-app"), "small"));
        text.setAlignment(Pos.CENTER_LEFT);
        var line = new HBox(place.panel().mm(7), QrView.of(link, place.panel().mm(46)), text);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("card");
        return line;
    }

    private String besideOnOneLine(String key) {
        return words.of(key) + words.beside(key).map(line -> "  ·  " + line).orElse("");
    }

    private Node middle(Node... nodes) {
        var page = new VBox(place.panel().mm(8), nodes);
        page.setAlignment(Pos.CENTER_LEFT);
        page.setPadding(new javafx.geometry.Insets(place.panel().mm(14), 0, 0, 0));
        return page;
    }

    private static Node centred(Label label) {
        label.setMaxWidth(Double.MAX_VALUE);
        label.setAlignment(Pos.CENTER);
        label.setTextAlignment(javafx.scene.text.TextAlignment.CENTER);
        return label;
    }
}
