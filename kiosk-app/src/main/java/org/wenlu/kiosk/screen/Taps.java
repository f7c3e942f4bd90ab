package org.wenlu.kiosk.screen;

import java.time.Duration;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import org.wenlu.kiosk.screen.parts.Panel;
import org.wenlu.kiosk.screen.parts.Touch;
import org.wenlu.kiosk.time.KioskClock;

/// Makes one touch of what a hand does at one place in a moment: a double tap, a trembling finger,
/// a second finger beside the first. What comes too soon after the touch before it never reaches a
/// key.
final class Taps {
    private static final Duration SOON = Duration.ofMillis(300);
    private static final Duration SOON_FOR_LETTERS = Duration.ofMillis(60);
    private static final double NEAR_MM = 20;
    private static final Duration LONGEST_PRESS = Duration.ofSeconds(10);

    private final Panel panel;
    private final KioskClock clock;
    private final Runnable touched;
    private boolean down;
    private boolean ignoring;
    private Duration pressed;
    private Duration last;
    private double lastX = Double.NEGATIVE_INFINITY;
    private double lastY = Double.NEGATIVE_INFINITY;

    /// @param touched told of every touch, counted or not
    Taps(Panel panel, KioskClock clock, Runnable touched) {
        this.panel = panel;
        this.clock = clock;
        this.touched = touched;
        this.pressed = clock.elapsed();
        this.last = clock.elapsed().minus(SOON);
    }

    void watch(Scene scene) {
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        scene.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::passOn);
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
    }

    /// Whether a finger lies on the glass and has not been left there: then what lies under it must
    /// stay until the finger goes.
    boolean held() {
        return down && clock.elapsed().minus(pressed).compareTo(LONGEST_PRESS) < 0;
    }

    private void pressed(MouseEvent event) {
        touched.run();
        if (down) {
            event.consume();
            return;
        }
        down = true;
        pressed = clock.elapsed();
        ignoring = again(event);
        lastX = event.getSceneX();
        lastY = event.getSceneY();
        passOn(event);
    }

    private void released(MouseEvent event) {
        down = false;
        last = clock.elapsed();
        passOn(event);
    }

    private void passOn(Event event) {
        if (ignoring) {
            event.consume();
        }
    }

    private boolean again(MouseEvent event) {
        double away = Math.hypot(event.getSceneX() - lastX, event.getSceneY() - lastY);
        Duration soon = isLetter(event) ? SOON_FOR_LETTERS : SOON;
        return away < panel.mm(NEAR_MM) && clock.elapsed().minus(last).compareTo(soon) < 0;
    }

    private static boolean isLetter(MouseEvent event) {
        Node node = event.getTarget() instanceof Node target ? target : null;
        while (node != null) {
            if (node instanceof Touch touch) {
                return touch.isQuick();
            }
            node = node.getParent();
        }
        return false;
    }
}
