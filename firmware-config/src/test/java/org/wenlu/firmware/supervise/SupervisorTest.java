package org.wenlu.firmware.supervise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class SupervisorTest {
    private static MethodHandle function(String name, int ints, boolean buffer) throws Exception {
        Linker linker = Linker.nativeLinker();
        var shape =
                buffer
                        ? FunctionDescriptor.of(
                                ValueLayout.JAVA_LONG,
                                ValueLayout.JAVA_INT,
                                ValueLayout.ADDRESS,
                                ValueLayout.JAVA_LONG,
                                ValueLayout.JAVA_INT)
                        : ints == 3
                                ? FunctionDescriptor.of(
                                        ValueLayout.JAVA_INT,
                                        ValueLayout.JAVA_INT,
                                        ValueLayout.JAVA_INT,
                                        ValueLayout.JAVA_INT)
                                : FunctionDescriptor.of(
                                        ValueLayout.JAVA_INT,
                                        ValueLayout.JAVA_INT,
                                        ValueLayout.ADDRESS,
                                        ValueLayout.JAVA_INT);
        return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), shape);
    }

    private static String received(int socket, Arena arena) throws Throwable {
        MemorySegment into = arena.allocate(100);
        long bytes = (long) function("recv", 0, true).invokeExact(socket, into, 100L, 0);
        return new String(
                into.asSlice(0, bytes).toArray(ValueLayout.JAVA_BYTE), StandardCharsets.UTF_8);
    }

    @Test
    void tellsThatItIsReadyThenThatItLivesThenThatItEnds() throws Throwable {
        String name = "@wenlu-supervisor-" + ProcessHandle.current().pid();
        try (Arena arena = Arena.ofConfined()) {
            int socket = (int) function("socket", 3, false).invokeExact(1, 2, 0);
            assertThat(
                            (int)
                                    function("bind", 2, false)
                                            .invokeExact(
                                                    socket,
                                                    NativeSocket.address(arena, name),
                                                    2 + name.length()))
                    .isZero();
            var left = new AtomicInteger(2);
            try (var supervisor =
                    new Supervisor(Map.of("NOTIFY_SOCKET", name, "WATCHDOG_USEC", "60000"))) {
                supervisor.ready(() -> left.getAndDecrement() > 0);
                assertThat(received(socket, arena)).isEqualTo("READY=1");
                assertThat(received(socket, arena)).isEqualTo("WATCHDOG=1");
                assertThat(received(socket, arena)).isEqualTo("WATCHDOG=1");
            }
            assertThat(received(socket, arena)).isEqualTo("STOPPING=1");
        }
    }

    @Test
    void isSilentWhereNobodyWatches() {
        assertThatCode(
                        () -> {
                            try (var supervisor = new Supervisor(Map.of())) {
                                supervisor.ready(() -> true);
                            }
                        })
                .doesNotThrowAnyException();
    }
}
