package org.wenlu.kiosk.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class KernelClockTest {
    private static final int SYNCHRONISED = 0;
    private static final int NOT_SYNCHRONISED = 5;

    @Test
    @EnabledOnOs(OS.LINUX)
    void saysWhatTheKernelSays() {
        KernelClock kernel = (KernelClock) KernelClock.open();

        assertThat(kernel.ask()).isBetween(SYNCHRONISED, NOT_SYNCHRONISED);
        assertThat(kernel.getAsBoolean()).isEqualTo(kernel.ask() != NOT_SYNCHRONISED);
    }
}
