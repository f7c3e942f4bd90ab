package org.wenlu.gateway.phone;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// How many questions are on their way at once: of one address, which is refused what is more, and
/// of one service point, where what is more waits its turn. Safe for several threads.
final class Slots {
    static final int OF_ONE_ADDRESS = 8;
    static final int OF_ONE_POINT = 16;
    private static final int WAITS_SECONDS = 2;

    private final Map<String, Integer> addresses = new ConcurrentHashMap<>();
    private final Map<String, Semaphore> points = new ConcurrentHashMap<>();

    sealed interface Outcome<T> {
        record Done<T>(T result) implements Outcome<T> {}

        /// The address has too much on its way.
        record TooMany<T>() implements Outcome<T> {}

        /// The service point has.
        record Busy<T>() implements Outcome<T> {}
    }

    /// @param point one that there is: it is remembered
    <T> Outcome<T> during(String address, String point, Supplier<T> question) {
        if (addresses.merge(address, 1, Integer::sum) > OF_ONE_ADDRESS) {
            leave(address);
            return new Outcome.TooMany<>();
        }
        try {
            return atPoint(point, question);
        } finally {
            leave(address);
        }
    }

    private void leave(String address) {
        addresses.computeIfPresent(
                address, (_, own) -> Optional.of(own - 1).filter(left -> left > 0).orElse(null));
    }

    private <T> Outcome<T> atPoint(String point, Supplier<T> question) {
        Semaphore slots = points.computeIfAbsent(point, _ -> new Semaphore(OF_ONE_POINT, true));
        if (!entered(slots)) {
            return new Outcome.Busy<>();
        }
        try {
            return new Outcome.Done<>(question.get());
        } finally {
            slots.release();
        }
    }

    private static boolean entered(Semaphore slots) {
        try {
            return slots.tryAcquire(WAITS_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
