package org.wenlu.kiosk.screen.places;

import java.util.Map;
import java.util.Optional;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.wenlu.kiosk.guide.plan.Plan;
import org.wenlu.kiosk.guide.plan.Plan.Place;
import org.wenlu.kiosk.guide.plan.Route;
import org.wenlu.kiosk.guide.plan.Route.Step;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.parts.Parts;
import org.wenlu.kiosk.screen.parts.Touch;
import org.wenlu.kiosk.screen.parts.Words;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Screen;

/// The way to a place, drawn and in words. Who has all controls low is led around steps unless they
/// choose otherwise.
public final class RouteScreen implements Screen {
    private final Plan plan;
    private final Place goal;
    private final Runnable changed;
    private Optional<Boolean> chosen = Optional.empty();

    /// @param changed has this screen drawn anew
    public RouteScreen(Plan plan, Place goal, Runnable changed) {
        this.plan = plan;
        this.goal = goal;
        this.changed = changed;
    }

    @Override
    public String name() {
        return "route";
    }

    @Override
    public Optional<Boolean> look() {
        return chosen;
    }

    @Override
    public Page draw(Drawing drawing) {
        var words = drawing.words(RouteScreen.class);
        var parts = drawing.parts();
        boolean stepFree = chosen.orElse(parts.sight().reach());
        Optional<Route> route = Route.to(goal, plan, stepFree);
        var content = new VBox(drawing.panel().gap());
        PlacesScreen.notice(plan, parts, words).ifPresent(content.getChildren()::add);
        content.getChildren().add(choice(drawing, words, stepFree));
        content.getChildren()
                .add(
                        route.map(it -> found(drawing, words, it))
                                .orElseGet(
                                        () ->
                                                PlanView.with(
                                                        PlanView.of(plan, drawing),
                                                        none(parts, words),
                                                        drawing)));
        return Page.of(parts.titled(words.of(goal.names()), words.beside(goal.names()), content));
    }

    private Pane found(Drawing drawing, Words words, Route route) {
        return PlanView.with(
                PlanView.of(plan, route, drawing), steps(drawing, words, route), drawing);
    }

    private FlowPane choice(Drawing drawing, Words words, boolean stepFree) {
        double gap = drawing.panel().gap();
        var parts = drawing.parts();
        return new FlowPane(
                gap,
                gap,
                choice(parts, "route-shortest", words.of("route.shortest"), false, stepFree),
                choice(parts, "route-step-free", words.of("route.step-free"), true, stepFree));
    }

    private Touch choice(Parts parts, String id, String text, boolean wanted, boolean stepFree) {
        Touch key =
                parts.button(
                        id,
                        parts.text(text, "plain"),
                        text,
                        () -> {
                            chosen = Optional.of(wanted);
                            changed.run();
                        },
                        "row");
        key.setMaxWidth(Double.NEGATIVE_INFINITY);
        return Parts.chosen(key, wanted == stepFree);
    }

    private static VBox none(Parts parts, Words words) {
        return parts.card(
                parts.pair(words.of("route.none"), words.beside("route.none"), "row-text"));
    }

    private static VBox steps(Drawing drawing, Words words, Route route) {
        var lines = new VBox(drawing.panel().gap());
        for (Step step : route.steps()) {
            String key = key(step);
            Optional<String> beside =
                    words.beside(step.to().names())
                            .flatMap(place -> words.beside(key, Map.of("place", place)));
            String text = words.of(key, Map.of("place", words.of(step.to().names())));
            lines.getChildren().add(drawing.parts().pair(text, beside, "row-text"));
        }
        return drawing.parts().card(lines);
    }

    private static String key(Step step) {
        return switch (step.manner()) {
            case WALK -> "route.walk";
            case RAMP -> "route.ramp";
            case LIFT -> "route.lift";
            case STEPS -> "route.steps";
        };
    }
}
