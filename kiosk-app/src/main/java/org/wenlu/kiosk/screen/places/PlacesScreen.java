package org.wenlu.kiosk.screen.places;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.wenlu.kiosk.guide.plan.Plan;
import org.wenlu.kiosk.guide.plan.Plan.Place;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.parts.Parts;
import org.wenlu.kiosk.screen.parts.Touch;
import org.wenlu.kiosk.screen.parts.Words;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Screen;

/// A plan, where the visitor stands on it, and its places to choose from.
///
/// @param open shows the way to a place
public record PlacesScreen(Plan plan, Consumer<Place> open) implements Screen {
    @Override
    public String name() {
        return "places";
    }

    @Override
    public Page draw(Drawing drawing) {
        var words = drawing.words(PlacesScreen.class);
        var parts = drawing.parts();
        var content = new VBox(drawing.panel().gap());
        notice(plan, parts, words).ifPresent(content.getChildren()::add);
        var list = new VBox(drawing.panel().gap(), here(drawing, words));
        plan.places().stream()
                .filter(place -> !place.equals(plan.here()))
                .forEach(place -> list.getChildren().add(row(parts, words, place)));
        content.getChildren().add(PlanView.with(PlanView.of(plan, drawing), list, drawing));
        String title = title(plan);
        return Page.of(parts.titled(words.of(title), words.beside(title), content));
    }

    private static String title(Plan plan) {
        return switch (plan.extent()) {
            case HALL -> "places.title";
            case AREA -> "places.area";
        };
    }

    /// What is said above a plan that shows no real place.
    static Optional<VBox> notice(Plan plan, Parts parts, Words words) {
        return plan.example()
                ? Optional.of(
                        parts.card(
                                parts.pair(
                                        words.of("places.example"),
                                        words.beside("places.example"),
                                        "strong")))
                : Optional.empty();
    }

    private static HBox here(Drawing drawing, Words words) {
        var line =
                new HBox(
                        drawing.panel().gap(),
                        PlanView.here(drawing.panel().body() / 2),
                        drawing.parts().text(words.of("places.here"), "strong"));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Touch row(Parts parts, Words words, Place place) {
        String name = words.of(place.names());
        return parts.row(
                "place-" + place.id(),
                "around",
                parts.pair(
                        Numbers.of(plan, place) + "  " + name,
                        words.beside(place.names()),
                        "row-text"),
                Optional.empty(),
                name,
                () -> open.accept(place));
    }
}
