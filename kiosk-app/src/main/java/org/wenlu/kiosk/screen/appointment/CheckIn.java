package org.wenlu.kiosk.screen.appointment;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.wenlu.kiosk.appointment.Appointment;
import org.wenlu.kiosk.appointment.Appointment.Window;
import org.wenlu.kiosk.appointment.Appointments;
import org.wenlu.kiosk.appointment.Appointments.Found;
import org.wenlu.kiosk.appointment.Guesses;
import org.wenlu.kiosk.queue.Hall;
import org.wenlu.kiosk.queue.Ticket;
import org.wenlu.kiosk.screen.code.CodeScreen;
import org.wenlu.kiosk.screen.code.CodeScreen.Fault;
import org.wenlu.kiosk.screen.path.Screen;
import org.wenlu.kiosk.screen.path.Way;
import org.wenlu.kiosk.screen.ticket.Order;
import org.wenlu.kiosk.screen.ticket.Taking;
import org.wenlu.kiosk.time.KioskClock;
import org.wenlu.protocol.record.ClockQuality;
import org.wenlu.protocol.record.Stamp;

/// Leads from a code to the number of an appointment, or says what to do instead. For the screen's
/// thread; a code is looked up on another one.
public final class CheckIn {
    private final Way way;
    private final Appointments appointments;
    private final Supplier<Hall> hall;
    private final Taking taking;
    private final KioskClock clock;
    private final ZoneId zone;
    private final Executor ui;
    private final Guesses guesses;
    private boolean looking;

    /// @param zone of the service point
    /// @param ui carries out on the screen's thread
    public CheckIn(
            Way way,
            Appointments appointments,
            Supplier<Hall> hall,
            Taking taking,
            KioskClock clock,
            ZoneId zone,
            Executor ui) {
        this.way = way;
        this.appointments = appointments;
        this.hall = hall;
        this.taking = taking;
        this.clock = clock;
        this.zone = zone;
        this.ui = ui;
        this.guesses = new Guesses(clock::elapsed);
    }

    public boolean offered() {
        return appointments.offered();
    }

    public void begin() {
        way.go(new CodeScreen("appointment", this::enter, way::changed));
    }

    private Optional<Fault> enter(String code) {
        if (!guesses.allowed()) {
            return Optional.of(Fault.of("code.too-often"));
        }
        if (!looking) {
            looking = true;
            Screen asked = way.screen();
            CompletableFuture.supplyAsync(() -> appointments.find(code))
                    .whenComplete((found, _) -> ui.execute(() -> found(asked, found)));
        }
        return Optional.empty();
    }

    private void found(Screen asked, @Nullable Found found) {
        looking = false;
        if (found instanceof Found.Unknown) {
            guesses.wrong();
        }
        if (!(way.screen() instanceof CodeScreen code) || !code.equals(asked)) {
            return;
        }
        switch (found) {
            case Found.Known(Appointment appointment) -> known(appointment);
            case Found.Unknown() -> code.refuse(Fault.of("code.no-appointment"));
            case null, default -> way.instead(new UnreadableScreen(way::back));
        }
    }

    private void known(Appointment appointment) {
        Optional<Ticket> before = hall.get().ticket(appointment.ticket());
        if (before.isPresent()) {
            Ticket ticket = before.get();
            way.instead(new UsedScreen(ticket.label(), () -> taking.show(ticket.id())));
            return;
        }
        switch (window(appointment)) {
            case EARLY -> way.instead(new EarlyScreen(appointment, way::home));
            case LATE -> way.instead(new LateScreen(appointment, () -> take(appointment)));
            case OPEN -> taking.take(expected(appointment), appointment.ticket());
        }
    }

    /// An ordinary number.
    private void take(Appointment late) {
        taking.take(late.service());
    }

    /// A clock that cannot be trusted is held against nobody.
    private Window window(Appointment appointment) {
        Stamp now = clock.stamp();
        return now.quality() == ClockQuality.UNTRUSTED
                ? Window.OPEN
                : appointment.window(LocalDateTime.ofInstant(now.at(), zone));
    }

    private Order expected(Appointment appointment) {
        return new Order(
                appointment.service(),
                Optional.empty(),
                Optional.of(appointment.at().atZone(zone).toInstant()),
                List.of());
    }
}
