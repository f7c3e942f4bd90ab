package org.wenlu.kiosk;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The rooms that run, and their end. For one thread.
final class Running implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Running.class);

    private final Deque<AutoCloseable> rooms = new ArrayDeque<>();

    <T extends AutoCloseable> T started(T room) {
        rooms.push(room);
        return room;
    }

    /// Does `work` again and again, also after it failed.
    ///
    /// @param pause between the end of one turn and the next
    void every(Duration pause, String what, Runnable work) {
        ScheduledExecutorService timer =
                started(
                        Executors.newSingleThreadScheduledExecutor(
                                Thread.ofPlatform().daemon().name(what).factory()));
        var unused =
                timer.scheduleWithFixedDelay(
                        () -> turn(what, work),
                        pause.toMillis(),
                        pause.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    private static void turn(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("{} failed this time", what, e);
        }
    }

    /// Ends the rooms, the last started first.
    @Override
    public void close() {
        while (!rooms.isEmpty()) {
            AutoCloseable room = rooms.pop();
            try {
                room.close();
            } catch (Exception e) {
                LOG.error("{} did not end as it should", room.getClass().getSimpleName(), e);
            }
        }
    }
}
