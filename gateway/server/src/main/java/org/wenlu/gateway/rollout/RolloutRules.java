package org.wenlu.gateway.rollout;

import java.time.Duration;
import java.util.List;

/// How a release goes out.
///
/// @param groups how much of the fleet each group is, in percent; together 100
/// @param mostErrorsPercent of a group that may fail or say nothing; one more stops the rollout
/// @param leastSuccessPercent of a group that must have the release before the next one begins
/// @param patience after which a kiosk that was offered the release and did not say what became of
///   it counts as an error
public record RolloutRules(
        List<Integer> groups, int mostErrorsPercent, int leastSuccessPercent, Duration patience) {
    public static final RolloutRules USUAL =
            new RolloutRules(List.of(5, 20, 75), 2, 90, Duration.ofHours(26));

    public RolloutRules {
        groups = List.copyOf(groups);
        if (groups.stream().anyMatch(it -> it < 1)
                || groups.stream().mapToInt(it -> it).sum() != 100) {
            throw new IllegalArgumentException(
                    "groups are %s percent; each must be at least 1, together 100"
                            .formatted(groups));
        }
        if (mostErrorsPercent < 0 || mostErrorsPercent + leastSuccessPercent > 100) {
            throw new IllegalArgumentException(
                    "%d %% errors and %d %% success do not go together"
                            .formatted(mostErrorsPercent, leastSuccessPercent));
        }
        if (leastSuccessPercent < 1 || patience.isNegative() || patience.isZero()) {
            throw new IllegalArgumentException("success and patience must be more than nothing");
        }
    }

    /// The group, from 0, of the device at a position of the fleet.
    int group(int position, int fleet) {
        int percent = 0;
        for (int group = 0; group < groups.size(); group++) {
            percent += groups.get(group);
            if ((long) position * 100 < (long) percent * fleet) {
                return group;
            }
        }
        return groups.size() - 1;
    }
}
