package org.wenlu.kiosk.floor;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.wenlu.kiosk.desk.Desk;
import org.wenlu.kiosk.queue.Hall;

/// The hall with a version, for those who wait for it to change. A slow reader misses versions in
/// between, never the last one. Safe for use by several threads.
final class LiveHall implements AutoCloseable {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Desk desk;
    private final Desk.Subscription subscription;
    private long version = 1;
    private boolean closed;

    /// @param hall at least as new as the version
    record Seen(long version, Hall hall) {}

    LiveHall(Desk desk) {
        this.desk = desk;
        this.subscription = desk.onChange(hall -> changed());
    }

    /// The hall as soon as its version is beyond `after`, or as it is when the time is over.
    Seen await(long after, Duration longest) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = longest.toNanos();
            while (version <= after && left > 0 && !closed) {
                left = changed.awaitNanos(left);
            }
            return new Seen(version, desk.hall());
        } finally {
            lock.unlock();
        }
    }

    boolean closed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        subscription.close();
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void changed() {
        lock.lock();
        try {
            version++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
