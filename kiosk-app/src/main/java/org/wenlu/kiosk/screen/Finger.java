package org.wenlu.kiosk.screen;

import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import javafx.scene.input.MouseButton;
import javafx.scene.paint.Color;
import javafx.scene.robot.Robot;
import org.wenlu.kiosk.screen.parts.Panel;

/// A finger on the glass and an eye before it: touches come in as a touch panel's do, and what is
/// seen is what was brought to the panel, not what the scene means to show. For measuring.
final class Finger {
    private static final int ACROSS = 24;
    private static final int DOWN = 40;
    private static final long LOOK_NANOS = 500_000;
    private static final long LONGEST_NANOS = 5_000_000_000L;

    private final Panel panel;
    private final Robot robot;

    Finger(Panel panel) {
        this.panel = panel;
        this.robot = Mirror.onScreen(Robot::new);
    }

    /// Puts the finger down.
    ///
    /// @return milliseconds until something on the panel looks different
    double press(double x, double y) {
        return untilSeen(
                () -> {
                    robot.mouseMove(x, y);
                    robot.mousePress(MouseButton.PRIMARY);
                });
    }

    /// Takes the finger away.
    ///
    /// @return milliseconds until something on the panel looks different
    double release() {
        return untilSeen(() -> robot.mouseRelease(MouseButton.PRIMARY));
    }

    private double untilSeen(Runnable act) {
        int[] before = Mirror.onScreen(this::seen);
        long begin = System.nanoTime();
        Mirror.onScreen(
                () -> {
                    act.run();
                    return true;
                });
        while (Arrays.equals(before, Mirror.onScreen(this::seen))) {
            if (System.nanoTime() - begin > LONGEST_NANOS) {
                throw new IllegalStateException("the touch changed nothing on the panel");
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return (System.nanoTime() - begin) / 1e6;
    }

    /// Colours of points spread over the panel.
    private int[] seen() {
        int[] colours = new int[ACROSS * DOWN];
        for (int i = 0; i < colours.length; i++) {
            double x = (i % ACROSS + 0.5) * panel.width() / ACROSS;
            double y = (i / ACROSS + 0.5) * panel.height() / DOWN;
            Color colour = robot.getPixelColor(x, y);
            colours[i] = colour.hashCode();
        }
        return colours;
    }
}
