package org.wenlu.gateway.phone;

import java.time.Duration;
import java.time.InstantSource;
import org.wenlu.gateway.access.Throttle;

/// How many wrong codes are heard: from one address, and, so that many addresses together gain
/// little either, for one service point. A right code is no guess. Safe for several threads.
final class Guesses {
    private static final int FROM_ONE_ADDRESS = 20;
    private static final Duration ADDRESS_PERIOD = Duration.ofMinutes(5);
    private static final int AT_ONE_POINT = 2_000;
    private static final Duration POINT_PERIOD = Duration.ofHours(1);

    private final Throttle address;
    private final Throttle point;

    Guesses(InstantSource time) {
        address = new Throttle(FROM_ONE_ADDRESS, ADDRESS_PERIOD, time);
        point = new Throttle(AT_ONE_POINT, POINT_PERIOD, time);
    }

    /// Counts a guess; false when it is not heard. Whoever is not heard uses up nothing of the
    /// service point's.
    boolean allows(String from, String at) {
        return address.allows(from) && point.allows(at);
    }

    /// It was none.
    void forgive(String from, String at) {
        address.forgive(from);
        point.forgive(at);
    }
}
