package org.wenlu.kiosk.device.linux;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.stream.Stream;

/// A function of the C library that answers with an `int` or `long`, below zero for an error.
final class Native {
    static final int AGAIN = 11;
    static final int INTERRUPTED = 4;

    private static final Linker LINKER = Linker.nativeLinker();
    private static final StructLayout STATE = Linker.Option.captureStateLayout();
    private static final VarHandle ERROR =
            STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));

    private final String name;
    private final MethodHandle handle;

    /// @param fixed how many arguments come before those whose number varies; all when there are
    ///   none
    Native(String name, int fixed, MemoryLayout result, MemoryLayout... arguments) {
        this.name = name;
        Linker.Option error = Linker.Option.captureCallState("errno");
        Linker.Option[] options =
                fixed < arguments.length
                        ? new Linker.Option[] {error, Linker.Option.firstVariadicArg(fixed)}
                        : new Linker.Option[] {error};
        this.handle =
                LINKER.downcallHandle(
                        LINKER.defaultLookup().findOrThrow(name),
                        FunctionDescriptor.of(result, arguments),
                        options);
    }

    /// @return what the function answered, or the negative number of its error
    long call(Object... arguments) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            Object[] all = Stream.concat(Stream.of(state), Arrays.stream(arguments)).toArray();
            long answer = ((Number) handle.invokeWithArguments(all)).longValue();
            return answer < 0 ? -(int) ERROR.get(state, 0L) : answer;
        } catch (Error | RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IOException(name, e);
        }
    }

    static MemoryLayout number() {
        return ValueLayout.JAVA_INT;
    }

    static MemoryLayout wide() {
        return ValueLayout.JAVA_LONG;
    }

    static MemoryLayout pointer() {
        return ValueLayout.ADDRESS;
    }
}
