package org.wenlu.kiosk.device.linux;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;

/// An open file that is a device. Nothing here waits except [#ready]. For one thread.
public final class Descriptor implements AutoCloseable {
    /// What a file is opened for.
    public enum Use {
        READ_WRITE(2),
        WRITE(1);

        private final int flag;

        Use(int flag) {
            this.flag = flag;
        }
    }

    /// What is waited for.
    public enum Event {
        READ(1),
        WRITE(4);

        private final short bit;

        Event(int bit) {
            this.bit = (short) bit;
        }
    }

    private static final int NO_CONTROL_NO_WAIT_CLOSED_ON_EXEC = 0x100 | 0x800 | 0x80000;
    private static final int NO_SUCH_FILE = 2;
    private static final int NO_PERMISSION = 13;
    private static final int IN_USE = 16;

    private static final Native OPEN =
            new Native("open", 2, Native.number(), Native.pointer(), Native.number());
    private static final Native CLOSE = new Native("close", 1, Native.number(), Native.number());
    private static final Native READ =
            new Native("read", 3, Native.wide(), Native.number(), Native.pointer(), Native.wide());
    private static final Native WRITE =
            new Native("write", 3, Native.wide(), Native.number(), Native.pointer(), Native.wide());
    private static final Native POLL =
            new Native(
                    "poll", 3, Native.number(), Native.pointer(), Native.wide(), Native.number());
    private static final Native IOCTL =
            new Native(
                    "ioctl", 2, Native.number(), Native.number(), Native.wide(), Native.pointer());

    private final String file;
    private final int number;

    private Descriptor(String file, int number) {
        this.file = file;
        this.number = number;
    }

    /// @throws IOException when it is not there, not for this user, or in use; says which
    public static Descriptor open(String file, Use use) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment name = arena.allocateFrom(file, StandardCharsets.UTF_8);
            long opened = OPEN.call(name, use.flag | NO_CONTROL_NO_WAIT_CLOSED_ON_EXEC);
            if (opened < 0) {
                throw new IOException("%s %s".formatted(file, why((int) -opened)));
            }
            return new Descriptor(file, (int) opened);
        }
    }

    private static String why(int error) {
        return switch (error) {
            case NO_SUCH_FILE -> "is not there";
            case NO_PERMISSION -> "is not for this user";
            case IN_USE -> "is in use by another program";
            default -> "cannot be opened (error %d)".formatted(error);
        };
    }

    /// Waits until it can be read or written, at most so long.
    ///
    /// @return whether it can; also when the next reading or writing will say that it is gone
    public boolean ready(Event event, long mostMs) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment asked = arena.allocate(8, 4);
            asked.set(ValueLayout.JAVA_INT, 0, number);
            asked.set(ValueLayout.JAVA_SHORT, 4, event.bit);
            int most = (int) Math.clamp(mostMs, 0, Integer.MAX_VALUE);
            return good(POLL.call(asked, 1L, most), "waited for") > 0;
        }
    }

    /// @return how many bytes came, 0 when there are none now, -1 at the end
    public int read(byte[] into) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment bytes = arena.allocate(into.length);
            long answer = READ.call(number, bytes, (long) into.length);
            if (answer == 0) {
                return -1;
            }
            int read = (int) good(answer, "read");
            MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, 0, into, 0, read);
            return read;
        }
    }

    /// @return how many bytes it took, from none to all of `length`
    public int write(byte[] from, int offset, int length) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment bytes = arena.allocate(Math.max(length, 1));
            MemorySegment.copy(from, offset, bytes, ValueLayout.JAVA_BYTE, 0, length);
            return (int) good(WRITE.call(number, bytes, (long) length), "written");
        }
    }

    /// Asks or tells the device something of its own kind.
    ///
    /// @throws IOException when it refuses
    public void control(long request, MemorySegment argument) throws IOException {
        long answer = IOCTL.call(number, request, argument);
        if (answer < 0) {
            throw new IOException("%s refuses (error %d)".formatted(file, -answer));
        }
    }

    private long good(long answer, String what) throws IOException {
        if (answer == -Native.AGAIN || answer == -Native.INTERRUPTED) {
            return 0;
        }
        if (answer < 0) {
            throw new IOException("%s cannot be %s (error %d)".formatted(file, what, -answer));
        }
        return answer;
    }

    @Override
    public void close() throws IOException {
        CLOSE.call(number);
    }
}
