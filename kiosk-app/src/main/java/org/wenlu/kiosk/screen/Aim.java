package org.wenlu.kiosk.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import org.wenlu.kiosk.screen.parts.Touch;

/// What the keys of a keypad point at. It goes through everything that can be touched in the order
/// of reading, and through long text a piece at a time, so that nothing is passed over unread.
final class Aim {
    private static final PseudoClass AIMED = PseudoClass.getPseudoClass("aimed");

    /// How much of what is seen one step through long text goes on.
    private static final double STEP = 0.7;

    private final Parent root;
    private Optional<Touch> at = Optional.empty();
    private Runnable moved = () -> {};
    private Consumer<ScrollPane> read = _ -> {};

    Aim(Parent root) {
        this.root = root;
    }

    /// @param moved something else is pointed at
    /// @param read the window went on over long text
    void onMove(Runnable moved, Consumer<ScrollPane> read) {
        this.moved = moved;
        this.read = read;
    }

    Optional<Touch> at() {
        return at;
    }

    void next() {
        move(1);
    }

    void previous() {
        move(-1);
    }

    void choose() {
        at.ifPresent(Touch::choose);
    }

    /// Somebody uses the glass: nothing is pointed at any more.
    void leave() {
        aim(Optional.empty());
    }

    /// The screen was drawn anew: what was pointed at is pointed at again where it still is; on
    /// another screen, the first key is that is seen from its beginning.
    ///
    /// @param wanted id of what was pointed at when another screen stood last
    void drawn(boolean another, Optional<String> wanted) {
        Optional<String> before = at.map(Node::getId);
        at = Optional.empty();
        if (before.isPresent()) {
            List<Touch> all = touches();
            Optional<String> id = another ? wanted : before;
            aim(id.flatMap(it -> find(it, all)).or(() -> firstSeen(all)));
        }
    }

    /// What has this id and can be touched now.
    Optional<Touch> find(String id) {
        return find(id, touches());
    }

    private static Optional<Touch> find(String id, List<Touch> all) {
        return all.stream().filter(it -> id.equals(it.getId())).findFirst();
    }

    private static Optional<Touch> firstSeen(List<Touch> all) {
        return all.stream()
                .filter(it -> scroll(it).filter(pane -> distance(it, pane) != 0).isEmpty())
                .findFirst();
    }

    private void move(int way) {
        List<Touch> all = touches();
        int now = at.map(all::indexOf).orElse(-1);
        int next = now < 0 ? (way > 0 ? 0 : all.size() - 1) : Math.floorMod(now + way, all.size());
        if (all.isEmpty() || readOn(all.get(next), way)) {
            return;
        }
        aim(Optional.of(all.get(next)));
        moved.run();
    }

    private void aim(Optional<Touch> wanted) {
        at.ifPresent(it -> it.pseudoClassStateChanged(AIMED, false));
        at = wanted;
        wanted.ifPresent(
                it -> {
                    it.pseudoClassStateChanged(AIMED, true);
                    it.requestFocus();
                    scroll(it).ifPresent(pane -> show(it, pane));
                });
    }

    /// Goes on in the text that lies before `next`, when there is some that was not seen.
    private boolean readOn(Touch next, int way) {
        Optional<ScrollPane> found = pane(root);
        if (found.isEmpty()) {
            return false;
        }
        ScrollPane pane = found.get();
        double hidden = hidden(pane);
        boolean inside = scroll(next).isPresent();
        double gap = inside ? distance(next, pane) * way : Double.POSITIVE_INFINITY;
        boolean more = way > 0 ? pane.getVvalue() < 1 : pane.getVvalue() > 0;
        if (hidden <= 0 || !more || gap <= pane.getViewportBounds().getHeight() * STEP) {
            return false;
        }
        double step = pane.getViewportBounds().getHeight() * STEP / hidden;
        pane.setVvalue(Math.clamp(pane.getVvalue() + way * step, 0, 1));
        read.accept(pane);
        return true;
    }

    /// How far below the window a key ends; negative, how far above it begins; 0 within.
    private static double distance(Touch touch, ScrollPane pane) {
        Bounds key = touch.localToScene(touch.getLayoutBounds());
        Bounds window = pane.localToScene(pane.getLayoutBounds());
        if (key.getMaxY() > window.getMaxY()) {
            return key.getMaxY() - window.getMaxY();
        }
        return Math.min(0, key.getMinY() - window.getMinY());
    }

    private static void show(Touch touch, ScrollPane pane) {
        double away = distance(touch, pane);
        double hidden = hidden(pane);
        if (hidden > 0 && away != 0) {
            pane.setVvalue(Math.clamp(pane.getVvalue() + away / hidden, 0, 1));
        }
    }

    /// Height of the content that lies outside the window.
    private static double hidden(ScrollPane pane) {
        return pane.getContent().getLayoutBounds().getHeight()
                - pane.getViewportBounds().getHeight();
    }

    private static Optional<ScrollPane> scroll(Touch touch) {
        for (Node above = touch.getParent(); above != null; above = above.getParent()) {
            if (above instanceof ScrollPane pane) {
                return Optional.of(pane);
            }
        }
        return Optional.empty();
    }

    private List<Touch> touches() {
        root.applyCss();
        root.layout();
        var all = new ArrayList<Touch>();
        collect(root, all);
        return all;
    }

    private static void collect(Node node, List<Touch> all) {
        if (!node.isVisible() || node.isDisable()) {
            return;
        }
        if (node instanceof Touch touch) {
            all.add(touch);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, all));
        }
    }

    private static Optional<ScrollPane> pane(Node node) {
        if (node.isDisable()) {
            return Optional.empty();
        }
        if (node instanceof ScrollPane pane) {
            return Optional.of(pane);
        }
        if (node instanceof Parent parent) {
            return parent.getChildrenUnmodifiable().stream()
                    .flatMap(child -> pane(child).stream())
                    .findFirst();
        }
        return Optional.empty();
    }
}
