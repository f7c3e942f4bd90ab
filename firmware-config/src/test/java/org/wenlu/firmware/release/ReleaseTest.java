package org.wenlu.firmware.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.firmware.bundle.Verdict.Ground;
import org.wenlu.firmware.bundle.Version;
import org.wenlu.firmware.release.Release.Judged;

class ReleaseTest {
    @TempDir Path folder;
    private Bench bench;
    private byte[] signed;

    @BeforeEach
    void sign() throws IOException {
        bench = new Bench(folder.resolve("base"), Bench.script(folder.resolve("root")));
        signed = bench.release(2).sign(Bench.KEY);
    }

    private Judged judge(byte[] release, Instant now) throws IOException {
        return bench.updater(_ -> {}).offer(release, "amd64", now);
    }

    private static Ground ground(Judged judged) {
        assertThat(judged).isInstanceOf(Judged.Refused.class);
        return ((Judged.Refused) judged).ground();
    }

    @Test
    void noChangedByteIsBelievedAndNoTruncatedOneIsAccepted() throws IOException {
        var told = new Judged.Accepted(bench.release(2));
        for (int i = 0; i < signed.length; i++) {
            byte[] changed = signed.clone();
            changed[i] ^= 1;
            Judged judged = read(changed);
            if (!(judged instanceof Judged.Refused)) {
                assertThat(judged).as("unused bits of Base64 at %d", i).isEqualTo(told);
            }
            assertThat(read(Arrays.copyOf(signed, i))).isInstanceOf(Judged.Refused.class);
        }
        assertThat(read(signed)).isEqualTo(told);
    }

    private static Judged read(byte[] release) {
        return Release.judge(release, Bench.trusted(), "amd64", Version.NONE, Bench.NOW);
    }

    @Test
    void expiredOlderForeignAndOversizedOnesAreRefusedByName() throws IOException {
        assertThat(ground(judge(signed, Bench.NOW.plus(Duration.ofDays(31)))))
                .isEqualTo(Ground.EXPIRED);
        assertThat(ground(judge(new byte[Release.MOST_SIGNED_BYTES + 1], Bench.NOW)))
                .isEqualTo(Ground.OVERSIZED);
        Release it = bench.release(3);
        var foreign =
                new Release(
                        it.version(), "0.3", "aarch64", it.acceptUntil(), it.sha256(), it.bytes());
        assertThat(ground(judge(foreign.sign(Bench.KEY), Bench.NOW))).isEqualTo(Ground.FOREIGN);
        judge(signed, Bench.NOW);
        assertThat(ground(judge(bench.release(1).sign(Bench.KEY), Bench.NOW)))
                .isEqualTo(Ground.OLDER);
        assertThat(bench.updater(_ -> {}).offer().orElseThrow().version())
                .isEqualTo(new Version(1, 2));
    }
}
