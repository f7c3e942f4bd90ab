package org.wenlu.kiosk.time;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whether the Linux kernel holds its clock to be synchronised, whoever does that: chrony,
/// systemd-timesyncd or ntpd. Setting the time by hand ends it, and so does a source that stays
/// away for long. Safe for use by several threads.
public final class KernelClock implements BooleanSupplier {
    private static final Logger LOG = LoggerFactory.getLogger(KernelClock.class);

    /// Room for the kernel's `struct timex`; its first field zero means that nothing is changed.
    private static final MemoryLayout TIMEX = MemoryLayout.paddingLayout(256).withByteAlignment(8);

    /// `TIME_ERROR` of `adjtimex(2)`; the answers from 0 up to it speak of leap seconds only.
    private static final int NOT_SYNCHRONISED = 5;

    private final MethodHandle adjtimex;

    private KernelClock(MethodHandle adjtimex) {
        this.adjtimex = adjtimex;
    }

    /// The kernel's word, or never where the system has no such call.
    public static BooleanSupplier open() {
        Linker linker = Linker.nativeLinker();
        return linker.defaultLookup()
                .find("adjtimex")
                .<BooleanSupplier>map(
                        call ->
                                new KernelClock(
                                        linker.downcallHandle(
                                                call,
                                                FunctionDescriptor.of(
                                                        ValueLayout.JAVA_INT,
                                                        ValueLayout.ADDRESS))))
                .orElseGet(
                        () -> {
                            LOG.warn("this system does not say whether its clock is right");
                            return () -> false;
                        });
    }

    @Override
    public boolean getAsBoolean() {
        int answer = ask();
        return answer >= 0 && answer < NOT_SYNCHRONISED;
    }

    int ask() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment timex = arena.allocate(TIMEX);
            return (int) adjtimex.invokeExact(timex);
        } catch (Throwable e) {
            throw new IllegalStateException("the kernel cannot be asked for its clock", e);
        }
    }
}
