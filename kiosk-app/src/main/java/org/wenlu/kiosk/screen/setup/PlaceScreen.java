package org.wenlu.kiosk.screen.setup;

import java.util.Map;
import javafx.scene.layout.VBox;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Screen;
import org.wenlu.provisioning.command.Claiming;

/// Shows for which place the kiosk was claimed; a person says that it stands there.
record PlaceScreen(Claiming.Claimed claimed, Runnable right) implements Screen {
    @Override
    public String name() {
        return "setup-place";
    }

    @Override
    public Page draw(Drawing drawing) {
        var words = drawing.words(PlaceScreen.class);
        var parts = drawing.parts();
        var place = parts.text(claimed.place(), "figure");
        place.setId("place");
        var device = words.of("place.device", Map.of("device", claimed.device()));
        var content =
                new VBox(
                        drawing.panel().gap(),
                        parts.card(new VBox(place, parts.text(device, "small"))),
                        parts.pair(words.of("place.wrong"), words.beside("place.wrong"), "plain"));
        return Page.of(
                parts.titled(words.of("place.title"), words.beside("place.title"), content),
                parts.primary(
                        "right",
                        "check",
                        words.of("place.right"),
                        words.beside("place.right"),
                        right));
    }
}
