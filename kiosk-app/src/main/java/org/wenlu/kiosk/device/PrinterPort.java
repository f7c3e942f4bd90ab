package org.wenlu.kiosk.device;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.wenlu.kiosk.device.linux.Descriptor.Use;

/// Where a printer is joined.
public final class PrinterPort {
    private interface Opening {
        PrinterWire open(Duration patience, boolean answers) throws IOException;
    }

    private final String name;
    private final Opening opening;
    private final boolean answers;

    private PrinterPort(String name, Opening opening, boolean answers) {
        this.name = name;
        this.opening = opening;
        this.answers = answers;
    }

    public static PrinterPort network(InetSocketAddress address) {
        return new PrinterPort(
                address.toString(), (patience, _) -> new NetworkWire(address, patience), true);
    }

    /// @param file of a USB printer, usually `/dev/usb/lp0`
    public static PrinterPort usb(String file) {
        return new PrinterPort(
                file,
                (_, answers) -> FileWire.usb(file, answers ? Use.READ_WRITE : Use.WRITE),
                true);
    }

    /// @param file for example `/dev/ttyUSB0`
    /// @param baud bits a second
    public static PrinterPort serial(String file, int baud) {
        return new PrinterPort(file, (_, _) -> FileWire.serial(file, baud), true);
    }

    /// The same, where the line leads to the printer only. The file of a USB printer is then opened
    /// for writing alone.
    public PrinterPort withoutAnswers() {
        return new PrinterPort(name, opening, false);
    }

    /// Whether the printer can be asked.
    boolean answers() {
        return answers;
    }

    PrinterWire open(Duration patience) throws IOException {
        return opening.open(patience, answers);
    }

    @Override
    public String toString() {
        return name;
    }
}
