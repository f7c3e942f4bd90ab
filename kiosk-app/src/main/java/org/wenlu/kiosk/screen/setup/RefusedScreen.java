package org.wenlu.kiosk.screen.setup;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.VBox;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Screen;
import org.wenlu.provisioning.command.Claiming.Why;

/// The claim did not succeed: why, and what helps.
///
/// @param correct leads to what has to be typed differently
record RefusedScreen(Why why, Consumer<Why> correct, Runnable again) implements Screen {
    @Override
    public String name() {
        return "setup-refused";
    }

    @Override
    public Page draw(Drawing drawing) {
        var words = drawing.words(RefusedScreen.class);
        var parts = drawing.parts();
        String said = "refused." + why.name().toLowerCase(Locale.ROOT);
        String change = why == Why.CODE ? "correct.code" : "correct.gateway";
        var row =
                parts.row(
                        "correct",
                        "back",
                        parts.pair(words.of(change), words.beside(change), "row-text"),
                        Optional.empty(),
                        words.of(change),
                        () -> correct.accept(why));
        var content =
                new VBox(
                        drawing.panel().gap(),
                        parts.card(parts.pair(words.of(said), words.beside(said), "plain")),
                        row);
        return Page.of(
                parts.titled(words.of("refused.title"), words.beside("refused.title"), content),
                parts.primary(
                        "again",
                        "check",
                        words.of("setup.again"),
                        words.beside("setup.again"),
                        again));
    }
}
