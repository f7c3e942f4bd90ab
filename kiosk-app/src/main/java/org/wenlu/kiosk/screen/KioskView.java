package org.wenlu.kiosk.screen;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.animation.FadeTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.wenlu.kiosk.guide.Guide;
import org.wenlu.kiosk.queue.TicketState;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.TicketId;
import org.wenlu.protocol.record.Printing;

/// Draws the screen that the view model stands at, and draws it again only when something on it
/// differs.
final class KioskView {
    private static final Duration FADE = Duration.millis(140);

    static final java.time.Duration TURN = java.time.Duration.ofSeconds(6);

    private final Place place;
    private final KioskViewModel model;
    private final FacesOf faces;
    private final boolean moving;
    private final StackPane root = new StackPane();
    private final Label clock = new Label();
    private final Label closes = new Label();
    private final Label warning = new Label();
    private Optional<Drawn> drawn = Optional.empty();

    /// The family that draws a language.
    @FunctionalInterface
    interface FacesOf {
        String family(Language language);
    }

    /// What decides how the screen looks, apart from what counts down.
    private record Drawn(
            ScreenState state,
            Language language,
            Sight sight,
            Language turn,
            boolean warning,
            Optional<TicketLook> ticket,
            List<Integer> waiting) {}

    private record TicketLook(TicketId id, TicketState state, Printing printing) {}

    /// @param moving whether one screen fades into the next
    KioskView(Place place, KioskViewModel model, FacesOf faces, boolean moving) {
        this.place = place;
        this.model = model;
        this.faces = faces;
        this.moving = moving;
        root.setId("screen");
    }

    StackPane root() {
        return root;
    }

    /// Brings the screen up to date.
    void render() {
        Drawn now = now();
        if (drawn.filter(now::equals).isEmpty()) {
            boolean another = drawn.map(Drawn::state).filter(now.state()::equals).isEmpty();
            drawn = Optional.of(now);
            draw(now, another);
        }
        countDown();
    }

    private Drawn now() {
        boolean listed = model.state() instanceof ScreenState.Services;
        return new Drawn(
                model.state(),
                model.language(),
                model.sight(),
                turn(),
                model.warning(),
                model.ticket()
                        .map(
                                ticket ->
                                        new TicketLook(
                                                ticket.id(), ticket.state(), ticket.printing())),
                listed
                        ? place.point().services().stream()
                                .map(offer -> model.hall().waitingFor(offer.service().id()).size())
                                .toList()
                        : List.of());
    }

    /// Whose turn it is to be greeted in their language.
    private Language turn() {
        List<Language> offered = place.languages();
        if (!(model.state() instanceof ScreenState.Attract)) {
            return offered.getFirst();
        }
        long turns = place.clock().elapsed().dividedBy(TURN);
        return offered.get((int) (turns % offered.size()));
    }

    private void draw(Drawn now, boolean another) {
        var parts = new Parts(place.panel(), now.sight());
        var words = new Words(place.messages(), now.language());
        root.setStyle(
                "-fx-font-size: %.1fpx; -fx-font-family: '%s';"
                        .formatted(parts.body(), faces.family(spoken(now))));
        root.getStyleClass().removeIf("high-contrast"::equals);
        if (now.sight().highContrast()) {
            root.getStyleClass().add("high-contrast");
        }
        Parts.direct(root, now.language().rightToLeft());
        Node page =
                now.state() instanceof ScreenState.Attract
                        ? new AttractView(place, parts, now.turn()).of(model)
                        : framed(now, parts, words, another);
        root.getChildren().setAll(page);
        page.setDisable(now.warning());
        if (now.warning()) {
            root.getChildren().add(warning(parts, words));
        }
    }

    private Node framed(Drawn now, Parts parts, Words words, boolean another) {
        var frame = new Frame(place, parts, words);
        Page content = content(now, parts, words);
        var scroll = new ScrollPane(padded(content.content()));
        scroll.setFitToWidth(true);
        scroll.setPannable(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        var middle = new BorderPane(scroll);
        content.action().ifPresent(action -> middle.setBottom(atTheFoot(action)));
        var page = new BorderPane(middle);
        page.setTop(frame.header(clock));
        if (place.panel().landscape()) {
            page.setRight(frame.bar(model));
        } else {
            page.setBottom(frame.bar(model));
        }
        if (another && moving) {
            fadeIn(scroll);
        }
        return page;
    }

    private static Language spoken(Drawn now) {
        return now.state() instanceof ScreenState.Attract ? now.turn() : now.language();
    }

    private Node padded(Node content) {
        Panel panel = place.panel();
        var box = new StackPane(content);
        box.setAlignment(Pos.TOP_LEFT);
        box.setPadding(new Insets(panel.mm(8), side(), panel.mm(6), side()));
        return box;
    }

    private Node atTheFoot(Node action) {
        Panel panel = place.panel();
        var box = new StackPane(action);
        box.setPadding(new Insets(panel.mm(3), side(), panel.mm(6), side()));
        return box;
    }

    private double side() {
        return place.panel().mm(place.panel().landscape() ? 14 : 12);
    }

    private Page content(Drawn now, Parts parts, Words words) {
        var lists = new Lists(place, parts, words, model);
        var tickets = new TicketView(place, parts, words, model);
        return switch (now.state()) {
            case ScreenState.Attract _ -> Page.of(new StackPane());
            case ScreenState.ChooseLanguage _ -> Page.of(lists.languages());
            case ScreenState.Home _ -> Page.of(new HomeView(place, parts, words, model).of());
            case ScreenState.Services _ -> Page.of(lists.services());
            case ScreenState.Guides _ -> Page.of(lists.guides());
            case ScreenState.GuideOpen open ->
                    new GuideView(place, parts, words, model).of(guide(open.guide()));
            case ScreenState.Issuing _ -> Page.of(tickets.issuing());
            case ScreenState.TicketShown _ ->
                    model.ticket()
                            .map(ticket -> tickets.of(ticket, closes))
                            .orElseGet(() -> Page.of(tickets.issuing()));
            case ScreenState.Refused refused -> tickets.refused(refused);
            case ScreenState.NotStored _ -> tickets.notStored();
            case ScreenState.Help _ -> Page.of(lists.help());
            case ScreenState.Settings _ -> Page.of(lists.settings());
        };
    }

    private Guide guide(String id) {
        return place.point().guides().stream()
                .filter(guide -> guide.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no guide " + id));
    }

    private Node warning(Parts parts, Words words) {
        warning.setWrapText(true);
        var dialog =
                new VBox(
                        place.panel().mm(5),
                        parts.pair(
                                words.of("warning.title"), words.beside("warning.title"), "title"),
                        warning,
                        parts.primary(
                                "stay",
                                "clock",
                                words.of("warning.stay"),
                                words.beside("warning.stay"),
                                model::touch));
        dialog.getStyleClass().add("dialog");
        if (place.panel().landscape()) {
            dialog.setStyle("-fx-font-size: %.1fpx;".formatted(parts.frame()));
        }
        dialog.setMaxSize(place.panel().width() * 0.92, VBox.USE_PREF_SIZE);
        var veil = new StackPane(dialog);
        veil.getStyleClass().add("veil");
        veil.setOnMousePressed(_ -> model.touch());
        return veil;
    }

    private void countDown() {
        var parts = new Parts(place.panel(), model.sight());
        var words = new Words(place.messages(), model.language());
        clock.setText(new Frame(place, parts, words).time());
        model.secondsLeft()
                .ifPresent(
                        left -> {
                            var arguments = Map.of("seconds", left);
                            closes.setText("  " + words.of("ticket.closes", arguments));
                            String beside =
                                    words.beside("warning.text", arguments)
                                            .map(line -> "\n" + line)
                                            .orElse("");
                            warning.setText(words.of("warning.text", arguments) + beside);
                        });
    }

    private static void fadeIn(Node node) {
        var fade = new FadeTransition(FADE, node);
        fade.setFromValue(0.35);
        fade.setToValue(1);
        fade.play();
    }
}
