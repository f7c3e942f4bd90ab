package org.wenlu.gateway.access;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Slows down guessing: each key may be tried a number of times, then again as time passes. Safe
/// for several threads; the least recently used keys are forgotten.
public final class Throttle {
    private static final int KEYS = 10_000;

    private final long tries;
    private final Duration period;
    private final InstantSource time;
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
        this(tries, period, InstantSource.system());
    }

    public Throttle(long tries, Duration period, InstantSource time) {
        this.tries = tries;
        this.period = period;
        this.time = time;
    }

    private record Meter(InstantSource time) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(time.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
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
                .withCustomTimePrecision(new Meter(time))
                .addLimit(limit -> limit.capacity(tries).refillGreedy(tries, period))
                .build();
    }
}
