package org.wenlu.kiosk.screen;

import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import org.wenlu.kiosk.language.ShippedFaces;
import org.wenlu.kiosk.screen.parts.Panel;

/// JavaFX, which a program can start once and with one size of screen only.
final class Toolkit {
    private static boolean running;

    private Toolkit() {}

    /// Starts JavaFX unless it runs; returns when it can draw.
    ///
    /// @param headless no window even where there is a display
    static synchronized void start(Panel panel, boolean headless) {
        if (running) {
            return;
        }
        ShippedFaces.installForThisRun();
        prepare(panel, headless);
        var started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        try {
            started.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the screen started", e);
        }
        Platform.setImplicitExit(false);
        running = true;
    }

    private static void prepare(Panel panel, boolean headless) {
        boolean display =
                System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
        if (headless || !display) {
            System.setProperty("glass.platform", "Wenlu");
            System.setProperty("prism.order", "sw");
            System.setProperty("wenlu.panel", panel.width() + "x" + panel.height());
        }
    }
}
