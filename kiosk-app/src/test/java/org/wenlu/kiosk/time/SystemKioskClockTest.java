package org.wenlu.kiosk.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenlu.protocol.record.ClockQuality;
import org.wenlu.protocol.record.Stamp;

class SystemKioskClockTest {
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 10);
    private final AtomicReference<Instant> wall =
            new AtomicReference<>(Instant.parse("2026-11-23T02:00:00.123456789Z"));
    private final AtomicBoolean keptRight = new AtomicBoolean(true);
    private final KioskClock clock =
            new SystemKioskClock(
                    7, wall::get, keptRight::get, ZoneId.of("Asia/Shanghai"), nanos::get);

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
        keptRight.set(false);
        nanos.addAndGet(5_000_000);

        assertThat(clock.stamp().at()).isEqualTo(Instant.EPOCH);
        assertThat(clock.stamp().quality()).isEqualTo(ClockQuality.UNTRUSTED);
        assertThat(clock.elapsed()).isEqualTo(before.elapsed().plusMillis(5));
    }

    private ClockQuality later(Duration time, Duration shown) {
        nanos.addAndGet(time.toNanos());
        wall.set(wall.get().plus(shown));
        return clock.stamp().quality();
    }

    @Test
    void isUntrustedUntilSomethingKeepsItRight() {
        keptRight.set(false);
        Duration hour = Duration.ofHours(1);

        assertThat(later(hour, hour)).isEqualTo(ClockQuality.UNTRUSTED);
        keptRight.set(true);
        assertThat(later(hour, hour.plusDays(20_000))).isEqualTo(ClockQuality.TRUSTED);
    }

    @Test
    void isHoldoverWhileItRunsOnByItself() {
        Duration day = Duration.ofDays(1);
        assertThat(later(day, day)).isEqualTo(ClockQuality.TRUSTED);
        keptRight.set(false);

        assertThat(later(day, day.plusSeconds(5))).isEqualTo(ClockQuality.HOLDOVER);
        assertThat(later(day, day.minusSeconds(5))).isEqualTo(ClockQuality.HOLDOVER);
    }

    @ParameterizedTest
    @ValueSource(longs = {-7 * 86_400, -120, 120, 86_400})
    void isUntrustedAfterSomebodySetItByHandUntilItIsKeptRightAgain(long seconds) {
        assertThat(clock.stamp().quality()).isEqualTo(ClockQuality.TRUSTED);
        keptRight.set(false);
        Duration second = Duration.ofSeconds(1);

        assertThat(later(second, Duration.ofSeconds(seconds))).isEqualTo(ClockQuality.UNTRUSTED);
        assertThat(later(second, second)).isEqualTo(ClockQuality.UNTRUSTED);
        keptRight.set(true);
        assertThat(later(second, second)).isEqualTo(ClockQuality.TRUSTED);
    }
}
