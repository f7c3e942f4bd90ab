package org.wenlu.firmware.os;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.firmware.profile.DeviceProfile;

/// The real script, in a folder in place of `/data/wenlu`.
class SlotScriptTest {
    @TempDir Path base;
    @TempDir Path root;

    @BeforeEach
    void layTwoVersions() throws IOException {
        OperatingSystem.write(
                OperatingSystem.render(DeviceProfile.shipped("x86-mini-pc"), Site.USUAL), root);
        Files.createDirectories(base.resolve("slots/a"));
        Files.createDirectories(base.resolve("slots/b"));
        Files.createSymbolicLink(base.resolve("current"), Path.of("slots/a"));
        upFor(10);
    }

    private void upFor(int seconds) throws IOException {
        Files.writeString(base.resolve("uptime"), seconds + ".00 1.00\n");
    }

    private int slot(String result, String... arguments) throws Exception {
        var builder =
                new ProcessBuilder(
                        Stream.concat(
                                        Stream.of(root.resolve("usr/lib/wenlu/slot").toString()),
                                        Stream.of(arguments))
                                .toList());
        builder.environment().put("WENLU_BASE", base.toString());
        builder.environment().put("WENLU_UPTIME", base.resolve("uptime").toString());
        builder.environment().put("SERVICE_RESULT", result);
        Process process = builder.redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        return process.waitFor();
    }

    private String current() throws IOException {
        return Files.readSymbolicLink(base.resolve("current")).toString();
    }

    @Test
    void keepsANewVersionThatRanForThreeMinutes() throws Exception {
        slot("success", "switch", "b");
        slot("success", "starting");
        upFor(60);
        slot("success", "healthy");
        assertThat(base.resolve("trial")).exists();
        upFor(200);
        slot("success", "healthy");
        assertThat(base.resolve("trial")).doesNotExist();
        assertThat(current()).isEqualTo("slots/b");
    }

    @Test
    void goesBackAfterThreeFailures() throws Exception {
        slot("success", "switch", "b");
        for (int i = 0; i < 3; i++) {
            assertThat(current()).isEqualTo("slots/b");
            slot("success", "starting");
            slot("watchdog", "stopped");
        }
        assertThat(current()).isEqualTo("slots/a");
    }

    @Test
    void goesBackWhenStartsNeverEndWell() throws Exception {
        slot("success", "switch", "b");
        for (int i = 0; i < 10; i++) {
            slot("success", "starting");
        }
        assertThat(current()).isEqualTo("slots/a");
    }

    @Test
    void neverCondemnsAConfirmedVersionForPowerCyclesOrFailures() throws Exception {
        slot("success", "switch", "b");
        slot("success", "starting");
        upFor(200);
        slot("success", "healthy");
        for (int i = 0; i < 15; i++) {
            slot("success", "starting");
            slot("exit-code", "stopped");
        }
        assertThat(current()).isEqualTo("slots/b");
    }

    @Test
    void refusesASlotThatIsEmptyOrUnknown() throws Exception {
        Files.delete(base.resolve("slots/b"));
        assertThat(List.of(slot("success", "switch", "b"), slot("success", "switch", "../x")))
                .containsExactly(66, 64);
        assertThat(current()).isEqualTo("slots/a");
    }
}
