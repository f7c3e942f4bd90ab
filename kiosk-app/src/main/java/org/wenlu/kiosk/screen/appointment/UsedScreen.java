package org.wenlu.kiosk.screen.appointment;

import java.util.Map;
import org.wenlu.kiosk.screen.appointment.Telling.Next;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Screen;

/// Somebody has checked in with this code: their number.
record UsedScreen(String label, Runnable show) implements Screen {
    @Override
    public String name() {
        return "appointment-used";
    }

    @Override
    public Page draw(Drawing drawing) {
        return new Telling(drawing)
                .page(
                        _ -> Map.of("number", label),
                        new Next("appointment-show", "ticket", "used.show", show),
                        "used.title",
                        "used.text",
                        "used.what-now");
    }
}
