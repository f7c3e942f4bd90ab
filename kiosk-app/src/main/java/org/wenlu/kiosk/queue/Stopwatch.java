package org.wenlu.kiosk.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.wenlu.protocol.record.ClockQuality;
import org.wenlu.protocol.record.Stamp;

/// Measures since moments of which only the wall time was kept. Within one boot it goes by the time
/// that never goes back, however often the wall clock was set meanwhile. For one thread.
public final class Stopwatch {
    private static final Duration LEAST_SET = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final int MOST_SETTINGS = 50;

    private final Deque<Stretch> stretches = new ArrayDeque<>();

    /// What was read of the wall clock between two of its settings.
    private record Stretch(Stamp first, Stamp last) {
        boolean covers(Instant moment) {
            return !moment.isBefore(first.at()) && !moment.isAfter(last.at());
        }

        boolean goesOn(Stamp now) {
            Duration shown = Duration.between(last.at(), now.at());
            Duration passed = now.elapsed().minus(last.elapsed());
            return now.boot() == last.boot() && shown.minus(passed).abs().compareTo(LEAST_SET) < 0;
        }

        Duration since(Instant moment, Stamp now) {
            return Duration.between(moment, last.at()).plus(now.elapsed().minus(last.elapsed()));
        }
    }

    /// To be told of every stamp from which a moment may be kept.
    public void read(Stamp now) {
        if (!stretches.isEmpty() && stretches.getLast().last().boot() != now.boot()) {
            stretches.clear();
        }
        boolean goesOn = !stretches.isEmpty() && stretches.getLast().goesOn(now);
        Stamp first = goesOn ? stretches.removeLast().first() : now;
        stretches.add(new Stretch(first, now));
        if (stretches.size() > MOST_SETTINGS) {
            stretches.removeFirst();
        }
    }

    /// Empty when it cannot be known: the moment is of an earlier boot and the clock was set since
    /// or is not to be trusted, or the wall clock showed that moment twice.
    Optional<Duration> since(Instant moment, Stamp now) {
        read(now);
        List<Stretch> then = stretches.stream().filter(it -> it.covers(moment)).toList();
        Optional<Duration> time =
                switch (then.size()) {
                    case 0 -> earlier(moment, now);
                    case 1 -> Optional.of(then.getFirst().since(moment, now));
                    default -> Optional.empty();
                };
        return time.filter(it -> !it.isNegative() && it.compareTo(LONGEST) < 0);
    }

    private Optional<Duration> earlier(Instant moment, Stamp now) {
        return stretches.size() == 1 && now.quality() != ClockQuality.UNTRUSTED
                ? Optional.of(Duration.between(moment, now.at()))
                : Optional.empty();
    }
}
