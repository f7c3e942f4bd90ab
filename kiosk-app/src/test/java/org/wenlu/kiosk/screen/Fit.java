package org.wenlu.kiosk.screen;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;
import org.wenlu.kiosk.screen.parts.Panel;
import org.wenlu.kiosk.screen.parts.Sight;
import org.wenlu.kiosk.screen.parts.Touch;

/// Measures a painted screen. For the screen's thread.
final class Fit {
    private static final double TOLERANCE = 1.5;

    /// A key of the keyboard, which with its gap is 20 mm from centre to centre.
    private static final double LETTER_MM = 18.5;

    private static final double LEAST_CONTRAST = 10;

    private final Panel panel;
    private final String screen;
    private final Bounds glass;
    private final Bounds reach;
    private final List<String> faults = new ArrayList<>();
    private final List<Touch> touches = new ArrayList<>();

    private Fit(Panel panel, Sight sight, String screen) {
        this.panel = panel;
        this.screen = screen;
        this.glass = new BoundingBox(0, 0, panel.width(), panel.height());
        double top = sight.reach() ? panel.height() / 2.0 : 0;
        this.reach = new BoundingBox(0, top, panel.width(), panel.height() - top);
    }

    /// What is wrong with the screen, in words; empty when it fits.
    static List<String> faults(Parent root, Panel panel, Sight sight, String screen) {
        root.applyCss();
        root.layout();
        var fit = new Fit(panel, sight, screen);
        fit.visit(root, fit.glass);
        fit.apart();
        fit.focus();
        return fit.faults;
    }

    /// `room` is where the node may be: the glass, or, in what scrolls, any height of it.
    private void visit(Node node, Bounds room) {
        if (node.isDisabled() || !node.isVisible()) {
            return;
        }
        if (node instanceof Labeled label) {
            text(label, room);
        } else if (node instanceof Touch touch) {
            touch(touch, room);
        }
        if (node.getStyleClass().contains("above")
                && scene(node).getMaxY() > panel.height() / 2.0 + TOLERANCE) {
            fault(node, "hangs over the lower half: " + scene(node));
        }
        if (node instanceof ScrollPane scroll) {
            low(scroll);
            visit(scroll.getContent(), scrolling(scroll));
        } else if (node instanceof Parent parent && !(node instanceof Labeled)) {
            parent.getChildrenUnmodifiable().forEach(child -> visit(child, room));
        }
    }

    private static Bounds scrolling(ScrollPane scroll) {
        Bounds seen = scroll.localToScene(scroll.getLayoutBounds());
        return new BoundingBox(seen.getMinX(), -1e6, seen.getWidth(), 2e6);
    }

    private void text(Labeled label, Bounds room) {
        if (label.lookup(".text") instanceof Text drawn
                && !drawn.getText().equals(label.getText())) {
            fault(label, "is cut to '" + drawn.getText() + "'");
        }
        inside(label, room);
        if (label.getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT
                && new Bidi(label.getText(), Bidi.DIRECTION_DEFAULT_RIGHT_TO_LEFT)
                        .isLeftToRight()) {
            fault(label, "runs from right to left");
        }
        double contrast = Contrast.of(label.getTextFill(), label);
        if (contrast < LEAST_CONTRAST && !label.getText().isBlank()) {
            fault(label, "has a contrast of %.1f".formatted(contrast));
        }
        for (Node above = label.getParent(); above != null; above = above.getParent()) {
            if (above instanceof Touch touch && !within(scene(label), scene(touch))) {
                fault(label, "sticks out of " + touch.getId());
            }
        }
    }

    private void touch(Touch touch, Bounds room) {
        touches.add(touch);
        double least = touch.isQuick() ? panel.mm(LETTER_MM) : panel.target();
        if (touch.getWidth() < least - 1 || touch.getHeight() < least - 1) {
            fault(touch, "is %.0f by %.0f".formatted(touch.getWidth(), touch.getHeight()));
        }
        if (touch.getAccessibleText() == null || touch.getAccessibleText().isBlank()) {
            fault(touch, "has no spoken name");
        }
        inside(touch, room);
        if (room.equals(glass) && !touch.getStyleClass().contains("whole")) {
            low(touch);
        }
    }

    /// In reach mode nothing that is touched or scrolled lies in the upper half.
    private void low(Node node) {
        if (!within(scene(node), reach)) {
            fault(node, "is out of reach: " + scene(node));
        }
    }

    private void inside(Node node, Bounds room) {
        if (!within(scene(node), room)) {
            fault(node, "is outside: " + scene(node));
        }
    }

    private void apart() {
        for (Touch one : touches) {
            for (Touch other : touches.subList(0, touches.indexOf(one))) {
                if (one.getParent().equals(other.getParent())
                        && shrunk(scene(one)).intersects(shrunk(scene(other)))) {
                    fault(one, "overlaps " + other.getId());
                }
            }
        }
    }

    private void focus() {
        if (touches.isEmpty()) {
            return;
        }
        Set<Node> reached = new HashSet<>();
        Node at = touches.getFirst();
        at.requestFocus();
        while (at != null && reached.add(at)) {
            at.requestFocusTraversal(TraversalDirection.NEXT);
            at = at.getScene().getFocusOwner();
        }
        touches.stream()
                .filter(touch -> !reached.contains(touch))
                .forEach(touch -> fault(touch, "is not reached by the keyboard"));
    }

    private static Bounds scene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private static Bounds shrunk(Bounds all) {
        return new BoundingBox(
                all.getMinX() + TOLERANCE,
                all.getMinY() + TOLERANCE,
                all.getWidth() - 2 * TOLERANCE,
                all.getHeight() - 2 * TOLERANCE);
    }

    private static boolean within(Bounds inner, Bounds outer) {
        return outer.contains(shrunk(inner));
    }

    private void fault(Node node, String what) {
        String name = node instanceof Labeled label ? "'" + label.getText() + "'" : node.getId();
        faults.add(screen + ": " + name + " " + what);
    }
}
