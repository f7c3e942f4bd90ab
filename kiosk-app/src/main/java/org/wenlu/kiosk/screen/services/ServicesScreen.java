package org.wenlu.kiosk.screen.services;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToIntBiFunction;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.wenlu.kiosk.guide.ServiceOffer;
import org.wenlu.kiosk.guide.ServicePoint;
import org.wenlu.kiosk.queue.Band;
import org.wenlu.kiosk.queue.Hall;
import org.wenlu.kiosk.queue.OpenState;
import org.wenlu.kiosk.queue.Service;
import org.wenlu.kiosk.screen.parts.Icons;
import org.wenlu.kiosk.screen.parts.Moments;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.parts.Parts;
import org.wenlu.kiosk.screen.parts.Touch;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Screen;
import org.wenlu.protocol.identity.ServiceId;
import org.wenlu.protocol.record.Stamp;

/// The services of this place, each with how many are before who comes now.
///
/// @param ahead how many that are, at counters that serve other services too
/// @param take takes a ticket
/// @param check shows what a service asks to bring
/// @param first leads to what comes before all services, where there is such a thing
/// @param others lead to what else is about the queue
public record ServicesScreen(
        ServicePoint point,
        Supplier<Hall> hall,
        ToIntBiFunction<ServiceId, Stamp> ahead,
        Supplier<Stamp> now,
        Consumer<ServiceId> take,
        Consumer<ServiceId> check,
        Supplier<Optional<Other>> first,
        List<Other> others)
        implements Screen {
    private static final double KEY_MM = 60;

    public ServicesScreen {
        others = List.copyOf(others);
    }

    /// What else is about the queue.
    ///
    /// @param key of its words: `options`, `appointment` or `rate`
    public record Other(String key, String icon, Runnable go) {}

    @Override
    public String name() {
        return "services";
    }

    /// How each service stands, and what comes before them.
    @Override
    public Object look() {
        return List.of(
                point.services().stream().map(this::state).toList(), first.get().map(Other::key));
    }

    @Override
    public Page draw(Drawing drawing) {
        var words = drawing.words(ServicesScreen.class);
        var rows = new VBox(drawing.panel().gap());
        first.get().ifPresent(other -> rows.getChildren().add(row(drawing, other)));
        point.services().forEach(offer -> rows.getChildren().add(line(drawing, offer)));
        others.forEach(other -> rows.getChildren().add(row(drawing, other)));
        return Page.of(
                drawing.parts()
                        .titled(words.of("services.title"), words.beside("services.title"), rows));
    }

    /// @param hours whether tickets are given at this time
    /// @param full whether all of today have been given
    /// @param again when more are given, where those of this part of the day were
    private record State(OpenState hours, boolean full, Optional<LocalTime> again, int waiting) {}

    private State state(ServiceOffer offer) {
        Service service = offer.service();
        int quota = service.dailyQuota().orElse(Integer.MAX_VALUE);
        boolean fullForNow = Band.full(hall.get(), service, now.get(), point.zone());
        Optional<LocalTime> again =
                Band.again(service, now.get(), point.zone()).filter(_ -> fullForNow);
        return new State(
                service.hours().at(now.get(), point.zone()),
                hall.get().issued(service.id()) >= quota || fullForNow && again.isEmpty(),
                again,
                ahead.applyAsInt(service.id(), now.get()));
    }

    /// Why there is no number to be had at the moment, or how many wait.
    private String said(State state, Drawing drawing) {
        var words = drawing.words(ServicesScreen.class);
        if (state.hours() instanceof OpenState.Closed(Optional<LocalDateTime> opens)) {
            return opens.map(at -> Moments.dayAndTime(at, drawing.language()))
                    .map(when -> words.of("services.opens", Map.of("when", when)))
                    .orElseGet(() -> words.of("services.closed"));
        }
        if (state.full()) {
            return words.of("services.full");
        }
        return state.again()
                .map(at -> Moments.time(at, drawing.language()))
                .map(when -> words.of("services.full-until", Map.of("when", when)))
                .orElseGet(() -> words.of("services.waiting", Map.of("people", state.waiting())));
    }

    /// The service, and where it asks for something, a key to what it asks for.
    private Node line(Drawing drawing, ServiceOffer offer) {
        Touch row = row(drawing, offer);
        var id = offer.service().id();
        if (point.advice().check(id).isEmpty()) {
            return row;
        }
        Touch key = checkKey(drawing, id);
        if (drawing.parts().large()) {
            return new VBox(drawing.panel().gap(), row, key);
        }
        double width = drawing.panel().mm(KEY_MM);
        key.setMinWidth(width);
        key.setMaxWidth(width);
        HBox.setHgrow(row, Priority.ALWAYS);
        return new HBox(drawing.panel().gap(), row, key);
    }

    private Touch checkKey(Drawing drawing, ServiceId id) {
        var words = drawing.words(ServicesScreen.class);
        var text = drawing.parts().text(words.of("services.check"), "small");
        var face = new VBox(Icons.of("check", drawing.panel().mm(9)), text);
        face.setAlignment(Pos.CENTER);
        text.setTextAlignment(TextAlignment.CENTER);
        Touch key =
                drawing.parts()
                        .button(
                                "check-" + id,
                                face,
                                words.of("services.check"),
                                () -> check.accept(id),
                                "row");
        key.setMaxHeight(Double.MAX_VALUE);
        return key;
    }

    private static Touch row(Drawing drawing, Other other) {
        var words = drawing.words(ServicesScreen.class);
        String text = words.of("services." + other.key());
        Optional<String> beside = words.beside("services." + other.key());
        return drawing.parts()
                .row(
                        "services-" + other.key(),
                        other.icon(),
                        drawing.parts().pair(text, beside, "plain"),
                        Optional.empty(),
                        Parts.spoken(text, beside),
                        other.go());
    }

    private Touch row(Drawing drawing, ServiceOffer offer) {
        var parts = drawing.parts();
        var words = drawing.words(ServicesScreen.class);
        var id = offer.service().id();
        String state = said(state(offer), drawing);
        var waiting = parts.text(state, "small");
        var names = parts.pair(words.of(offer.names()), words.beside(offer.names()), "row-text");
        boolean asks = point.advice().check(id).isPresent();
        boolean below = parts.large() || !drawing.panel().landscape() || asks;
        if (below) {
            names.getChildren().add(waiting);
        } else {
            waiting.setMinWidth(Region.USE_PREF_SIZE);
        }
        return parts.row(
                "service-" + id,
                offer.icon(),
                names,
                below ? Optional.empty() : Optional.of(waiting),
                words.of(offer.names()) + ". " + state,
                () -> take.accept(id));
    }
}
