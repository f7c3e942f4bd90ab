package org.wenlu.kiosk.screen.services;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.wenlu.kiosk.guide.PriorityClass;
import org.wenlu.kiosk.guide.ServiceOffer;
import org.wenlu.kiosk.guide.ServicePoint;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.parts.Parts;
import org.wenlu.kiosk.screen.parts.Touch;
import org.wenlu.kiosk.screen.parts.Words;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Screen;
import org.wenlu.kiosk.screen.ticket.Order;
import org.wenlu.protocol.identity.ServiceId;

/// Several services with one number, and who goes first. What was chosen is held here until a
/// number is taken or the screen is left.
public final class OptionsScreen implements Screen {
    private final ServicePoint point;
    private final Consumer<Order> take;
    private final Runnable changed;
    private final Set<ServiceId> services = new LinkedHashSet<>();
    private Optional<String> priority = Optional.empty();

    /// @param take takes a number
    /// @param changed says that the screen looks different now
    public OptionsScreen(ServicePoint point, Consumer<Order> take, Runnable changed) {
        this.point = point;
        this.take = take;
        this.changed = changed;
    }

    @Override
    public String name() {
        return "options";
    }

    @Override
    public Object look() {
        return List.of(List.copyOf(services), priority);
    }

    /// A second touch takes it back.
    void choose(ServiceId service) {
        if (!services.remove(service)) {
            services.add(service);
        }
        changed.run();
    }

    /// A second touch takes it back.
    void choose(String priorityClass) {
        priority =
                priority.equals(Optional.of(priorityClass))
                        ? Optional.empty()
                        : Optional.of(priorityClass);
        changed.run();
    }

    /// The services in the order in which they were touched; empty while there is none.
    Optional<Order> order() {
        var all = new ArrayList<>(services);
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Order(
                                all.getFirst(),
                                priority,
                                Optional.empty(),
                                all.subList(1, all.size())));
    }

    @Override
    public Page draw(Drawing drawing) {
        var words = drawing.words(OptionsScreen.class);
        var parts = drawing.parts();
        var rows = new VBox(drawing.panel().gap());
        rows.getChildren().add(heading(drawing, "options.services"));
        point.services().forEach(offer -> rows.getChildren().add(row(drawing, offer)));
        if (!point.priority().isEmpty()) {
            rows.getChildren().add(heading(drawing, "options.priority"));
            point.priority().forEach(it -> rows.getChildren().add(row(drawing, it)));
        }
        Node page = parts.titled(words.of("options.title"), words.beside("options.title"), rows);
        return order().map(it -> Page.of(page, key(drawing, it))).orElse(Page.of(page));
    }

    private static Node heading(Drawing drawing, String key) {
        var words = drawing.words(OptionsScreen.class);
        return drawing.parts().pair(words.of(key), words.beside(key), "section");
    }

    private Touch row(Drawing drawing, ServiceOffer offer) {
        var id = offer.service().id();
        var words = drawing.words(OptionsScreen.class);
        var names = offer.names();
        boolean chosen = services.contains(id);
        return toggle(
                drawing,
                "option-" + id,
                chosen ? "check" : offer.icon(),
                new Said(words.of(names), words.beside(names)),
                chosen,
                () -> choose(id));
    }

    private Touch row(Drawing drawing, PriorityClass who) {
        boolean chosen = priority.equals(Optional.of(who.id()));
        return toggle(
                drawing,
                "priority-" + who.id(),
                chosen ? "check" : who.icon(),
                said(drawing.words(OptionsScreen.class), who),
                chosen,
                () -> choose(who.id()));
    }

    private static Said said(Words words, PriorityClass who) {
        String key = "priority." + who.id();
        return who.names().isEmpty()
                ? new Said(words.of(key), words.beside(key))
                : new Said(words.of(who.names()), words.beside(who.names()));
    }

    private record Said(String text, Optional<String> beside) {}

    private static Touch toggle(
            Drawing drawing, String id, String icon, Said said, boolean chosen, Runnable action) {
        var parts = drawing.parts();
        var words = drawing.words(OptionsScreen.class);
        String spoken = Parts.spoken(said.text(), said.beside());
        return Parts.chosen(
                parts.row(
                        id,
                        icon,
                        parts.pair(said.text(), said.beside(), "plain"),
                        Optional.empty(),
                        chosen ? spoken + ", " + words.of("options.chosen") : spoken,
                        action),
                chosen);
    }

    private Touch key(Drawing drawing, Order order) {
        var words = drawing.words(OptionsScreen.class);
        return drawing.parts()
                .primary(
                        "take",
                        "ticket",
                        words.of("options.take"),
                        words.beside("options.take"),
                        () -> take.accept(order));
    }
}
