package org.wenlu.kiosk.device;

import java.io.IOException;
import org.wenlu.kiosk.device.linux.Descriptor;
import org.wenlu.kiosk.device.linux.Descriptor.Event;
import org.wenlu.kiosk.device.linux.Descriptor.Use;
import org.wenlu.kiosk.device.linux.Terminal;

/// The device file of a printer.
final class FileWire implements PrinterWire {
    private final Descriptor file;
    private final boolean serial;

    private FileWire(Descriptor file, boolean serial) {
        this.file = file;
        this.serial = serial;
    }

    /// A USB printer's.
    static PrinterWire usb(String file, Use use) throws IOException {
        return new FileWire(Descriptor.open(file, use), false);
    }

    /// A serial printer's.
    static PrinterWire serial(String file, int baud) throws IOException {
        Descriptor line = Descriptor.open(file, Use.READ_WRITE);
        try {
            Terminal.raw(line, baud);
            return new FileWire(line, true);
        } catch (IOException e) {
            line.close();
            throw e;
        }
    }

    @Override
    public int write(byte[] from, int offset) throws IOException {
        return file.write(from, offset, from.length - offset);
    }

    @Override
    public int read(byte[] into) throws IOException {
        return file.read(into);
    }

    @Override
    public void awaitTaking(long mostMs) throws IOException {
        file.ready(Event.WRITE, mostMs);
    }

    @Override
    public void awaitAnswer(long mostMs) throws IOException {
        file.ready(Event.READ, mostMs);
    }

    @Override
    public void giveUp() throws IOException {
        if (serial) {
            Terminal.dropOutput(file);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
