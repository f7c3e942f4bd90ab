package org.wenlu.firmware.os;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenlu.firmware.profile.DeviceProfile;

class OperatingSystemTest {
    private static final Path GOLDEN = Path.of("src/test/resources/org/wenlu/firmware/os");

    @TempDir Path root;

    private List<OsFile> laid(String profile) throws IOException {
        List<OsFile> files = OperatingSystem.render(DeviceProfile.shipped(profile), Site.USUAL);
        OperatingSystem.write(files, root);
        return files;
    }

    /// `-Dgolden.renew=true` writes the golden files anew; look at what changed.
    @ParameterizedTest
    @ValueSource(strings = {"raspberry-pi-5", "x86-mini-pc"})
    void rendersWhatIsKept(String profile) throws IOException {
        String rendered =
                laid(profile).stream()
                        .map(
                                it ->
                                        "=== %s%s\n%s"
                                                .formatted(
                                                        it.path(),
                                                        it.executable() ? " *" : "",
                                                        it.content()))
                        .collect(Collectors.joining());
        Path golden = GOLDEN.resolve(profile + ".golden");
        if (Boolean.getBoolean("golden.renew")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, rendered);
        }
        assertThat(rendered).isEqualTo(Files.readString(golden));
    }

    @Test
    void turnsThePictureAndTheFingerTogether() throws IOException {
        laid("raspberry-pi-4");
        assertThat(root.resolve("etc/systemd/system/wenlu-kiosk.service"))
                .content()
                .contains("cage -r --")
                .contains("char-gpiochip");
        assertThat(root.resolve("etc/udev/rules.d/70-wenlu.rules"))
                .content()
                .contains("0 1 0 -1 0 1");
    }

    @Test
    void systemdFindsTheUnitsInOrder() throws Exception {
        needs("systemd-analyze");
        laid("x86-mini-pc");
        for (String program : List.of("usr/bin/cage", "bin/mkdir")) {
            Path file = root.resolve(program);
            Files.createDirectories(file.resolveSibling(""));
            assertThat(Files.writeString(file, "#!/bin/sh\n").toFile().setExecutable(true))
                    .isTrue();
        }
        Path units = root.resolve("etc/systemd/system");
        assertThat(
                        said(
                                Stream.concat(
                                                Stream.of(
                                                        "systemd-analyze",
                                                        "verify",
                                                        "--man=no",
                                                        "--root=" + root),
                                                Stream.of(
                                                                "wenlu-kiosk.service",
                                                                "wenlu-healthy.service",
                                                                "wenlu-healthy.timer",
                                                                "wenlu-rotate.service",
                                                                "wenlu-rotate.timer",
                                                                "wenlu-update.service",
                                                                "wenlu-update.timer",
                                                                "wenlu-data.service")
                                                        .map(it -> units.resolve(it).toString()))
                                        .toList()))
                .doesNotContain("Unknown key", "Unknown section", "Failed to parse", "Invalid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wenlu-kiosk.service",
                "wenlu-healthy.service",
                "wenlu-rotate.service",
                "wenlu-update.service"
            })
    void systemdCallsTheServicesWellLocked(String unit) throws Exception {
        needs("systemd-analyze");
        laid("raspberry-pi-5");
        Process process =
                started(
                        List.of(
                                "systemd-analyze",
                                "security",
                                "--offline=yes",
                                "--threshold=25",
                                "--no-pager",
                                root.resolve("etc/systemd/system").resolve(unit).toString()));
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
    }

    @Test
    void nftablesReadsTheRules() throws Exception {
        needs("nft");
        laid("x86-mini-pc");
        Process process =
                started(List.of("nft", "-c", "-f", root.resolve("etc/nftables.conf").toString()));
        String said = new String(process.getInputStream().readAllBytes());
        assumeTrue(
                !said.contains("Operation not permitted"), () -> "nft may not check here: " + said);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private static String said(List<String> command) throws Exception {
        Process process = started(command);
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return said;
    }

    private static Process started(List<String> command) throws IOException {
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static void needs(String program) {
        boolean there =
                Stream.of("/usr/bin/", "/usr/sbin/", "/sbin/")
                        .anyMatch(it -> Files.isExecutable(Path.of(it + program)));
        assumeTrue(there, () -> "skipped: " + program + " is not installed");
    }
}
