package org.wenlu.kiosk.screen;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.wenlu.kiosk.screen.Spots.Spot;
import org.wenlu.kiosk.screen.parts.Directions;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.parts.Panel;
import org.wenlu.kiosk.screen.parts.Parts;
import org.wenlu.kiosk.screen.parts.Sight;
import org.wenlu.kiosk.screen.parts.Words;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Here;
import org.wenlu.kiosk.screen.path.Screen;
import org.wenlu.kiosk.screen.path.Way;
import org.wenlu.kiosk.screen.speech.SpeechRows;
import org.wenlu.kiosk.screen.trouble.ClosedPage;
import org.wenlu.kiosk.screen.trouble.Trouble;
import org.wenlu.kiosk.screen.trouble.TroubleStrip;
import org.wenlu.protocol.Language;

/// Draws the screen that stands, with header and keys around it, and draws it again only when
/// something on it differs.
final class KioskView {
    private final Here here;
    private final Signposts signposts;
    private final Way way;
    private final FacesOf faces;
    private final Assistance assistance;
    private final StackPane root = new StackPane();
    private final Aim aim = new Aim(root);
    private final Reader reader;
    private BooleanSupplier held = () -> false;
    private final Spots spots;
    private Optional<ScrollPane> scroller = Optional.empty();
    private Node content = root;
    private Optional<Drawn> drawn = Optional.empty();

    /// The family that draws a language.
    @FunctionalInterface
    interface FacesOf {
        String family(Language language);
    }

    /// What decides how the screen looks, and the drawing that came of it.
    private record Drawn(Looks looks, Drawing drawing) {}

    private record Looks(
            Screen screen,
            Object look,
            Language language,
            Sight sight,
            boolean warning,
            Optional<Trouble> trouble) {
        boolean onlyAnotherLookThan(Looks before) {
            return screen.equals(before.screen) && warning == before.warning;
        }
    }

    KioskView(Here here, Signposts signposts, FacesOf faces, Assistance assistance) {
        this.here = here;
        this.signposts = signposts;
        this.way = signposts.way();
        this.spots = new Spots(way);
        this.faces = faces;
        this.assistance = assistance;
        this.reader = new Reader(assistance.speaker(), said(way.session().language()), root);
        aim.onMove(() -> reader.pointed(aim.at()), reader::window);
        root.setId("screen");
    }

    StackPane root() {
        return root;
    }

    Aim aim() {
        return aim;
    }

    Reader reader() {
        return reader;
    }

    /// Has the same screen not drawn anew while that is so, lest what a finger lies on is taken
    /// from under it.
    void stayWhile(BooleanSupplier held) {
        this.held = held;
    }

    /// Brings the screen up to date.
    void render() {
        Looks now = now();
        if (drawn.map(Drawn::looks).filter(before -> stays(before, now)).isEmpty()) {
            boolean another =
                    drawn.map(it -> it.looks().screen()).filter(now.screen()::equals).isEmpty();
            drawn.ifPresent(it -> spots.leave(it.looks().screen(), spot()));
            Spot spot = spots.at(now.screen());
            drawn = Optional.of(new Drawn(now, draw(now)));
            scroller.ifPresent(it -> it.setVvalue(spot.scrolled()));
            aim.drawn(another, spot.aimed());
            read(now, another);
        }
        drawn.ifPresent(it -> it.drawing().bringUpToDate());
    }

    private Spot spot() {
        return new Spot(scroller.map(ScrollPane::getVvalue).orElse(0.0), aim.at().map(Node::getId));
    }

    private boolean stays(Looks before, Looks now) {
        return now.equals(before) || held.getAsBoolean() && now.onlyAnotherLookThan(before);
    }

    private void read(Looks now, boolean another) {
        reader.drawn(another, content, said(spoken(now)), now.sight(), aim.at());
    }

    private Words said(Language language) {
        return here.vocabulary().words(SpeechRows.class, language);
    }

    private Looks now() {
        Screen screen = way.screen();
        return new Looks(
                screen,
                screen.look(),
                way.session().language(),
                way.session().sight(),
                way.warning(),
                assistance.troubles().get().stream().sorted().findFirst());
    }

    private Drawing draw(Looks now) {
        var parts = new Parts(here.panel(), now.sight());
        var drawing = new Drawing(here, parts, now.language());
        root.setStyle(
                "-fx-font-size: %.1fpx; -fx-font-family: '%s';"
                        .formatted(parts.body(), faces.family(spoken(now))));
        root.getStyleClass().removeIf("high-contrast"::equals);
        if (now.sight().highContrast()) {
            root.getStyleClass().add("high-contrast");
        }
        Parts.direct(root, spoken(now).rightToLeft());
        scroller = Optional.empty();
        Page content = closed(now) ? ClosedPage.of(drawing) : now.screen().draw(drawing);
        boolean framed = now.screen().framed() && !closed(now);
        Node page = framed ? framed(content, drawing, now) : content.content();
        root.getChildren().setAll(page);
        this.content = page;
        page.setDisable(now.warning());
        if (now.warning()) {
            this.content = new IdleWarning(drawing, way).node();
            root.getChildren().add(this.content);
        }
        Directions.settle(root);
        return drawing;
    }

    /// No visit begins; one that has begun goes on.
    private boolean closed(Looks now) {
        return now.trouble().filter(Trouble.MAINTENANCE::equals).isPresent()
                && way.session().visit().isEmpty();
    }

    private static Language spoken(Looks now) {
        return now.screen().speaks().orElse(now.language());
    }

    private Node framed(Page content, Drawing drawing, Looks now) {
        var frame = new Frame(drawing);
        var clock = new Label();
        drawing.keepCurrent(() -> clock.setText(frame.time()));
        var scroll = new Scroller(padded(withTrouble(content.content(), drawing, now)));
        scroller = Optional.of(scroll);
        var middle = new BorderPane(scroll);
        content.action().ifPresent(action -> middle.setBottom(atTheFoot(action)));
        boolean low = drawing.parts().sight().reach();
        Optional<Node> lead =
                low && !drawing.parts().large() ? lifted(content.content()) : Optional.empty();
        var page = new BorderPane(middle);
        page.setTop(low ? high(frame.header(clock), lead) : frame.header(clock));
        if (here.panel().landscape()) {
            page.setRight(frame.bar(signposts, true));
        } else {
            page.setBottom(frame.bar(signposts, false));
        }
        return page;
    }

    /// The header over the whole upper half: what is touched lies below it.
    private Node high(Node header, Optional<Node> lead) {
        var space = new StackPane();
        lead.ifPresent(space.getChildren()::add);
        space.setAlignment(Pos.BOTTOM_LEFT);
        space.setPadding(new Insets(here.panel().mm(4), side(), here.panel().mm(8), side()));
        space.getStyleClass().add("above");
        VBox.setVgrow(space, Priority.ALWAYS);
        var half = new VBox(header, space);
        half.setPrefHeight(here.panel().height() / 2.0);
        half.setMinHeight(here.panel().height() / 2.0);
        return half;
    }

    /// Takes what the screen is about out of its content.
    private static Optional<Node> lifted(Node content) {
        Optional<Node> lead = Optional.ofNullable(content.lookup("." + Parts.LEAD));
        return lead.filter(node -> node.getParent() instanceof Pane)
                .map(
                        node -> {
                            ((Pane) node.getParent()).getChildren().remove(node);
                            if (node instanceof Region region) {
                                region.setMaxHeight(Region.USE_PREF_SIZE);
                            }
                            return node;
                        });
    }

    private Node withTrouble(Node content, Drawing drawing, Looks now) {
        return now.trouble()
                .<Node>map(it -> below(TroubleStrip.of(drawing, it), content))
                .orElse(content);
    }

    private Node below(Node strip, Node content) {
        VBox.setVgrow(content, Priority.ALWAYS);
        return new VBox(here.panel().mm(6), strip, content);
    }

    private Node padded(Node content) {
        Panel panel = here.panel();
        var box = new StackPane(content);
        box.setAlignment(Pos.TOP_LEFT);
        box.setPadding(new Insets(panel.mm(8), side(), panel.mm(6), side()));
        return box;
    }

    private Node atTheFoot(Node action) {
        var box = new StackPane(action);
        box.setPadding(new Insets(here.panel().mm(3), side(), here.panel().mm(6), side()));
        return box;
    }

    private double side() {
        return here.panel().mm(here.panel().landscape() ? 14 : 12);
    }
}
