package org.wenlu.kiosk.screen.around;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.VBox;
import org.wenlu.kiosk.guide.directory.Directory.Kind;
import org.wenlu.kiosk.guide.plan.Plan;
import org.wenlu.kiosk.screen.directory.KindTiles;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.parts.Parts;
import org.wenlu.kiosk.screen.parts.Touch;
import org.wenlu.kiosk.screen.parts.Words;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Screen;

/// The way to the plan, the ports and addresses for daily life.
///
/// @param plan shows the plan of the service point, or the map of what lies around it
/// @param ports shows the ports near by
/// @param addresses shows the addresses of a kind
public record AroundScreen(Consumer<Plan> plan, Runnable ports, Consumer<Kind> addresses)
        implements Screen {
    @Override
    public String name() {
        return "around";
    }

    @Override
    public Page draw(Drawing drawing) {
        var words = drawing.words(AroundScreen.class);
        var content = new VBox(drawing.panel().gap());
        var around = drawing.here().point().around();
        for (Plan drawn : around.plans()) {
            content.getChildren()
                    .add(row(drawing, words, "around", key(drawn), () -> plan.accept(drawn)));
        }
        if (!around.ports().isEmpty()) {
            content.getChildren().add(row(drawing, words, "gate", "around.ports", ports));
        }
        content.getChildren().add(KindTiles.of(drawing, addresses));
        return Page.of(
                drawing.parts()
                        .titled(words.of("around.title"), words.beside("around.title"), content));
    }

    private static String key(Plan plan) {
        return switch (plan.extent()) {
            case HALL -> "around.places";
            case AREA -> "around.area";
        };
    }

    private static Touch row(Drawing drawing, Words words, String icon, String key, Runnable open) {
        var parts = drawing.parts();
        VBox face = parts.pair(words.of(key), words.beside(key), "row-text");
        face.getChildren().add(parts.text(words.of(key + ".about"), "small"));
        return parts.row(
                key.replace('.', '-'),
                icon,
                face,
                Optional.empty(),
                Parts.spoken(words.of(key), words.beside(key)),
                open);
    }
}
