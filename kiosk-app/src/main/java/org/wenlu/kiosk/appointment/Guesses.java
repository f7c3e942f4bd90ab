package org.wenlu.kiosk.appointment;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/// Counts wrong codes at one kiosk, whoever types them, so that nobody finds one by trying. For one
/// thread.
public final class Guesses {
    static final int MOST = 10;
    static final Duration WITHIN = Duration.ofMinutes(15);

    private final Supplier<Duration> elapsed;
    private final Deque<Duration> wrong = new ArrayDeque<>();

    /// @param elapsed time that only goes forward
    public Guesses(Supplier<Duration> elapsed) {
        this.elapsed = elapsed;
    }

    /// Whether another code may be tried.
    public boolean allowed() {
        Duration since = elapsed.get().minus(WITHIN);
        while (!wrong.isEmpty() && wrong.peekFirst().compareTo(since) <= 0) {
            wrong.removeFirst();
        }
        return wrong.size() < MOST;
    }

    public void wrong() {
        wrong.addLast(elapsed.get());
    }
}
