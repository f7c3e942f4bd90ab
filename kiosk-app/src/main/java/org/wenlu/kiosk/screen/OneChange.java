package org.wenlu.kiosk.screen;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.wenlu.kiosk.desk.Desk;
import org.wenlu.kiosk.queue.Hall;

/// Hands changes of the hall over to the screen's thread; many in a row are one change of the
/// screen. May be told from every thread.
final class OneChange implements Desk.HallListener {
    private final Executor ui;
    private final Runnable render;
    private final AtomicBoolean announced = new AtomicBoolean();

    OneChange(Executor ui, Runnable render) {
        this.ui = ui;
        this.render = render;
    }

    @Override
    public void changed(Hall hall) {
        if (announced.compareAndSet(false, true)) {
            ui.execute(
                    () -> {
                        announced.set(false);
                        render.run();
                    });
        }
    }
}
