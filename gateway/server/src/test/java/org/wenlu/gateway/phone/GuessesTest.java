package org.wenlu.gateway.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.wenlu.gateway.console.sample.SampleClock;

class GuessesTest {
    private static final String HALL = "luohu-port-hall";

    private final SampleClock clock =
            new SampleClock(Instant.parse("2026-11-22T06:30:00Z"), ZoneOffset.UTC);
    private final Guesses guesses = new Guesses(clock);

    private int heard(int addresses) {
        int heard = 0;
        for (int address = 0; address < addresses; address++) {
            for (int i = 0; i < 50; i++) {
                heard += guesses.allows("10.0.0." + address, HALL) ? 1 : 0;
            }
        }
        return heard;
    }

    @Test
    void oneAddressUsesUpOnlyItsOwn() {
        assertThat(heard(1)).isEqualTo(20);
        assertThat(guesses.allows("192.0.2.1", HALL)).isTrue();
    }

    @Test
    void manyAddressesMeetTheLimitOfTheServicePointAndOfNoOther() {
        assertThat(heard(200)).isEqualTo(2_000);
        assertThat(guesses.allows("192.0.2.1", HALL)).isFalse();
        assertThat(guesses.allows("192.0.2.2", "futian-port")).isTrue();

        clock.advance(Duration.ofMinutes(6));

        assertThat(guesses.allows("192.0.2.1", HALL)).isTrue();
    }

    @Test
    void aRightCodeCostsNothing() {
        for (int i = 0; i < 100; i++) {
            assertThat(guesses.allows("10.0.0.1", HALL)).isTrue();
            guesses.forgive("10.0.0.1", HALL);
        }
    }
}
