package org.wenlu.kiosk.screen.appointment;

import java.util.Map;
import org.wenlu.kiosk.screen.appointment.Telling.Next;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Screen;

/// Nobody can say which appointments there are.
record UnreadableScreen(Runnable services) implements Screen {
    @Override
    public String name() {
        return "appointment-unreadable";
    }

    @Override
    public Page draw(Drawing drawing) {
        return new Telling(drawing)
                .page(
                        _ -> Map.of(),
                        new Next("appointment-services", "ticket", "unreadable.services", services),
                        "unreadable.title",
                        "unreadable.what-now");
    }
}
