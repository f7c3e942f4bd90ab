package org.wenlu.kiosk.peers;

import java.time.Duration;

/// How long a satellite waits and how often it asks.
///
/// @param patience for an answer of the host before the satellite goes on alone
/// @param follow between two looks at the host's hall
/// @param alone after which without an answer the satellite does not ask first any more
public record Rounds(Duration patience, Duration follow, Duration alone) {
    public static Rounds usual() {
        return new Rounds(Duration.ofSeconds(2), Duration.ofMillis(500), Duration.ofSeconds(4));
    }
}
