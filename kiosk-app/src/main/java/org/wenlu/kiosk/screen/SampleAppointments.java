package org.wenlu.kiosk.screen;

import java.time.LocalDateTime;
import java.util.Map;
import org.wenlu.kiosk.appointment.Appointment;
import org.wenlu.kiosk.appointment.Appointments;
import org.wenlu.kiosk.guide.ServicePoint;
import org.wenlu.kiosk.time.KioskClock;

/// An appointment for now, one for later and one that was missed, and a code at which their file
/// cannot be read.
final class SampleAppointments implements Appointments {
    static final String NOW = "A";
    static final String LATER = "B";
    static final String MISSED = "C";
    static final String UNREADABLE = "D";

    /// The screens that say what to do when no number comes of a code.
    static final Map<String, String> INSTEAD =
            Map.of(
                    LATER, "appointment-early",
                    MISSED, "appointment-late",
                    UNREADABLE, "appointment-unreadable");

    private static final Map<String, Integer> HOURS = Map.of(NOW, 0, LATER, 2, MISSED, -2);

    private final ServicePoint point;
    private final KioskClock clock;

    SampleAppointments(ServicePoint point, KioskClock clock) {
        this.point = point;
        this.clock = clock;
    }

    @Override
    public boolean offered() {
        return true;
    }

    @Override
    public Found find(String typed) {
        if (typed.equals(UNREADABLE)) {
            return new Found.Unreadable();
        }
        return HOURS.containsKey(typed)
                ? new Found.Known(appointment(typed, HOURS.get(typed)))
                : new Found.Unknown();
    }

    private Appointment appointment(String code, int hours) {
        LocalDateTime at =
                LocalDateTime.ofInstant(clock.stamp().at(), point.zone()).plusHours(hours);
        var service = point.services().getFirst().service().id();
        return new Appointment(code, service, at, at.minusMinutes(15), at.plusMinutes(15));
    }
}
