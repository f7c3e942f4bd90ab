package org.wenlu.gateway.enrolment;

import java.time.Duration;
import java.time.InstantSource;
import org.wenlu.gateway.access.Throttle;

/// How many wrong codes are heard: from one source, and from all together. A right code is no guess
/// and costs nothing. Safe for use by several threads.
final class GuessLimit {
    private static final int FROM_ONE = 20;
    private static final int FROM_ALL = 500;
    static final Duration PERIOD = Duration.ofHours(1);
    private static final String ALL = "all";

    private final Throttle one;
    private final Throttle all;

    GuessLimit(InstantSource time) {
        one = new Throttle(FROM_ONE, PERIOD, time);
        all = new Throttle(FROM_ALL, PERIOD, time);
    }

    boolean allows(String source) {
        return one.allows(source) && all.allows(ALL);
    }

    void forgive(String source) {
        one.forgive(source);
        all.forgive(ALL);
    }
}
