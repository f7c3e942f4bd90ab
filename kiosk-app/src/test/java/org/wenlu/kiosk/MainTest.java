package org.wenlu.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.kiosk.settings.DataFolder;

class MainTest {
    private static final int WRONG_SETTINGS = 2;
    private static final int BROKEN = 1;

    @TempDir Path folder;

    private int exitOf(Process kiosk) throws InterruptedException {
        try {
            assertThat(kiosk.waitFor(60, TimeUnit.SECONDS)).as("it ended by itself").isTrue();
            return kiosk.exitValue();
        } finally {
            kiosk.destroyForcibly();
        }
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "--settings",
                        folder.resolve("kiosk.yaml").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("kiosk.log").toFile())
                .start();
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("kiosk.log"));
    }

    @Test
    void endsWhenSomethingBreaksAfterTheScreenHasBegun() throws Exception {
        try (var taken = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            KioskFolder.lay(folder, "luohu-port-hall", "loopbackPort: " + taken.getLocalPort());

            assertThat(exitOf(start())).isEqualTo(BROKEN);
        }
        assertThat(log()).contains("the kiosk does not start");
    }

    @Test
    void saysThatAnotherKioskRunsOnItsData() throws Exception {
        var settings = KioskFolder.lay(folder, "luohu-port-hall", "loopbackPort: 0");
        try (var held = DataFolder.hold(settings.own().data())) {
            assertThat(held).isNotNull();
            assertThat(exitOf(start())).isEqualTo(WRONG_SETTINGS);
        }
        assertThat(log())
                .contains("the kiosk does not start: another kiosk runs on the data folder");
    }
}
