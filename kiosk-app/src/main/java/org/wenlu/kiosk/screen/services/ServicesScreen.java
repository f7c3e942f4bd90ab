package org.wenlu.kiosk.screen.services;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.wenlu.kiosk.guide.ServiceOffer;
import org.wenlu.kiosk.guide.ServicePoint;
import org.wenlu.kiosk.queue.Hall;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.parts.Touch;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Screen;
import org.wenlu.protocol.identity.ServiceId;

/// The services of this place, each with how many wait for it.
///
/// @param take takes a ticket
public record ServicesScreen(ServicePoint point, Supplier<Hall> hall, Consumer<ServiceId> take)
        implements Screen {
    @Override
    public String name() {
        return "services";
    }

    /// How many wait for each service.
    @Override
    public List<Integer> look() {
        return point.services().stream().map(this::waiting).toList();
    }

    @Override
    public Page draw(Drawing drawing) {
        var words = drawing.words(ServicesScreen.class);
        var rows = new VBox(drawing.panel().gap());
        point.services().forEach(offer -> rows.getChildren().add(row(drawing, offer)));
        return Page.of(
                drawing.parts()
                        .titled(words.of("services.title"), words.beside("services.title"), rows));
    }

    private int waiting(ServiceOffer offer) {
        return hall.get().waitingFor(offer.service().id()).size();
    }

    private Touch row(Drawing drawing, ServiceOffer offer) {
        var parts = drawing.parts();
        var words = drawing.words(ServicesScreen.class);
        var id = offer.service().id();
        var people = Map.of("people", waiting(offer));
        var waiting = parts.text(words.of("services.waiting", people), "small");
        var names = parts.pair(words.of(offer.names()), words.beside(offer.names()), "row-text");
        if (parts.large()) {
            names.getChildren().add(waiting);
        } else {
            waiting.setMinWidth(Region.USE_PREF_SIZE);
        }
        return parts.row(
                "service-" + id,
                offer.icon(),
                names,
                parts.large() ? Optional.empty() : Optional.of(waiting),
                words.of(offer.names()),
                () -> take.accept(id));
    }
}
