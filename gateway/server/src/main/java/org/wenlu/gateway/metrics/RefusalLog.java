package org.wenlu.gateway.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;

/// Counts what is refused, by cause, and says it in the log: what, where and what would be right,
/// never what was sent. The same sentence is said once a minute, however often it is true. Safe for
/// several threads.
public final class RefusalLog {
    private static final long QUIET_NANOS = Duration.ofMinutes(1).toNanos();
    private static final int REMEMBERED = 1_000;
    private static final int LONGEST = 300;

    private final Logger log;
    private final MeterRegistry meters;
    private final String counter;
    private final Map<String, Long> said = new HashMap<>();

    /// @param counter the name under which refusals are counted, with the tag `cause`
    public RefusalLog(Logger log, MeterRegistry meters, String counter) {
        this.log = log;
        this.meters = meters;
        this.counter = counter;
    }

    /// @param cause a short token of our own
    /// @param sentence may hold words of a stranger; they are made fit for one line
    public void refuse(String cause, String sentence) {
        meters.counter(counter, "cause", cause).increment();
        String line = line(sentence);
        if (isNews(cause + line)) {
            log.warn("refused ({}): {}", cause, line);
        }
    }

    private synchronized boolean isNews(String sentence) {
        long now = meters.config().clock().monotonicTime();
        said.values().removeIf(at -> now - at > QUIET_NANOS);
        return said.size() < REMEMBERED && said.putIfAbsent(sentence, now) == null;
    }

    private static String line(String sentence) {
        String plain = sentence.replaceAll("\\p{Cntrl}|\\p{Cf}|[\\u2028\\u2029]", "?");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
    }
}
