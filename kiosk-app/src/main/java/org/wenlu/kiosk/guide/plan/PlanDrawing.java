package org.wenlu.kiosk.guide.plan;

import java.util.List;

/// What is drawn of a plan, in its own units, from the upper left corner.
public record PlanDrawing(double width, double height, List<Shape> shapes) {
    public PlanDrawing {
        shapes = List.copyOf(shapes);
    }

    public record Point(double x, double y) {
        double distance(Point other) {
            return Math.hypot(x - other.x, y - other.y);
        }
    }

    /// What a shape stands for.
    public enum Look {
        ROOM,
        WALL,
        PATH,
        GREEN,
        WATER,
        RAIL
    }

    /// @param corners at least two, in order
    /// @param closed whether the last is joined with the first
    public record Shape(Look look, List<Point> corners, boolean closed) {
        public Shape {
            corners = List.copyOf(corners);
        }
    }
}
