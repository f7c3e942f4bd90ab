package org.wenlu.kiosk;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.wenlu.firmware.profile.DeviceProfile;
import org.wenlu.kiosk.device.NetworkTicketPrinter;
import org.wenlu.kiosk.device.NoPrinter;
import org.wenlu.kiosk.device.TicketPrinter;
import org.wenlu.kiosk.device.VirtualPrinter;
import org.wenlu.kiosk.settings.KioskSettings;

/// Which printer the device has.
final class PrinterWiring {
    private PrinterWiring() {}

    static TicketPrinter start(KioskSettings settings, Running running) {
        DeviceProfile.Printer printer = settings.profile().printer();
        return running.started(
                switch (printer.connection()) {
                    case NONE -> new NoPrinter();
                    case NETWORK -> at(new InetSocketAddress(printer.host(), printer.port()));
                    case VIRTUAL ->
                            at(running.started(new VirtualPrinter(paper(settings), 0)).address());
                });
    }

    private static TicketPrinter at(InetSocketAddress address) {
        return new NetworkTicketPrinter(address, NetworkTicketPrinter.USUAL_PATIENCE);
    }

    private static Path paper(KioskSettings settings) {
        return settings.own().paper().orElse(settings.own().data().resolve("tickets"));
    }
}
