package org.wenlu.kiosk.screen.places;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Shape;
import org.wenlu.kiosk.guide.plan.Plan;
import org.wenlu.kiosk.guide.plan.Plan.Place;
import org.wenlu.kiosk.guide.plan.PlanDrawing;
import org.wenlu.kiosk.guide.plan.PlanDrawing.Point;
import org.wenlu.kiosk.guide.plan.Route;
import org.wenlu.kiosk.screen.parts.Parts;
import org.wenlu.kiosk.screen.parts.Words;
import org.wenlu.kiosk.screen.path.Drawing;

/// A plan as it is drawn: places carry the numbers of the list beside it, where the visitor stands
/// is a full disc.
final class PlanView {
    private static final double PART_OF_PORTRAIT = 0.84;
    private static final double PART_OF_LANDSCAPE = 0.4;

    private final Plan plan;
    private final Parts parts;
    private final Words words;
    private final double scale;
    private final Pane pane = new Pane();

    private PlanView(Plan plan, Drawing drawing) {
        this.plan = plan;
        this.parts = drawing.parts();
        this.words = drawing.words(PlanView.class);
        var panel = drawing.panel();
        double part = panel.landscape() ? PART_OF_LANDSCAPE : PART_OF_PORTRAIT;
        this.scale = panel.width() * part / plan.drawing().width();
    }

    static Pane of(Plan plan, Drawing drawing) {
        return new PlanView(plan, drawing).drawn(new Route(List.of()));
    }

    static Pane of(Plan plan, Route route, Drawing drawing) {
        return new PlanView(plan, drawing).drawn(route);
    }

    /// A plan with what is said of it, beside it where there is room.
    static Pane with(Pane plan, VBox said, Drawing drawing) {
        double gap = drawing.panel().gap();
        if (!drawing.panel().landscape() || drawing.parts().large()) {
            return new VBox(gap, plan, said);
        }
        HBox.setHgrow(said, Priority.ALWAYS);
        return new HBox(gap, plan, said);
    }

    /// The sign for where the visitor stands.
    static Circle here(double radius) {
        var disc = new Circle(radius);
        disc.getStyleClass().add("plan-here");
        return disc;
    }

    private Pane drawn(Route route) {
        double width = plan.drawing().width() * scale;
        double height = plan.drawing().height() * scale;
        pane.setMinSize(width, height);
        pane.setMaxSize(width, height);
        pane.getStyleClass().add("plan");
        pane.setAccessibleText(words.of("places.plan"));
        Parts.direct(pane, false);
        plan.drawing().shapes().forEach(it -> pane.getChildren().add(shape(it)));
        if (!route.steps().isEmpty()) {
            pane.getChildren().add(line(route));
        }
        plan.places().forEach(this::mark);
        return pane;
    }

    private Shape shape(PlanDrawing.Shape drawn) {
        var corners = drawn.corners().stream().flatMap(this::scaled).toList();
        Shape shape;
        if (drawn.closed()) {
            var polygon = new Polygon();
            polygon.getPoints().addAll(corners);
            shape = polygon;
        } else {
            shape = polyline(corners);
        }
        shape.getStyleClass()
                .add(
                        switch (drawn.look()) {
                            case ROOM -> "plan-room";
                            case WALL -> "plan-wall";
                            case PATH -> "plan-path";
                            case GREEN -> "plan-green";
                            case WATER -> "plan-water";
                            case RAIL -> "plan-rail";
                        });
        return shape;
    }

    private Shape line(Route route) {
        var stations =
                Stream.concat(Stream.of(plan.here()), route.steps().stream().map(Route.Step::to));
        var line = polyline(stations.map(Place::at).flatMap(this::scaled).toList());
        line.getStyleClass().add("plan-route");
        return line;
    }

    private static Polyline polyline(List<Double> corners) {
        var line = new Polyline();
        line.getPoints().addAll(corners);
        return line;
    }

    private Stream<Double> scaled(Point point) {
        return Stream.of(point.x() * scale, point.y() * scale);
    }

    private void mark(Place place) {
        double radius = parts.panel().body() * 0.75;
        var mark = new StackPane();
        if (place.equals(plan.here())) {
            mark.getChildren().add(here(radius));
        } else {
            var ring = new Circle(radius);
            ring.getStyleClass().add("plan-place");
            mark.getChildren().addAll(ring, number(place));
        }
        mark.resizeRelocate(
                place.at().x() * scale - radius,
                place.at().y() * scale - radius,
                2 * radius,
                2 * radius);
        mark.setManaged(false);
        pane.getChildren().add(mark);
    }

    private Label number(Place place) {
        var number = new Label(Numbers.of(plan, place));
        number.getStyleClass().add("plan-number");
        number.setStyle("-fx-font-size: %.0fpx;".formatted(parts.panel().body()));
        return number;
    }
}
