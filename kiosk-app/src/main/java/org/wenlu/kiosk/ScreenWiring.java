package org.wenlu.kiosk;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wenlu.firmware.profile.DeviceProfile;
import org.wenlu.kiosk.appointment.AppointmentBook;
import org.wenlu.kiosk.device.ListPaper;
import org.wenlu.kiosk.device.TicketPrinter;
import org.wenlu.kiosk.device.VisitorInputs;
import org.wenlu.kiosk.queue.Service;
import org.wenlu.kiosk.screen.Assistance;
import org.wenlu.kiosk.screen.ScreenSetup;
import org.wenlu.kiosk.screen.parts.Panel;
import org.wenlu.kiosk.screen.path.IdleTimes;
import org.wenlu.kiosk.screen.ticket.Taking;
import org.wenlu.kiosk.settings.ServiceSettings;
import org.wenlu.kiosk.visit.TicketPrinting;
import org.wenlu.kiosk.voice.Speaker;

/// What the screen is told.
final class ScreenWiring {
    private ScreenWiring() {}

    static ScreenSetup setup(
            Ground ground,
            TicketPrinting printing,
            TicketPrinter printer,
            Speaker speaker,
            VisitorInputs inputs,
            Troubles troubles) {
        DeviceProfile profile = ground.settings().profile();
        ServiceSettings service = ground.settings().service();
        return new ScreenSetup(
                panel(profile.panel()),
                ground.point(),
                ground.desk(),
                ground.clock(),
                service.languages(),
                new IdleTimes(
                        Duration.ofSeconds(service.idleSeconds()),
                        Duration.ofSeconds(service.warningSeconds()),
                        Duration.ofSeconds(service.ticketSeconds())),
                new Taking.Paper(printing::print, printing::printAgain, lists(profile, printer)),
                ground::phonePage,
                profile.display() == DeviceProfile.Display.HEADLESS,
                service.place(),
                ground.letters(),
                new Assistance(speaker, inputs, troubles),
                appointments(ground));
    }

    private static Optional<Function<ListPaper, CompletableFuture<TicketPrinter.Outcome>>> lists(
            DeviceProfile profile, TicketPrinter printer) {
        return profile.printer().connection() == DeviceProfile.PrinterConnection.NONE
                ? Optional.empty()
                : Optional.of(printer::print);
    }

    private static AppointmentBook appointments(Ground ground) {
        return new AppointmentBook(
                ground.settings().own().data().resolve("appointments.yaml"),
                Ground.services(ground.point()).stream()
                        .map(Service::id)
                        .collect(Collectors.toSet()));
    }

    static Panel panel(DeviceProfile.Panel panel) {
        return new Panel(
                panel.widthPx(),
                panel.heightPx(),
                panel.widthPx() / panel.widthMm(),
                panel.viewingDistanceMm());
    }
}
