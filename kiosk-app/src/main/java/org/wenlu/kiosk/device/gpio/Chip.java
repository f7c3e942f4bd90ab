package org.wenlu.kiosk.device.gpio;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import org.wenlu.firmware.profile.Gpio;

/// Version 2 of Linux' GPIO character device (`linux/gpio.h`), by the system's own functions.
final class Chip {
    /// `struct gpio_v2_line_request`: where its fields stand, and its length, in bytes.
    static final int REQUEST_BYTES = 592;

    private static final int CONSUMER = 256;
    private static final int FLAGS = 288;
    private static final int LINES = 560;
    private static final int FD = 588;

    private static final long GET_LINE = code(0x07, REQUEST_BYTES);
    private static final long GET_VALUES = code(0x0E, 16);
    private static final long SET_VALUES = code(0x0F, 16);

    private static final long ACTIVE_LOW = 1 << 1;
    private static final long INPUT = 1 << 2;
    private static final long OUTPUT = 1 << 3;
    private static final long PULL_UP = 1 << 8;
    private static final long PULL_DOWN = 1 << 9;
    private static final long NO_PULL = 1 << 10;
    private static final int READ_WRITE_CLOEXEC = 2 | 0x80000;

    private static final Linker LINKER = Linker.nativeLinker();
    private static final MethodHandle OPEN =
            function(
                    "open",
                    FunctionDescriptor.of(
                            ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
    private static final MethodHandle IOCTL =
            function(
                    "ioctl",
                    FunctionDescriptor.of(
                            ValueLayout.JAVA_INT,
                            ValueLayout.JAVA_INT,
                            ValueLayout.JAVA_LONG,
                            ValueLayout.ADDRESS));
    private static final MethodHandle CLOSE =
            function("close", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));

    private Chip() {}

    private static MethodHandle function(String name, FunctionDescriptor shape) {
        Linker.Option[] options =
                name.equals("ioctl")
                        ? new Linker.Option[] {Linker.Option.firstVariadicArg(2)}
                        : new Linker.Option[0];
        return LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow(name), shape, options);
    }

    /// `_IOWR(0xB4, number, size)`.
    static long code(int number, int bytes) {
        return 3L << 30 | (long) bytes << 16 | 0xB4L << 8 | number;
    }

    static int open(String device) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            int chip =
                    (int)
                            OPEN.invokeExact(
                                    arena.allocateFrom(device, StandardCharsets.UTF_8),
                                    READ_WRITE_CLOEXEC);
            return good(chip, device + " cannot be opened; is it there, for this user?");
        } catch (Error | RuntimeException | IOException e) {
            throw e;
        } catch (Throwable e) {
            throw new IOException(device, e);
        }
    }

    /// @return a descriptor for the one line
    static int claim(int chip, Gpio.Pin pin, boolean output) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment request = request(arena, pin, output);
            good(
                    ioctl(chip, GET_LINE, request),
                    "line %d is not there or in use".formatted(pin.line()));
            return request.get(ValueLayout.JAVA_INT, FD);
        }
    }

    static MemorySegment request(Arena arena, Gpio.Pin pin, boolean output) {
        MemorySegment request = arena.allocate(REQUEST_BYTES, 8);
        request.set(ValueLayout.JAVA_INT, 0, pin.line());
        request.setString(CONSUMER, "wenlu");
        request.set(ValueLayout.JAVA_LONG, FLAGS, flags(pin, output));
        request.set(ValueLayout.JAVA_INT, LINES, 1);
        return request;
    }

    private static long flags(Gpio.Pin pin, boolean output) {
        long low = pin.active() == Gpio.Active.LOW ? ACTIVE_LOW : 0;
        long pull =
                switch (pin.pull()) {
                    case NONE -> NO_PULL;
                    case UP -> PULL_UP;
                    case DOWN -> PULL_DOWN;
                };
        return low | (output ? OUTPUT : INPUT | pull);
    }

    static boolean read(int line) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment values = arena.allocateFrom(ValueLayout.JAVA_LONG, 0, 1);
            good(ioctl(line, GET_VALUES, values), "a line cannot be read");
            return (values.get(ValueLayout.JAVA_LONG, 0) & 1) == 1;
        }
    }

    static void write(int line, boolean on) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment values = arena.allocateFrom(ValueLayout.JAVA_LONG, on ? 1 : 0, 1);
            good(ioctl(line, SET_VALUES, values), "a line cannot be set");
        }
    }

    static void close(int descriptor) {
        try {
            int _ = (int) CLOSE.invokeExact(descriptor);
        } catch (Error | RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static int ioctl(int descriptor, long request, MemorySegment argument)
            throws IOException {
        try {
            return (int) IOCTL.invokeExact(descriptor, request, argument);
        } catch (Error | RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IOException(e);
        }
    }

    private static int good(int result, String what) throws IOException {
        if (result < 0) {
            throw new IOException(what);
        }
        return result;
    }
}
