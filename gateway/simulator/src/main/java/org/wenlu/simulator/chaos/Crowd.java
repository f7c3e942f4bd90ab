package org.wenlu.simulator.chaos;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlu.simulator.people.Touchscreen;
import org.wenlu.simulator.people.Visitor;
import org.wenlu.simulator.world.SignIns.Person;

/// Visitors at every kiosk of a service point, one after the other at each.
final class Crowd {
    private static final Logger LOG = LoggerFactory.getLogger(Crowd.class);
    private static final Duration PACE = Duration.ofMillis(40);
    private static final Duration DARK = Duration.ofMillis(500);

    private final IntFunction<String> floor;
    private final Person mirror;
    private final Queue<String> read = new ConcurrentLinkedQueue<>();
    private final Map<Integer, Integer> readAt = new ConcurrentHashMap<>();
    private final List<Thread> visitors = new ArrayList<>();
    private volatile boolean arriving = true;

    /// @param floor where a kiosk serves, by its number; it may serve elsewhere after a new start
    Crowd(IntFunction<String> floor, Person mirror) {
        this.floor = floor;
        this.mirror = mirror;
    }

    void arrive(int kiosks) {
        for (int kiosk = 1; kiosk <= kiosks; kiosk++) {
            int number = kiosk;
            visitors.add(Thread.ofVirtual().start(() -> visit(number)));
        }
    }

    private void visit(int kiosk) {
        var random = new Random(kiosk);
        while (arriving) {
            try (var screen = new Touchscreen(floor.apply(kiosk), mirror)) {
                new Visitor(screen, random, PACE, number -> read(kiosk, number)).visit();
            } catch (IOException e) {
                LOG.debug("kiosk {} is dark", kiosk, e);
                rest(DARK);
            }
        }
    }

    /// Nobody comes any more.
    ///
    /// @return false when somebody is still there after `most`
    boolean leave(Duration most) {
        arriving = false;
        long end = System.nanoTime() + most.toNanos();
        while (visitors.stream().anyMatch(Thread::isAlive) && System.nanoTime() < end) {
            rest(PACE);
        }
        return visitors.stream().noneMatch(Thread::isAlive);
    }

    private void read(int kiosk, String number) {
        read.add(number);
        readAt.merge(kiosk, 1, Integer::sum);
    }

    /// Waits until another visitor has read a number at each of these kiosks.
    ///
    /// @return the first kiosk at which nobody has after `most`; empty when all are well
    OptionalInt awaitNumbers(List<Integer> kiosks, Duration most) {
        Map<Integer, Integer> before = Map.copyOf(readAt);
        long end = System.nanoTime() + most.toNanos();
        OptionalInt dry = dry(kiosks, before);
        while (dry.isPresent() && System.nanoTime() < end) {
            rest(PACE);
            dry = dry(kiosks, before);
        }
        return dry;
    }

    private OptionalInt dry(List<Integer> kiosks, Map<Integer, Integer> before) {
        return kiosks.stream()
                .filter(it -> readAt.getOrDefault(it, 0).equals(before.getOrDefault(it, 0)))
                .mapToInt(it -> it)
                .findFirst();
    }

    List<String> read() {
        return List.copyOf(read);
    }

    static void rest(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
