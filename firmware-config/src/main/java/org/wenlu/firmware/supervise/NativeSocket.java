package org.wenlu.firmware.supervise;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;

/// Sends one datagram to a Unix socket, which the JDK's own channels cannot.
final class NativeSocket {
    private static final int AF_UNIX = 1;
    private static final int SOCK_DGRAM_CLOEXEC = 2 | 0x80000;
    private static final int ADDRESS_BYTES = 110;

    private static final MethodHandle SOCKET =
            function(
                    "socket",
                    FunctionDescriptor.of(
                            ValueLayout.JAVA_INT,
                            ValueLayout.JAVA_INT,
                            ValueLayout.JAVA_INT,
                            ValueLayout.JAVA_INT));
    private static final MethodHandle SEND =
            function(
                    "sendto",
                    FunctionDescriptor.of(
                            ValueLayout.JAVA_LONG,
                            ValueLayout.JAVA_INT,
                            ValueLayout.ADDRESS,
                            ValueLayout.JAVA_LONG,
                            ValueLayout.JAVA_INT,
                            ValueLayout.ADDRESS,
                            ValueLayout.JAVA_INT));
    private static final MethodHandle CLOSE =
            function("close", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));

    private NativeSocket() {}

    private static MethodHandle function(String name, FunctionDescriptor shape) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), shape);
    }

    /// @param path of the socket; `@` at its beginning stands for an abstract one
    /// @return whether all of the message was taken
    static boolean send(String path, String message) {
        try (Arena arena = Arena.ofConfined()) {
            int socket = (int) SOCKET.invokeExact(AF_UNIX, SOCK_DGRAM_CLOEXEC, 0);
            if (socket < 0) {
                return false;
            }
            try {
                MemorySegment bytes = bytes(arena, message);
                MemorySegment address = address(arena, path);
                int length = 2 + path.getBytes(StandardCharsets.UTF_8).length;
                return (long) SEND.invokeExact(socket, bytes, bytes.byteSize(), 0, address, length)
                        == bytes.byteSize();
            } finally {
                int _ = (int) CLOSE.invokeExact(socket);
            }
        } catch (Error | RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("the supervisor's socket", e);
        }
    }

    private static MemorySegment bytes(Arena arena, String text) {
        return arena.allocateFrom(ValueLayout.JAVA_BYTE, text.getBytes(StandardCharsets.UTF_8));
    }

    static MemorySegment address(Arena arena, String path) {
        byte[] name = path.getBytes(StandardCharsets.UTF_8);
        if (name.length > ADDRESS_BYTES - 3) {
            throw new IllegalArgumentException("the socket's path is too long: " + path);
        }
        if (name.length > 0 && name[0] == '@') {
            name[0] = 0;
        }
        MemorySegment address = arena.allocate(ADDRESS_BYTES, 2);
        address.set(ValueLayout.JAVA_SHORT, 0, (short) AF_UNIX);
        MemorySegment.copy(name, 0, address, ValueLayout.JAVA_BYTE, 2, name.length);
        return address;
    }
}
