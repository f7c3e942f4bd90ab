package org.wenlu.kiosk.device.linux;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Objects;
import org.wenlu.kiosk.device.linux.Descriptor.Event;
import org.wenlu.kiosk.device.linux.Descriptor.Use;

/// A serial line inside the computer: a file for the program, and the far end in our hands.
public final class PseudoTerminal implements AutoCloseable {
    private static final long UNLOCK = 0x40045431L;
    private static final long NUMBER = 0x80045430L;
    private static final long LOOKED_MS = 20;

    private final Descriptor far = Descriptor.open("/dev/ptmx", Use.READ_WRITE);
    private final Descriptor kept;
    private final int number;
    private volatile boolean ended;

    public PseudoTerminal() throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment answer = arena.allocate(ValueLayout.JAVA_INT);
            far.control(UNLOCK, answer);
            far.control(NUMBER, answer);
            number = answer.get(ValueLayout.JAVA_INT, 0);
        }
        kept = Descriptor.open(file(), Use.READ_WRITE);
        Terminal.raw(kept, 38_400);
    }

    /// For the program.
    public String file() {
        return "/dev/pts/" + number;
    }

    /// What the program sends, until this is closed.
    public InputStream in() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                Objects.checkFromIndexSize(from, length, into.length);
                byte[] bytes = new byte[length];
                int read = 0;
                while (read == 0 && !ended) {
                    read = far.ready(Event.READ, LOOKED_MS) ? far.read(bytes) : 0;
                }
                System.arraycopy(bytes, 0, into, from, Math.max(read, 0));
                return ended ? -1 : read;
            }
        };
    }

    /// What the program hears.
    public OutputStream out() {
        return new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                far.write(new byte[] {(byte) value}, 0, 1);
            }
        };
    }

    @Override
    public void close() {
        ended = true;
    }

    /// After everybody stopped reading.
    public void free() throws IOException {
        kept.close();
        far.close();
    }
}
