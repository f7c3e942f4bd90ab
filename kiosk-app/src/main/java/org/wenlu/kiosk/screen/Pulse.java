package org.wenlu.kiosk.screen;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/// Whether the screen still answers: a kiosk that shows a frozen picture is not alive.
public final class Pulse {
    private static final int PATIENCE_SECONDS = 5;

    private Pulse() {}

    /// Asks the thread that draws and waits five seconds for it; for any other thread.
    public static boolean felt() {
        var answered = new CountDownLatch(1);
        try {
            Platform.runLater(answered::countDown);
            return answered.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (IllegalStateException e) {
            return false;
        }
    }
}
