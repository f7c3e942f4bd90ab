package org.wenlu.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevicesTest {
    @TempDir Path folder;

    @Test
    void saysThatTheLinesAreMissing() throws IOException, InterruptedException {
        Path profile =
                Files.writeString(
                        folder.resolve("p.yaml"),
                        "extends: raspberry-pi-5\nname: p\ngpio: { chip: /dev/gpiochip-none }\n");
        assertThat(Devices.run(profile.toString())).isEqualTo(1);
    }

    @Test
    void knowsNoLineForWhatIsNone() {
        assertThatThrownBy(() -> Devices.run("simulator-portrait", "toaster", "100"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("toaster");
    }
}
