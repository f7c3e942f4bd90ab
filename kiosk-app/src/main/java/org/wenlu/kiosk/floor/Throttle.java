package org.wenlu.kiosk.floor;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.wenlu.kiosk.time.KioskClock;

/// Slows down whoever tries and fails: after some free tries each further one waits twice as long
/// as the one before. Safe for use by several threads; remembers a bounded number of keys.
final class Throttle {
    private static final int KEYS = 2_000;
    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final int DOUBLINGS = 5;

    private final KioskClock clock;
    private final int freeTries;
    private final Duration forgetAfter;
    private final Map<String, Tries> tries =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
                    return size() > KEYS;
                }
            };

    private record Tries(int failed, Duration last, Duration until) {}

    Throttle(KioskClock clock, int freeTries, Duration forgetAfter) {
        this.clock = clock;
        this.freeTries = freeTries;
        this.forgetAfter = forgetAfter;
    }

    /// Counts a try as failed until [#succeeded] says otherwise, so that many at once gain nothing.
    ///
    /// @return how long to wait before the next try when this one is not allowed
    synchronized Optional<Duration> begin(String key) {
        Duration now = clock.elapsed();
        Tries before = tries.getOrDefault(key, new Tries(0, now, Duration.ZERO));
        if (before.until().compareTo(now) > 0) {
            return Optional.of(before.until().minus(now));
        }
        boolean old = now.minus(before.last()).compareTo(forgetAfter) > 0;
        int failed = (old ? 0 : before.failed()) + 1;
        tries.put(key, new Tries(failed, now, now.plus(delay(failed))));
        return Optional.empty();
    }

    /// Takes back the try that was begun last: it was no guess. The ones before it still count.
    synchronized void forgive(String key) {
        tries.computeIfPresent(
                key, (_, it) -> new Tries(it.failed() - 1, it.last(), Duration.ZERO));
    }

    synchronized void succeeded(String key) {
        tries.remove(key);
    }

    private Duration delay(int failed) {
        if (failed < freeTries) {
            return Duration.ZERO;
        }
        return FIRST.multipliedBy(1L << Math.min(failed - freeTries, DOUBLINGS));
    }
}
