package org.wenlu.kiosk.device.gpio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.io.pwm.Pwm;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInput;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInputProvider;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalOutputProvider;
import com.pi4j.plugin.mock.provider.pwm.MockPwmProvider;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wenlu.firmware.profile.DeviceProfile;
import org.wenlu.firmware.profile.Gpio;
import org.wenlu.firmware.profile.Gpio.Purpose;

/// Against Pi4J's mock of a Raspberry Pi.
class Pi4jLinesTest {
    private final Gpio gpio = DeviceProfile.shipped("raspberry-pi-5").gpio();
    private final Context pi = mock();
    private Pi4jLines lines;

    @BeforeEach
    void claim() throws IOException {
        lines = Pi4jLines.claim(gpio, pi);
        for (Purpose input : gpio.pins().keySet()) {
            if (input.flow() == Gpio.Flow.INPUT) {
                let(input, false);
            }
        }
    }

    private static Context mock() {
        return Pi4J.newContextBuilder()
                .noAutoDetect()
                .add(
                        MockDigitalInputProvider.newInstance(),
                        MockDigitalOutputProvider.newInstance(),
                        MockPwmProvider.newInstance())
                .build();
    }

    @AfterEach
    void close() {
        lines.close();
    }

    private void let(Purpose input, boolean on) {
        boolean high = on == (gpio.pins().get(input).active() == Gpio.Active.HIGH);
        pi.io(input.written(), MockDigitalInput.class)
                .mockState(high ? DigitalState.HIGH : DigitalState.LOW);
    }

    @Test
    void aPressedButtonAndAnOpenDoorAreActiveWhicheverLevelMeansThat() throws IOException {
        assertThat(lines.active()).isEmpty();

        let(Purpose.HELP_BUTTON, true);
        let(Purpose.DOOR, true);
        assertThat(lines.active()).containsExactlyInAnyOrder(Purpose.HELP_BUTTON, Purpose.DOOR);

        let(Purpose.HELP_BUTTON, false);
        assertThat(lines.active()).containsExactly(Purpose.DOOR);
    }

    @Test
    void lightsAndPowerAreOnOrOffAndFanAndBacklightRunAtShares() throws IOException {
        var beacon = pi.io("beacon", DigitalOutput.class);
        var fan = pi.io("fan", Pwm.class);
        assertThat(beacon.state()).isEqualTo(DigitalState.LOW);

        lines.drive(Purpose.BEACON, 100);
        lines.drive(Purpose.FAN, 40);
        lines.drive(Purpose.BACKLIGHT, 70);

        assertThat(beacon.state()).isEqualTo(DigitalState.HIGH);
        assertThat(fan.dutyCycle()).isEqualTo(40);
        assertThat(fan.frequency()).isEqualTo(25_000);
        assertThat(pi.io("backlight", Pwm.class).dutyCycle()).isEqualTo(70);
        lines.drive(Purpose.BEACON, 0);
        lines.drive(Purpose.FAN, 0);
        assertThat(beacon.state()).isEqualTo(DigitalState.LOW);
        assertThat(fan.isOff()).isTrue();
    }

    @Test
    void anOutputThatIsOnWhenItsLineIsLowBeginsHigh() throws IOException {
        var beacon = new Gpio.Pin(24, Gpio.Active.LOW, Gpio.Pull.NONE, 1);
        var fan = new Gpio.Pin(12, Gpio.Active.LOW, Gpio.Pull.NONE, 1_000);
        var low = Map.of(Purpose.BEACON, beacon, Purpose.FAN, fan);
        Context other = mock();
        try (var inverted = Pi4jLines.claim(with(low), other)) {
            assertThat(other.io("beacon", DigitalOutput.class).state())
                    .isEqualTo(DigitalState.HIGH);

            inverted.drive(Purpose.BEACON, 100);
            inverted.drive(Purpose.FAN, 30);

            assertThat(other.io("beacon", DigitalOutput.class).state()).isEqualTo(DigitalState.LOW);
            assertThat(other.io("fan", Pwm.class).dutyCycle()).isEqualTo(70);
        }
    }

    @Test
    void refusesAFanOnALineWithoutPwmAndAnOutputThatIsNotConnected() throws IOException {
        var fan = new Gpio.Pin(20, Gpio.Active.HIGH, Gpio.Pull.NONE, 1_000);
        assertThatThrownBy(() -> Pi4jLines.claim(with(Map.of(Purpose.FAN, fan)), mock()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("fan is on line 20; PWM leads out of lines 12 and 13");
        try (var none = Pi4jLines.claim(with(Map.of()), mock())) {
            assertThatThrownBy(() -> none.drive(Purpose.BEACON, 100))
                    .hasMessage("beacon is not connected");
        }
    }

    @Test
    void saysThatTheyAreMissingWhereThereIsNoRaspberryPi() {
        assertThatThrownBy(() -> Pi4jLines.claim(gpio)).isInstanceOf(IOException.class);
    }

    private Gpio with(Map<Purpose, Gpio.Pin> pins) {
        return new Gpio(gpio.driver(), gpio.chip(), gpio.debounceMs(), pins);
    }
}
