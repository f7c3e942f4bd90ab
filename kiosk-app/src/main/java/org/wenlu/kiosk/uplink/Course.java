package org.wenlu.kiosk.uplink;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.wenlu.protocol.message.JournalBatch;

/// How far one journal has been sent and signed for, and how long the gateway has been quiet about
/// it. Times are elapsed times of the device's boot.
final class Course {
    private static final int MOST_DOUBLINGS = 16;

    private final Duration resendAfter;
    private final Deque<Long> inFlight = new ArrayDeque<>();
    private long acknowledged;
    private long sent;
    private Duration patience;
    private Duration quietSince = Duration.ZERO;
    private boolean stalled;

    Course(long acknowledged, Duration resendAfter) {
        this.acknowledged = acknowledged;
        this.sent = acknowledged;
        this.resendAfter = resendAfter;
        this.patience = resendAfter;
    }

    long sent() {
        return sent;
    }

    long acknowledged() {
        return acknowledged;
    }

    int inFlight() {
        return inFlight.size();
    }

    /// True after records had to be sent again; then one batch at a time is enough.
    boolean stalled() {
        return stalled;
    }

    void sent(JournalBatch batch, Duration now) {
        if (inFlight.isEmpty()) {
            quietSince = now;
        }
        inFlight.add(batch.last());
        sent = batch.last();
    }

    /// The gateway holds everything through `through`. When that is nothing new although records
    /// are on their way, some may have been lost: they are sent again, but not at once, because
    /// each of them brings such a receipt.
    void accepted(long through, Duration now) {
        if (through > acknowledged) {
            acknowledged = through;
            sent = Math.max(sent, through);
            inFlight.removeIf(last -> last <= through);
            moved(now);
        } else if (!inFlight.isEmpty() && quietFor(resendAfter.dividedBy(10), now)) {
            rewind(now);
        }
    }

    void sendAgain(long through, Duration now) {
        acknowledged = through;
        rewind(now);
        moved(now);
    }

    /// Starts again from the last receipt when the gateway has been quiet for too long.
    boolean resumeIfOverdue(Duration now) {
        if (inFlight.isEmpty() || !quietFor(patience, now)) {
            return false;
        }
        Duration most = resendAfter.multipliedBy(MOST_DOUBLINGS);
        Duration doubled = patience.multipliedBy(2);
        patience = doubled.compareTo(most) < 0 ? doubled : most;
        stalled = true;
        rewind(now);
        return true;
    }

    void rewind(Duration now) {
        inFlight.clear();
        sent = acknowledged;
        quietSince = now;
    }

    private void moved(Duration now) {
        quietSince = now;
        patience = resendAfter;
        stalled = false;
    }

    private boolean quietFor(Duration length, Duration now) {
        return now.minus(quietSince).compareTo(length) >= 0;
    }
}
