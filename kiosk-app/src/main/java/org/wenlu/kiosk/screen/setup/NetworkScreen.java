package org.wenlu.kiosk.screen.setup;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.layout.VBox;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Screen;
import org.wenlu.kiosk.setup.Network;

/// Says how the kiosk is connected.
record NetworkScreen(Network.State state, Runnable again, Runnable next) implements Screen {
    @Override
    public String name() {
        return "setup-network";
    }

    @Override
    public Page draw(Drawing drawing) {
        var words = drawing.words(NetworkScreen.class);
        var parts = drawing.parts();
        String said = "network." + state.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var look =
                parts.row(
                        "network-again",
                        "search",
                        parts.pair(
                                words.of("network.again"),
                                words.beside("network.again"),
                                "row-text"),
                        Optional.empty(),
                        words.of("network.again"),
                        again);
        var content =
                new VBox(
                        drawing.panel().gap(),
                        parts.card(parts.pair(words.of(said), words.beside(said), "plain")),
                        look);
        return Page.of(
                parts.titled(words.of("network.title"), words.beside("network.title"), content),
                parts.primary(
                        "next", "check", words.of("setup.next"), words.beside("setup.next"), next));
    }
}
