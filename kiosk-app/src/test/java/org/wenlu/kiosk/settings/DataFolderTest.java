package org.wenlu.kiosk.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class DataFolderTest {
    @TempDir Path folder;

    @Test
    void isHeldByOneProcessUntilThatIsKilled() throws Exception {
        Path data = folder.resolve("data");
        Process other = hold(data);
        try {
            assertThat(other.inputReader(StandardCharsets.UTF_8).readLine()).endsWith("is held");
            assertThatThrownBy(() -> DataFolder.hold(data))
                    .isInstanceOf(SettingsException.class)
                    .hasMessageContaining("another kiosk runs on the data folder " + data);
        } finally {
            other.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
        }

        DataFolder.hold(data).close();
    }

    private static Process hold(Path data) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DataFolderHolder.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    @Test
    void isHeldOnceInsideAProcessAndFreeAfterwards() throws IOException {
        try (DataFolder held = DataFolder.hold(folder)) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> DataFolder.hold(folder)).isInstanceOf(SettingsException.class);
        }

        DataFolder.hold(folder).close();
    }
}
