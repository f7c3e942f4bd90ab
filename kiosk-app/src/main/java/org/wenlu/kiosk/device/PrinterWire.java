package org.wenlu.kiosk.device;

import java.io.IOException;

/// What carries bytes to a printer and back. Reading and writing do not wait. For one thread.
interface PrinterWire extends AutoCloseable {
    /// @return how many bytes it took now, from none to all
    int write(byte[] from, int offset) throws IOException;

    /// @return how many bytes came, 0 when there are none now, -1 when the printer hung up
    int read(byte[] into) throws IOException;

    /// Waits until it takes bytes, at most so long.
    void awaitTaking(long mostMs) throws IOException;

    /// Waits until bytes came, at most so long.
    void awaitAnswer(long mostMs) throws IOException;

    /// Holds back, when this is closed, what the printer has not taken.
    void giveUp() throws IOException;

    @Override
    void close() throws IOException;
}
