package org.wenlu.gateway.access;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// Slows down guessing: each key may be tried a number of times, then again as time passes. Safe
/// for several threads; the least recently used keys are forgotten.
public final class Throttle {
    private static final int KEYS = 10_000;

    private final long tries;
    private final Duration period;
    private final Map<String, Bucket> buckets =
            Collections.synchronizedMap(
                    new LinkedHashMap<>(16, 0.75f, true) {
                        @Override
                        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                            return size() > KEYS;
                        }
                    });

    /// @param tries that a key has at once, and again with each period
    public Throttle(long tries, Duration period) {
        this.tries = tries;
        this.period = period;
    }

    /// Uses up a try; false when none is left.
    public boolean allows(String key) {
        return buckets.computeIfAbsent(key, _ -> bucket()).tryConsume(1);
    }

    /// Takes back one try that was no guess.
    public void forgive(String key) {
        buckets.computeIfAbsent(key, _ -> bucket()).addTokens(1);
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(tries).refillGreedy(tries, period))
                .build();
    }
}
