package org.wenlu.kiosk.desk;

import java.util.concurrent.CompletableFuture;
import org.wenlu.kiosk.queue.Hall;

/// The only way to change anything. On the host kiosk the desk itself; on a satellite a desk that
/// asks the host. Safe for use by several threads.
public interface Desk {
    /// Carries an intention out, once for each key. The future completes after the commit, on a
    /// thread of the desk: hand over to your own thread before doing anything slow. It never
    /// completes exceptionally for an expected outcome.
    <A extends Answer> CompletableFuture<Reply<A>> submit(IntentionKey key, Intention<A> intention);

    /// The hall as of the last commit.
    Hall hall();

    /// Calls `listener` after each commit that changed the hall, on a thread of the desk. Must
    /// return quickly.
    Subscription onChange(HallListener listener);

    /// Hears of commits.
    @FunctionalInterface
    interface HallListener {
        void changed(Hall hall);
    }

    /// Ends a subscription when closed.
    @FunctionalInterface
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
