package org.wenlu.gateway.console;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.wenlu.gateway.presence.PlacePresence;
import org.wenlu.gateway.presence.PresenceState;

/// A state and since when.
record PlaceState(PresenceState state, Instant since) {
    static PlaceState of(PlacePresence presence) {
        return new PlaceState(presence.state(), presence.since());
    }

    static PlaceState worst(List<PlacePresence> presences, Instant now) {
        return presences.stream()
                .map(PlaceState::of)
                .max(
                        Comparator.comparingInt((PlaceState it) -> gravity(it.state()))
                                .thenComparing(PlaceState::since, Comparator.reverseOrder()))
                .orElse(new PlaceState(PresenceState.UNKNOWN, now));
    }

    static int gravity(PresenceState state) {
        return switch (state) {
            case ONLINE -> 0;
            case MAINTENANCE -> 1;
            case UNKNOWN -> 2;
            case STALE -> 3;
            case OFFLINE -> 4;
        };
    }

    boolean needsAttention() {
        return state == PresenceState.STALE || state == PresenceState.OFFLINE;
    }
}
