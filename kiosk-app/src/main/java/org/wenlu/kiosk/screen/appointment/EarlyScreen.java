package org.wenlu.kiosk.screen.appointment;

import org.wenlu.kiosk.appointment.Appointment;
import org.wenlu.kiosk.screen.appointment.Telling.Next;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Screen;

/// The code is right and it is too early: from when on it counts.
record EarlyScreen(Appointment appointment, Runnable home) implements Screen {
    @Override
    public String name() {
        return "appointment-early";
    }

    @Override
    public Page draw(Drawing drawing) {
        var telling = new Telling(drawing);
        return telling.page(
                language -> telling.of(appointment, language),
                new Next("appointment-home", "home", "early.home", home),
                "early.title",
                "early.text",
                "early.what-now");
    }
}
