package org.wenlu.kiosk.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.wenlu.kiosk.desk.Answer;
import org.wenlu.kiosk.desk.Reply;
import org.wenlu.kiosk.queue.Ticket;
import org.wenlu.kiosk.visit.Visit;
import org.wenlu.look.Messages;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.ServiceId;

/// The kiosk's screens. Everything but [#start] and [#close] runs on the JavaFX thread.
public final class Screens implements AutoCloseable {
    private static final List<String> FACES = List.of("NotoSans", "NotoSansSC", "NotoSansHK");
    private final ScreenSetup setup;
    private final Messages messages;
    private final VBox root = new VBox();
    private final Scene scene;
    private final Mirror mirror;
    private ScreenState state = new ScreenState.Attract();
    private Optional<Visit> visit = Optional.empty();

    private Screens(ScreenSetup setup) {
        this.setup = setup;
        messages = Messages.load(Screens.class, Set.copyOf(setup.languages()));
        scene = new Scene(root, setup.width(), setup.height());
        root.setAlignment(Pos.CENTER);
        mirror = new Mirror(scene, setup.width(), setup.height());
        scene.getStylesheets().add(Screens.class.getResource("kiosk.css").toExternalForm());
    }

    /// Starts JavaFX and shows the first screen; once in a program. Returns when it is ready.
    public static Screens start(ScreenSetup setup) {
        if (setup.headless()) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
        var ready = new CompletableFuture<Screens>();
        Platform.startup(
                () -> {
                    try {
                        ready.complete(open(setup));
                    } catch (RuntimeException e) {
                        ready.completeExceptionally(e);
                    }
                });
        return ready.join();
    }

    public Mirror mirror() {
        return mirror;
    }

    @Override
    public void close() {
        Platform.exit();
    }

    private static Screens open(ScreenSetup setup) {
        for (String face : FACES) {
            for (String weight : List.of("_400Regular.ttf", "_700Bold.ttf")) {
                Font.loadFont(
                        Messages.class.getResource("faces/" + face + weight).toExternalForm(), 40);
            }
        }
        var screens = new Screens(setup);
        if (!setup.headless()) {
            var stage = new Stage(StageStyle.UNDECORATED);
            stage.setScene(screens.scene);
            stage.show();
        }
        screens.show(new ScreenState.Attract());
        return screens;
    }

    private void show(ScreenState next) {
        state = next;
        root.getStyleClass().setAll("screen", language().tag());
        root.getChildren().setAll(nodes());
        mirror.changed(next.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT));
    }

    private List<Node> nodes() {
        return switch (state) {
            case ScreenState.Attract _ ->
                    List.of(
                            line("place", name(setup.servicePoint().names())),
                            tap("begin", say("begin"), () -> show(new ScreenState.Languages())));
            case ScreenState.Languages _ -> languages();
            case ScreenState.Home _ ->
                    List.of(
                            line("question", say("need")),
                            tap(
                                    "home-ticket",
                                    say("take"),
                                    () -> show(new ScreenState.Services())),
                            leave());
            case ScreenState.Services _ -> services();
            case ScreenState.Issued(Ticket ticket) -> ticket(ticket);
            case ScreenState.Refused(var reason) ->
                    List.of(line("refused", say("refused." + reason.name())), leave());
            case ScreenState.Unavailable _ ->
                    List.of(line("unavailable", say("unavailable")), leave());
        };
    }

    private List<Node> languages() {
        var nodes = new ArrayList<Node>();
        for (Language language : setup.languages()) {
            nodes.add(tap("language-" + language.tag(), language.ownName(), () -> begin(language)));
        }
        return nodes;
    }

    private List<Node> services() {
        var nodes = new ArrayList<Node>();
        nodes.add(line("question", say("which")));
        for (var offer : setup.servicePoint().services()) {
            ServiceId id = offer.service().id();
            nodes.add(tap("service-" + id, name(offer.names()), () -> take(id)));
        }
        nodes.add(leave());
        return nodes;
    }

    private List<Node> ticket(Ticket ticket) {
        var nodes = new ArrayList<Node>();
        nodes.add(line("ticket-number", ticket.label()));
        nodes.add(line("service", name(setup.servicePoint().service(ticket.service()).names())));
        nodes.add(
                line(
                        "ahead",
                        messages.text(language(), "ahead", Map.of("people", ticket.ahead()))));
        ticket.promise()
                .ifPresent(
                        range ->
                                nodes.add(
                                        line(
                                                "wait",
                                                messages.text(
                                                        language(),
                                                        "wait",
                                                        Map.of(
                                                                "least", range.leastMinutes(),
                                                                "most", range.mostMinutes())))));
        nodes.add(leave());
        return nodes;
    }

    private void begin(Language language) {
        visit.ifPresent(Visit::end);
        visit = Optional.of(new Visit(setup.desk(), setup.clock(), language));
        show(new ScreenState.Home());
    }

    private void take(ServiceId service) {
        Visit current = visit.orElseThrow();
        current.take(service)
                .thenAccept(reply -> Platform.runLater(() -> answered(current, reply)));
    }

    private void answered(Visit asked, Reply<Answer.Issue> reply) {
        boolean waiting = visit.filter(asked::equals).isPresent();
        if (!waiting || !(state instanceof ScreenState.Services)) {
            return;
        }
        asked.learn(reply);
        switch (reply) {
            case Reply.Done<Answer.Issue>(Answer.Issued(Ticket ticket)) -> {
                setup.printing().accept(ticket);
                show(new ScreenState.Issued(ticket));
            }
            case Reply.Done<Answer.Issue>(Answer.Refused(var reason)) ->
                    show(new ScreenState.Refused(reason));
            case Reply.Busy<Answer.Issue> _ -> show(new ScreenState.Unavailable());
            case Reply.StorageFailed<Answer.Issue> _ -> show(new ScreenState.Unavailable());
        }
    }

    private void wipe() {
        visit.ifPresent(Visit::end);
        visit = Optional.empty();
        show(new ScreenState.Attract());
    }

    private Button leave() {
        return tap("done", say("done"), this::wipe);
    }

    private Language language() {
        return visit.map(Visit::language).orElse(setup.languages().getFirst());
    }

    private String say(String key) {
        return messages.text(language(), key);
    }

    private String name(Map<Language, String> names) {
        return Optional.ofNullable(names.get(language()))
                .orElseGet(() -> names.values().stream().findFirst().orElse(""));
    }

    private static Label line(String id, String text) {
        var label = new Label(text);
        label.setId(id);
        label.setWrapText(true);
        return label;
    }

    private static Button tap(String id, String text, Runnable action) {
        var button = new Button(text);
        button.setId(id);
        button.setAccessibleText(text);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
