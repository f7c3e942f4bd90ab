package org.wenlu.kiosk.screen.readiness;

import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.wenlu.kiosk.guide.ServiceOffer;
import org.wenlu.kiosk.guide.readiness.Check.Need;
import org.wenlu.kiosk.guide.readiness.Verdict;
import org.wenlu.kiosk.screen.parts.Icons;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.parts.Panel;
import org.wenlu.kiosk.screen.parts.Parts;
import org.wenlu.kiosk.screen.parts.Words;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.protocol.Language;

/// The verdict, drawn.
final class VerdictView {
    private final Panel panel;
    private final Parts parts;
    private final Words words;
    private final ServiceOffer offer;
    private final Ticked ticked;
    private final Checking checking;

    VerdictView(Drawing drawing, ServiceOffer offer, Ticked ticked, Checking checking) {
        this.panel = drawing.panel();
        this.parts = drawing.parts();
        this.words = drawing.words(VerdictView.class);
        this.offer = offer;
        this.ticked = ticked;
        this.checking = checking;
    }

    Page page() {
        return switch (ticked.verdict()) {
            case Verdict.Ready() -> ready();
            case Verdict.Missing missing -> missing(missing);
        };
    }

    private Page ready() {
        var list = new VBox(panel.gap(), callout("check", "verdict.ready"));
        list.getChildren().add(pair("verdict.clerk", "plain"));
        list.getChildren().add(row("verdict-along", "receipt", "verdict.along", this::along));
        Node take =
                parts.primary(
                        "verdict-ticket",
                        "ticket",
                        words.of("verdict.ticket"),
                        words.beside("verdict.ticket"),
                        this::take);
        return Page.of(titled(list), take);
    }

    private Page missing(Verdict.Missing missing) {
        var list = new VBox(panel.gap(), count(missing.needs().size()));
        missing.needs().forEach(need -> list.getChildren().add(card(need)));
        list.getChildren().add(row("verdict-anyway", "ticket", "verdict.anyway", this::take));
        Node along =
                parts.primary(
                        "verdict-along",
                        "receipt",
                        words.of("verdict.along"),
                        words.beside("verdict.along"),
                        this::along);
        return Page.of(titled(list), along);
    }

    private Node titled(Node list) {
        return parts.titled(words.of(offer.names()), words.beside(offer.names()), list);
    }

    private Node count(int count) {
        var arguments = Map.of("count", count);
        return callout(
                "warning",
                parts.pair(
                        words.of("verdict.missing", arguments),
                        words.beside("verdict.missing", arguments),
                        "strong"));
    }

    private Node callout(String icon, String key) {
        return callout(icon, pair(key, "strong"));
    }

    private Node callout(String icon, VBox text) {
        HBox.setHgrow(text, Priority.ALWAYS);
        var callout = new HBox(panel.mm(5), Icons.of(icon, panel.mm(12)), text);
        callout.setAlignment(Pos.CENTER_LEFT);
        callout.getStyleClass().add("callout");
        return callout;
    }

    private Node card(Need need) {
        var card = new VBox(panel.mm(3));
        if (need.oneOf().size() > 1) {
            card.getChildren().add(pair("readiness.one", "row-text"));
            need.oneOf().forEach(paper -> card.getChildren().add(bullet(paper.names())));
        } else {
            need.oneOf()
                    .forEach(
                            paper ->
                                    card.getChildren()
                                            .add(
                                                    parts.pair(
                                                            words.of(paper.names()),
                                                            words.beside(paper.names()),
                                                            "row-text")));
        }
        card.getChildren()
                .add(parts.pair(words.of(need.advice()), words.beside(need.advice()), "plain"));
        return parts.card(card);
    }

    private Node bullet(Map<Language, String> names) {
        VBox text = parts.pair(words.of(names), words.beside(names), "plain");
        HBox.setHgrow(text, Priority.ALWAYS);
        return new HBox(panel.mm(4), parts.text("•", "strong"), text);
    }

    private Node row(String id, String icon, String key, Runnable action) {
        return parts.row(
                id,
                icon,
                pair(key, "row-text"),
                Optional.empty(),
                Parts.spoken(words.of(key), words.beside(key)),
                action);
    }

    private VBox pair(String key, String style) {
        return parts.pair(words.of(key), words.beside(key), style);
    }

    private void take() {
        checking.take(ticked.check().service());
    }

    private void along() {
        checking.along(ticked);
    }
}
