package org.wenlu.kiosk.device.gpio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wenlu.firmware.profile.DeviceProfile;
import org.wenlu.firmware.profile.Gpio;
import org.wenlu.firmware.profile.Gpio.Purpose;
import org.wenlu.kiosk.device.VisitorInput;
import org.wenlu.kiosk.device.gpio.GpioDevice.State;

class GpioDeviceTest {
    private final Gpio gpio = DeviceProfile.shipped("simulator-portrait").gpio();
    private final SimulatedLines lines = new SimulatedLines();
    private final List<VisitorInput> heard = new ArrayList<>();
    private long now;

    private GpioDevice device(GpioLines.Source source) {
        var device = new GpioDevice(gpio, source);
        device.listen(heard::add);
        device.open(now);
        return device;
    }

    private void lookFor(GpioDevice device, Duration time) {
        long end = now + time.toNanos();
        while (now < end) {
            now += Duration.ofMillis(10).toNanos();
            device.look(now);
        }
    }

    @Test
    void hearsOnePressOfAButtonThatBounces() {
        GpioDevice device = device(_ -> lines);
        device.enable();
        for (int i = 0; i < 5; i++) {
            lines.set(Purpose.HELP_BUTTON, i % 2 == 0);
            lookFor(device, Duration.ofMillis(10));
        }
        assertThat(heard).isEmpty();
        lookFor(device, Duration.ofMillis(100));
        lines.set(Purpose.HELP_BUTTON, false);
        lookFor(device, Duration.ofMillis(100));
        assertThat(heard).containsExactly(VisitorInput.HELP);
        assertThat(device.statistics().changes()).containsEntry(Purpose.HELP_BUTTON, 2L);
    }

    @Test
    void hearsAHeadsetComeAndGo() {
        GpioDevice device = device(_ -> lines);
        device.enable();
        lines.set(Purpose.HEADSET_JACK, true);
        lookFor(device, Duration.ofMillis(100));
        lines.set(Purpose.HEADSET_JACK, false);
        lookFor(device, Duration.ofMillis(100));
        assertThat(heard).containsExactly(VisitorInput.HEADSET_IN, VisitorInput.HEADSET_OUT);
    }

    @Test
    void tellsNobodyBeforeItIsEnabledAndAfterItIsDisabled() {
        GpioDevice device = device(_ -> lines);
        assertThat(device.health().state()).isEqualTo(State.CLAIMED);
        lines.set(Purpose.HELP_BUTTON, true);
        lookFor(device, Duration.ofMillis(100));
        device.enable();
        device.disable();
        lines.set(Purpose.HEADSET_JACK, true);
        lookFor(device, Duration.ofMillis(100));
        assertThat(heard).isEmpty();
    }

    @Test
    void isMissingWhenItIsPulledOutAndComesBack() {
        GpioDevice device = device(_ -> lines);
        device.enable();
        lines.unplug(true);
        lookFor(device, Duration.ofMillis(100));
        assertThat(device.health().state()).isEqualTo(State.MISSING);
        assertThat(device.drive(Purpose.BEACON, 100)).isFalse();
        lines.unplug(false);
        lookFor(device, Duration.ofSeconds(6));
        assertThat(device.health()).isEqualTo(new GpioDevice.Health(State.ENABLED, ""));
        assertThat(device.drive(Purpose.BEACON, 100)).isTrue();
        assertThat(lines.driven(Purpose.BEACON)).isEqualTo(100);
    }

    @Test
    void saysWhichChipIsMissing() {
        var none = new Gpio(Gpio.Driver.CHARACTER_DEVICE, "/dev/gpiochip-none", 0, Map.of());
        var device = new GpioDevice(none, CharacterDeviceLines::claim);
        device.open(0);
        assertThat(device.health().state()).isEqualTo(State.MISSING);
        assertThat(device.health().why()).contains("/dev/gpiochip-none");
    }

    /// `/dev/null` opens but knows no lines.
    @Test
    void refusesADeviceThatIsNoChip() {
        var wrong = new Gpio(Gpio.Driver.CHARACTER_DEVICE, "/dev/null", 0, gpio.pins());
        var device = new GpioDevice(wrong, CharacterDeviceLines::claim);
        device.open(0);
        assertThat(device.health().why()).startsWith("/dev/null: line ");
    }

    /// Numbers of `linux/gpio.h`: the kernel answers to no others.
    @Test
    void asksForALineAsTheKernelReadsIt() throws IOException {
        assertThat(Chip.code(0x07, Chip.REQUEST_BYTES)).isEqualTo(0xC250B407L);
        assertThat(Chip.code(0x0E, 16)).isEqualTo(0xC010B40EL);
        try (Arena arena = Arena.ofConfined()) {
            var pin = new Gpio.Pin(27, Gpio.Active.LOW, Gpio.Pull.UP, 1000);
            var request = Chip.request(arena, pin, false);
            assertThat(request.get(ValueLayout.JAVA_INT, 0)).isEqualTo(27);
            assertThat(request.getString(256)).isEqualTo("wenlu");
            assertThat(request.get(ValueLayout.JAVA_LONG, 288)).isEqualTo(0b1_0000_0110L);
            assertThat(request.get(ValueLayout.JAVA_INT, 560)).isEqualTo(1);
        }
    }
}
