package org.wenlu.kiosk.screen.appointment;

import org.wenlu.kiosk.appointment.Appointment;
import org.wenlu.kiosk.screen.appointment.Telling.Next;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Screen;

/// The time of the appointment has passed: an ordinary number can still be taken.
record LateScreen(Appointment appointment, Runnable take) implements Screen {
    @Override
    public String name() {
        return "appointment-late";
    }

    @Override
    public Page draw(Drawing drawing) {
        var telling = new Telling(drawing);
        return telling.page(
                language -> telling.of(appointment, language),
                new Next("appointment-take", "ticket", "late.take", take),
                "late.title",
                "late.text",
                "late.what-now");
    }
}
