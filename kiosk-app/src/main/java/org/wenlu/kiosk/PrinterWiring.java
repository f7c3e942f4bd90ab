package org.wenlu.kiosk;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.wenlu.firmware.profile.DeviceProfile;
import org.wenlu.firmware.profile.DeviceProfile.Answers;
import org.wenlu.firmware.profile.DeviceProfile.PrinterConnection;
import org.wenlu.kiosk.device.EscPosPrinter;
import org.wenlu.kiosk.device.NoPrinter;
import org.wenlu.kiosk.device.PrinterPort;
import org.wenlu.kiosk.device.TicketPrinter;
import org.wenlu.kiosk.device.VirtualPrinter;
import org.wenlu.kiosk.settings.KioskSettings;

/// Which printer the device has.
final class PrinterWiring {
    private PrinterWiring() {}

    static TicketPrinter start(KioskSettings settings, Running running) {
        Optional<PrinterPort> port = port(settings, running);
        var patience = Duration.ofSeconds(settings.profile().printer().patienceSeconds());
        return running.started(
                port.isPresent() ? new EscPosPrinter(port.get(), patience) : new NoPrinter());
    }

    private static Optional<PrinterPort> port(KioskSettings settings, Running running) {
        DeviceProfile.Printer printer = settings.profile().printer();
        Optional<PrinterPort> port =
                printer.connection() == PrinterConnection.VIRTUAL
                        ? Optional.of(
                                PrinterPort.network(
                                        running.started(new VirtualPrinter(paper(settings), 0))
                                                .address()))
                        : real(printer);
        return printer.answers() == Answers.NONE ? port.map(PrinterPort::withoutAnswers) : port;
    }

    /// Where the profile says that a printer of metal is.
    private static Optional<PrinterPort> real(DeviceProfile.Printer printer) {
        return switch (printer.connection()) {
            case NONE, VIRTUAL -> Optional.empty();
            case NETWORK ->
                    Optional.of(
                            PrinterPort.network(
                                    new InetSocketAddress(printer.host(), printer.port())));
            case USB -> Optional.of(PrinterPort.usb(printer.device()));
            case SERIAL -> Optional.of(PrinterPort.serial(printer.device(), printer.baud()));
        };
    }

    private static Path paper(KioskSettings settings) {
        return settings.own().paper().orElse(settings.own().data().resolve("tickets"));
    }
}
