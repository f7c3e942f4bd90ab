package org.wenlu.firmware.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.firmware.profile.Gpio.Purpose;
import org.wenlu.firmware.yaml.YamlException;

class InheritanceTest {
    @TempDir Path folder;

    private Path write(String name, String yaml) throws IOException {
        return Files.writeString(folder.resolve(name), yaml);
    }

    @Test
    void takesWhatTheShippedProfileSaysAndChangesWhatTheFileSays() throws IOException {
        DeviceProfile profile =
                DeviceProfile.read(
                        write(
                                "hall.yaml",
                                """
                                extends: raspberry-pi-5
                                name: hall
                                role: satellite
                                printer: { connection: network, host: 192.0.2.7, port: 9100 }
                                gpio: { pins: { door: null, help-button: { line: 4 } } }
                                """));
        assertThat(profile.role()).isEqualTo(DeviceProfile.Role.SATELLITE);
        assertThat(profile.board()).isEqualTo(DeviceProfile.Board.RASPBERRY_PI_5);
        assertThat(profile.gpio().pins()).doesNotContainKey(Purpose.DOOR);
        assertThat(profile.gpio().pins().get(Purpose.HELP_BUTTON))
                .isEqualTo(new Gpio.Pin(4, Gpio.Active.LOW, Gpio.Pull.UP, 1000));
    }

    @Test
    void refusesProfilesThatExtendEachOther() throws IOException {
        write("a.yaml", "extends: b.yaml\nname: a\n");
        Path b = write("b.yaml", "extends: a.yaml\nname: b\n");
        assertThatThrownBy(() -> DeviceProfile.read(b))
                .isInstanceOf(YamlException.class)
                .hasMessageContaining("circle")
                .hasMessageContaining("a.yaml");
    }

    @Test
    void namesEveryFaultWithItsOwnFileLineAndValue() throws IOException {
        write("base.yaml", "extends: x86-mini-pc\nname: base\nwatchdog:\n  seconds: 999\n");
        Path file =
                write(
                        "top.yaml",
                        """
                        extends: base.yaml
                        name: Top Hall
                        display: window
                        gpio:
                          pins:
                            beacon: { line: 3 }
                            door: { line: 3, active: sideways }
                        """);
        assertThatThrownBy(() -> DeviceProfile.read(file))
                .isInstanceOf(YamlException.class)
                .hasMessageContaining(
                        "top.yaml, line 2, setting name: is \"Top Hall\"; it must be a name of small letters")
                .hasMessageContaining(
                        "base.yaml, line 4, setting watchdog.seconds: is 999; it must")
                .hasMessageContaining("line 7, setting gpio.pins.door.active: is \"sideways\"")
                .hasMessageContaining(
                        "line 6, setting gpio.pins.beacon.line: is 3, which door has");
    }

    @Test
    void refusesAPiWatchdogThatTheBoardCannotCountTo() throws IOException {
        Path file =
                write("pi.yaml", "extends: raspberry-pi-4\nname: pi\nwatchdog: { seconds: 60 }\n");
        assertThatThrownBy(() -> DeviceProfile.read(file)).hasMessageContaining("15 seconds");
    }

    @Test
    void saysWhereABaseIsNamedThatIsNotThere() throws IOException {
        Path file = write("lost.yaml", "name: lost\nextends: toaster\n");
        assertThatThrownBy(() -> DeviceProfile.read(file))
                .isInstanceOf(YamlException.class)
                .hasMessageContaining("lost.yaml, line 2, setting extends")
                .hasMessageContaining("x86-mini-pc");
    }
}
