package org.wenlu.firmware.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpdaterTest {
    private static final int TIMES = 100;

    @TempDir Path folder;
    private Path script;
    private Bench bench;

    @BeforeEach
    void open() throws IOException {
        script = Bench.script(folder.resolve("root"));
        bench = new Bench(folder.resolve("base"), script);
    }

    private static final class Cut extends RuntimeException {}

    private static void offer(Bench bench) throws IOException {
        bench.updater(_ -> {}).offer(bench.release(2).sign(Bench.KEY), "amd64", Bench.NOW);
    }

    private static UpdateState advance(Bench bench) throws IOException {
        return bench.updater(_ -> {}).advance(bench, true);
    }

    private void run(String... arguments) throws Exception {
        assertThat(bench.slot("watchdog", arguments).waitFor()).isZero();
    }

    @Test
    void aReleaseIsFetchedCheckedTriedAndKept() throws Exception {
        offer(bench);
        assertThat(advance(bench)).isEqualTo(UpdateState.FETCHED);
        assertThat(advance(bench)).isEqualTo(UpdateState.READY);
        assertThat(bench.inUse()).isEqualTo(Bench.OLD);
        assertThat(bench.updater(_ -> {}).advance(bench, false)).isEqualTo(UpdateState.READY);
        assertThat(advance(bench)).isEqualTo(UpdateState.ON_TRIAL);
        run("starting");
        Files.writeString(bench.base.resolve("uptime"), "900.00 1.00\n");
        run("healthy");

        assertThat(bench.updater(_ -> {}).state()).isEqualTo(UpdateState.CONFIRMED);
        assertThat(bench.inUse()).isEqualTo(Bench.NEW);
        assertThat(Files.isExecutable(bench.base.resolve("current/bin/kiosk"))).isTrue();
    }

    @Test
    void aVersionThatDoesNotBecomeHealthyIsLeftAndNotTriedAgain() throws Exception {
        offer(bench);
        for (int step = 0; step < 3; step++) {
            advance(bench);
        }
        for (int failure = 0; failure < 3; failure++) {
            run("starting");
            run("stopped");
        }

        assertThat(advance(bench)).isEqualTo(UpdateState.RETURNED);
        assertThat(bench.inUse()).isEqualTo(Bench.OLD);
        offer(bench);
        assertThat(advance(bench)).isEqualTo(UpdateState.RETURNED);
    }

    @Test
    void cutOffAHundredTimesInEveryStateItIsTheOldVersionOrTheNewOneAndGetsThere()
            throws Exception {
        var random = new Random(11);
        Map<UpdateState, Integer> cuts = new EnumMap<>(UpdateState.class);
        for (int round = 0; round < TIMES; round++) {
            var device = new Bench(folder.resolve("device-" + round), script);
            offer(device);
            for (UpdateState state = UpdateState.OFFERED;
                    state != UpdateState.ON_TRIAL;
                    state = advance(device)) {
                cutOnce(device, random);
                cuts.merge(state, 1, Integer::sum);
            }
            assertThat(device.inUse()).isEqualTo(Bench.NEW);
        }
        assertThat(cuts)
                .containsOnlyKeys(UpdateState.OFFERED, UpdateState.FETCHED, UpdateState.READY)
                .allSatisfy((_, times) -> assertThat(times).isGreaterThanOrEqualTo(TIMES));
    }

    private static void cutOnce(Bench device, Random random) throws IOException {
        UpdateState before = device.updater(_ -> {}).state();
        device.cutAfter = random.nextInt(device.zip.length);
        int[] left = {before == UpdateState.FETCHED ? random.nextInt(7) : 0};
        if (before == UpdateState.OFFERED) {
            left[0] = 1;
        }
        assertThatThrownBy(
                        () ->
                                device.updater(
                                                _ -> {
                                                    if (left[0]-- == 0) {
                                                        throw new Cut();
                                                    }
                                                })
                                        .advance(device, true))
                .isInstanceOfAny(Cut.class, IOException.class);
        device.cutAfter = Integer.MAX_VALUE;
        assertThat(device.inUse()).isEqualTo(Bench.OLD);
    }

    @Test
    void killedAHundredTimesWhileItSwitchesAndOnTrialItIsTheOldVersionOrTheNewOne()
            throws Exception {
        var random = new Random(12);
        offer(bench);
        advance(bench);
        advance(bench);
        for (int time = 0; time < TIMES; time++) {
            String to = bench.base.resolve("current").toRealPath().endsWith("a") ? "b" : "a";
            killed(time % 2 == 0 ? bench.slot("success", "switch", to) : trial(), random);

            assertThat(bench.inUse()).isIn(Bench.OLD, Bench.NEW);
        }
    }

    private Process trial() throws IOException {
        return bench.slot("watchdog", "starting");
    }

    private static void killed(Process process, Random random) throws InterruptedException {
        process.waitFor(random.nextInt(12_000), TimeUnit.MICROSECONDS);
        process.destroyForcibly().waitFor();
    }

    @Test
    void aPackageThatIsNotWhatWasSignedIsNeverUnpacked() throws Exception {
        offer(bench);
        bench.zip[bench.zip.length / 2] ^= 1;

        assertThatThrownBy(() -> advance(bench)).hasMessageContaining("not what was signed");
        assertThat(bench.updater(_ -> {}).state()).isEqualTo(UpdateState.OFFERED);
        bench.zip[bench.zip.length / 2] ^= 1;
        assertThat(advance(bench)).isEqualTo(UpdateState.FETCHED);
    }

    @Test
    void aPackageThatLeadsOutOfItsFolderIsRefusedThoughItIsSigned() throws Exception {
        Path zip = folder.resolve("evil.zip");
        for (String name : new String[] {"../../evil", "/etc/evil", "lib/../../evil", ".hidden"}) {
            Files.write(zip, Bench.zip(Map.of(name, "x")));
            assertThatThrownBy(() -> Package.unpack(zip, folder.resolve("into"), _ -> {}))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("refused");
        }
        assertThat(folder.resolve("evil")).doesNotExist();
    }
}
