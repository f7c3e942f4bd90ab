package org.wenlu.gateway.presence;

import java.time.Duration;
import java.time.Instant;
import org.wenlu.protocol.message.Status;

/// When silence means what.
///
/// @param stale longest silence of a device that is online
/// @param offline longest silence of a device that is stale
public record PresenceRules(Duration stale, Duration offline) {
    public static final PresenceRules USUAL =
            new PresenceRules(Duration.ofSeconds(45), Duration.ofMinutes(5));

    public PresenceRules {
        if (stale.isNegative() || stale.isZero() || offline.compareTo(stale) <= 0) {
            throw new IllegalArgumentException(
                    "stale after %s and offline after %s: the second must be longer"
                            .formatted(stale, offline));
        }
    }

    /// @param started when this gateway began to listen; silence before it proves nothing
    PresenceState judge(Facts facts, Instant started, Instant now) {
        if (facts.ended().isPresent()) {
            return PresenceState.OFFLINE;
        }
        boolean heardHere = !facts.heard().isBefore(started);
        Duration silence = Duration.between(heardHere ? facts.heard() : started, now);
        if (silence.compareTo(offline) > 0) {
            return PresenceState.OFFLINE;
        }
        if (silence.compareTo(stale) > 0) {
            return PresenceState.STALE;
        }
        return heardHere ? heard(facts) : PresenceState.UNKNOWN;
    }

    private static PresenceState heard(Facts facts) {
        return facts.status().filter(it -> it.troubles().contains(Status.MAINTENANCE)).isPresent()
                ? PresenceState.MAINTENANCE
                : PresenceState.ONLINE;
    }
}
