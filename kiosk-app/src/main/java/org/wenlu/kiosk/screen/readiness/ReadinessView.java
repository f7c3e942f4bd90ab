package org.wenlu.kiosk.screen.readiness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.wenlu.kiosk.guide.ServiceOffer;
import org.wenlu.kiosk.guide.readiness.Check;
import org.wenlu.kiosk.guide.readiness.Check.Need;
import org.wenlu.kiosk.screen.parts.Grid;
import org.wenlu.kiosk.screen.parts.Icons;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.parts.Panel;
import org.wenlu.kiosk.screen.parts.Parts;
import org.wenlu.kiosk.screen.parts.Touch;
import org.wenlu.kiosk.screen.parts.Words;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.protocol.Language;

/// The list to tick, drawn: questions first, then the papers, alternatives together.
final class ReadinessView {
    private final Panel panel;
    private final Parts parts;
    private final Words words;
    private final ServiceOffer offer;
    private final Check check;
    private final Set<String> yes;
    private final Set<String> has;
    private final List<Runnable> changing = new ArrayList<>();

    ReadinessView(
            Drawing drawing, ServiceOffer offer, Check check, Set<String> yes, Set<String> has) {
        this.panel = drawing.panel();
        this.parts = drawing.parts();
        this.words = drawing.words(ReadinessView.class);
        this.offer = offer;
        this.check = check;
        this.yes = yes;
        this.has = has;
    }

    Page page(Runnable judge) {
        var list = new VBox(panel.gap());
        for (var question : check.questions()) {
            String id = "question-" + question.id();
            list.getChildren().add(row(id, question.id(), question.names(), yes));
        }
        list.getChildren().add(pair("readiness.papers", "tile-text"));
        check.needs().forEach(need -> list.getChildren().add(need(need)));
        changing.forEach(Runnable::run);
        return Page.of(
                parts.titled(words.of(offer.names()), words.beside(offer.names()), list),
                parts.primary(
                        "readiness-check",
                        "check",
                        words.of("readiness.check"),
                        words.beside("readiness.check"),
                        judge));
    }

    private VBox pair(String key, String style) {
        return parts.pair(words.of(key), words.beside(key), style);
    }

    private Node need(Need need) {
        boolean several = need.oneOf().size() > 1;
        boolean wide = several && panel.landscape() && !parts.large();
        var rows = new Grid(panel.gap(), wide ? 2 : 1);
        for (var paper : need.oneOf()) {
            rows.put(row("paper-" + paper.id(), paper.id(), paper.names(), has));
        }
        var box = new VBox(panel.mm(2), rows.pane());
        if (several) {
            box.getChildren().addFirst(pair("readiness.one", "section"));
            box.getStyleClass().add("card");
        }
        changing.add(
                () -> {
                    boolean concerns = check.needs(yes).contains(need);
                    box.setVisible(concerns);
                    box.setManaged(concerns);
                });
        return box;
    }

    private Touch row(String id, String what, Map<Language, String> names, Set<String> ticks) {
        Node mark = Icons.of("check", panel.mm(10));
        var box = new StackPane(mark);
        box.getStyleClass().add("box");
        box.setMinSize(panel.mm(13), panel.mm(13));
        box.setMaxSize(panel.mm(13), panel.mm(13));
        VBox text = parts.pair(words.of(names), words.beside(names), "row-text");
        text.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(text, Priority.ALWAYS);
        var face = new HBox(panel.mm(6), box, text);
        face.setAlignment(Pos.CENTER_LEFT);
        Touch row = parts.button(id, face, words.of(names), () -> tick(what, ticks), "row");
        row.setMinHeight(panel.mm(22));
        changing.add(
                () -> {
                    boolean ticked = ticks.contains(what);
                    mark.setVisible(ticked);
                    row.getStyleClass().removeIf("chosen"::equals);
                    Parts.chosen(row, ticked);
                    row.setAccessibleText(spoken(names, ticked));
                });
        return row;
    }

    private String spoken(Map<Language, String> names, boolean ticked) {
        String key = ticked ? "readiness.ticked" : "readiness.unticked";
        String own = words.of(key, Map.of("name", words.of(names)));
        return Parts.spoken(own, words.beside(names));
    }

    private void tick(String what, Set<String> ticks) {
        if (!ticks.remove(what)) {
            ticks.add(what);
        }
        changing.forEach(Runnable::run);
    }
}
