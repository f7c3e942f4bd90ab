package org.wenlu.gateway.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wenlu.gateway.rollout.Member.Progress;
import org.wenlu.gateway.rollout.Rollout.Course;
import org.wenlu.protocol.identity.DeviceId;

/// Two hundred simulated kiosks that ask every hour.
class RolloutTest {
    private static final Instant BEGIN = Instant.parse("2026-11-23T02:00:00Z");
    private static final RolloutRules RULES =
            new RolloutRules(List.of(10, 30, 60), 2, 90, Duration.ofHours(6));
    private static final List<DeviceId> FLEET =
            IntStream.range(0, 200).mapToObj(i -> new DeviceId("kiosk-" + i)).toList();

    private static Rollout begin() {
        return Rollout.begin("0.2", RULES, FLEET);
    }

    /// Each kiosk that is told says an hour later that it has the release; those that are silent
    /// never say anything again.
    private static Rollout after(Rollout begun, int hours, IntPredicate silent) {
        Rollout rollout = begun;
        for (int hour = 0; hour < hours; hour++) {
            Instant now = BEGIN.plus(Duration.ofHours(hour));
            rollout = rollout.waited(now);
            for (int i = 0; i < FLEET.size(); i++) {
                rollout = asks(rollout, i, now, silent.test(i));
            }
        }
        return rollout;
    }

    private static Rollout asks(Rollout rollout, int i, Instant now, boolean silent) {
        DeviceId device = FLEET.get(i);
        Member member = rollout.members().get(device);
        if (member.progress() == Progress.OFFERED) {
            return silent ? rollout : rollout.heard(device, Progress.DONE);
        }
        return rollout.offers(device) ? rollout.told(device, now) : rollout;
    }

    private static long counted(Rollout rollout, Progress progress) {
        return rollout.members().values().stream().filter(it -> it.progress() == progress).count();
    }

    @Test
    void stopsInTheFirstGroupWhenFivePercentSayNothing() {
        Rollout rollout = after(begin(), 48, i -> i % 20 == 7);

        assertThat(rollout.course()).isEqualTo(Course.STOPPED);
        assertThat(counted(rollout, Progress.SILENT)).isEqualTo(1);
        assertThat(rollout.members().values())
                .filteredOn(it -> it.progress() != Progress.WAITING)
                .hasSize(20)
                .allMatch(it -> it.group() == 0);
    }

    @Test
    void exposesNoMoreThanTheGroupInWhichTheErrorsAreFirstSeen() {
        Rollout rollout = after(begin(), 48, i -> i >= 20 && i % 20 == 7);

        assertThat(rollout.course()).isEqualTo(Course.STOPPED);
        assertThat(rollout.members().values())
                .filteredOn(it -> it.group() == 2)
                .allMatch(it -> it.progress() == Progress.WAITING);
    }

    @Test
    void reachesEverybodyWhoAnswers() {
        Rollout rollout = after(begin(), 48, i -> i == 150);

        assertThat(rollout.course()).isEqualTo(Course.FINISHED);
        assertThat(counted(rollout, Progress.DONE)).isEqualTo(199);
    }

    @Test
    void stopsAtOnceWhenOneReturnedTooMany() {
        Rollout rollout = begin().told(FLEET.getFirst(), BEGIN);

        assertThat(rollout.heard(FLEET.getFirst(), Progress.FAILED).course())
                .isEqualTo(Course.STOPPED);
    }

    @Test
    void tellsNobodyWhilePausedAndNeverAgainOnceWithdrawn() {
        Rollout paused = begin().by(Course.PAUSED);
        assertThat(FLEET).noneMatch(paused::offers);
        assertThat(paused.by(Course.RUNNING).offers(FLEET.getFirst())).isTrue();
        Rollout withdrawn = paused.by(Course.WITHDRAWN);
        assertThatThrownBy(() -> withdrawn.by(Course.RUNNING)).hasMessageContaining("over");
    }

    @Test
    void refusesGroupsThatAreNotTheWholeFleet() {
        assertThatThrownBy(() -> new RolloutRules(List.of(10, 20), 2, 90, Duration.ofHours(1)))
                .hasMessageContaining("together 100");
    }
}
