package org.wenlu.firmware.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.firmware.yaml.YamlException;

class DeviceProfileTest {
    private static final String GOOD =
            """
            name: test
            panel:
              widthPx: 1080
              heightPx: 1920
              widthMm: 268
              heightMm: 476
              viewingDistanceMm: 600
            display: headless
            printer:
              connection: none
              host: ""
              port: 0
            """;

    @TempDir Path folder;

    private DeviceProfile read(String yaml) throws IOException {
        return DeviceProfile.read(Files.writeString(folder.resolve("profile.yaml"), yaml));
    }

    @Test
    void readsBothShippedProfiles() {
        assertThat(DeviceProfile.shipped("simulator-portrait").panel().heightPx()).isEqualTo(1920);
        assertThat(DeviceProfile.shipped("simulator-landscape").panel().widthPx()).isEqualTo(1920);
    }

    @Test
    void readsAFile() throws IOException {
        assertThat(read(GOOD).display()).isEqualTo(DeviceProfile.Display.HEADLESS);
    }

    @Test
    void namesThePlaceOfAnUnknownSetting() {
        assertThatThrownBy(
                        () ->
                                read(
                                        GOOD.replace(
                                                "  heightMm: 476",
                                                "  heightMm: 476\n  colour: red")))
                .isInstanceOf(YamlException.class)
                .hasMessageContaining("setting panel.colour")
                .hasMessageContaining("profile.yaml");
    }

    @Test
    void namesASettingThatIsMissing() {
        assertThatThrownBy(() -> read(GOOD.replace("  heightMm: 476\n", "")))
                .isInstanceOf(YamlException.class)
                .hasMessageContaining("heightMm");
    }

    @Test
    void saysWhatRangeWouldBeRight() {
        assertThatThrownBy(
                        () -> read(GOOD.replace("viewingDistanceMm: 600", "viewingDistanceMm: 60")))
                .isInstanceOf(YamlException.class)
                .hasMessageContaining("viewingDistanceMm")
                .hasMessageContaining("300");
    }

    @Test
    void refusesPixelsThatAreNotSquare() {
        assertThatThrownBy(() -> read(GOOD.replace("heightMm: 476", "heightMm: 300")))
                .isInstanceOf(YamlException.class)
                .hasMessageContaining("square");
    }

    @Test
    void refusesAnEmptyFile() {
        assertThatThrownBy(() -> read("")).isInstanceOf(YamlException.class);
    }

    @Test
    void namesTheShippedProfilesWhenThereIsNoSuchOne() {
        assertThatThrownBy(() -> DeviceProfile.shipped("toaster"))
                .isInstanceOf(YamlException.class)
                .hasMessageContaining("simulator-portrait");
    }

    @Test
    void aUsbOrSerialPrinterNeedsItsFileAndASpeedThatPrintersHave() throws IOException {
        String usb = GOOD.replace("connection: none", "connection: usb");
        assertThatThrownBy(() -> read(usb))
                .hasMessageContaining("setting printer.device")
                .hasMessageContaining("/dev/usb/lp0");
        assertThat(read(usb + "  device: /dev/usb/lp0\n").printer().device())
                .isEqualTo("/dev/usb/lp0");
        String serial = GOOD.replace("connection: none", "connection: serial");
        assertThatThrownBy(() -> read(serial + "  device: /dev/ttyS0\n  baud: 12345\n"))
                .hasMessageContaining("setting printer.baud: is 12345; it must be one of [9600,");
    }
}
