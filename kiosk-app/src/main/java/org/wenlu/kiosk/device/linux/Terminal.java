package org.wenlu.kiosk.device.linux;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// A serial line of Linux: `struct termios2`.
public final class Terminal {
    private static final int TERMIOS2_BYTES = 44;
    private static final int CONTROL_FLAGS = 8;
    private static final int LOCAL_FLAGS = 12;
    private static final int OUTPUT_FLAGS = 4;
    private static final int LEAST_BYTES = 17 + 6;
    private static final int SPEED_IN = 36;
    private static final int SPEED_OUT = 40;

    private static final int EIGHT_BITS = 0x30;
    private static final int READS = 0x80;
    private static final int NO_MODEM = 0x800;
    private static final int SPEED_IN_NUMBERS = 0x1000;
    private static final int XON_XOFF = 0x400;

    private static final long GET = 0x802C542AL;
    private static final long SET = 0x402C542BL;
    private static final long FLUSH = 0x540B;
    private static final long OUTPUT = 1;

    private Terminal() {}

    /// Eight bits as they are, no parity, one stop bit; the other side stops it by XOFF.
    ///
    /// @throws IOException when it is no serial line, or does not know the speed
    public static void raw(Descriptor line, int baud) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment settings = arena.allocate(TERMIOS2_BYTES, 4);
            line.control(GET, settings);
            settings.set(ValueLayout.JAVA_INT, 0, XON_XOFF);
            settings.set(ValueLayout.JAVA_INT, OUTPUT_FLAGS, 0);
            settings.set(
                    ValueLayout.JAVA_INT,
                    CONTROL_FLAGS,
                    EIGHT_BITS | READS | NO_MODEM | SPEED_IN_NUMBERS);
            settings.set(ValueLayout.JAVA_INT, LOCAL_FLAGS, 0);
            settings.set(ValueLayout.JAVA_BYTE, LEAST_BYTES - 1, (byte) 0);
            settings.set(ValueLayout.JAVA_BYTE, LEAST_BYTES, (byte) 1);
            settings.set(ValueLayout.JAVA_INT, SPEED_IN, baud);
            settings.set(ValueLayout.JAVA_INT, SPEED_OUT, baud);
            line.control(SET, settings);
        }
    }

    /// Drops what was not sent yet.
    public static void dropOutput(Descriptor line) throws IOException {
        line.control(FLUSH, MemorySegment.ofAddress(OUTPUT));
    }
}
