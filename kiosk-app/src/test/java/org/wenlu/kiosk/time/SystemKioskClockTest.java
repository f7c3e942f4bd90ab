package org.wenlu.kiosk.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.wenlu.protocol.record.ClockQuality;
import org.wenlu.protocol.record.Stamp;

class SystemKioskClockTest {
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 10);
    private final AtomicReference<Instant> wall =
            new AtomicReference<>(Instant.parse("2026-11-23T02:00:00.123456789Z"));
    private final AtomicReference<ClockQuality> quality =
            new AtomicReference<>(ClockQuality.TRUSTED);
    private final KioskClock clock =
            new SystemKioskClock(
                    7, wall::get, quality::get, ZoneId.of("Asia/Shanghai"), nanos::get);

    @Test
    void stampsWithBootElapsedTimeAndOffset() {
        nanos.addAndGet(Duration.ofSeconds(90).toNanos());

        assertThat(clock.stamp())
                .isEqualTo(
                        new Stamp(
                                7,
                                Duration.ofSeconds(90),
                                Instant.parse("2026-11-23T02:00:00.123Z"),
                                ClockQuality.TRUSTED,
                                480));
    }

    @Test
    void elapsedTimeGoesOnWhenTheWallClockIsSetBack() {
        Stamp before = clock.stamp();
        wall.set(Instant.EPOCH);
        quality.set(ClockQuality.UNTRUSTED);
        nanos.addAndGet(5_000_000);

        assertThat(clock.stamp().at()).isEqualTo(Instant.EPOCH);
        assertThat(clock.stamp().quality()).isEqualTo(ClockQuality.UNTRUSTED);
        assertThat(clock.elapsed()).isEqualTo(before.elapsed().plusMillis(5));
    }
}
