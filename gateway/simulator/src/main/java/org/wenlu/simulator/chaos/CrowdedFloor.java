package org.wenlu.simulator.chaos;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlu.simulator.people.ClerkAtWork;
import org.wenlu.simulator.people.Touchscreen;
import org.wenlu.simulator.people.Visitor;
import org.wenlu.simulator.world.SignIns;

/// Visitors at every kiosk of a service point, and clerks at the host's counters.
final class CrowdedFloor {
    private static final Logger LOG = LoggerFactory.getLogger(CrowdedFloor.class);
    private static final Duration PACE = Duration.ofMillis(40);
    private static final Duration SERVING = Duration.ofMillis(300);
    private static final Duration IDLE = Duration.ofSeconds(6);

    private final SignIns signIns;
    private final Map<Integer, String> screens = new ConcurrentHashMap<>();
    private final List<String> read = new CopyOnWriteArrayList<>();
    private final List<ClerkAtWork> clerks = new ArrayList<>();
    private final List<Thread> clerkThreads = new ArrayList<>();
    private final List<Thread> visitors = new ArrayList<>();
    private volatile boolean arriving = true;
    private long servedBefore;

    CrowdedFloor(SignIns signIns) {
        this.signIns = signIns;
    }

    /// @param floors of the kiosks, in order
    void visitors(List<String> floors) {
        for (int kiosk = 1; kiosk <= floors.size(); kiosk++) {
            int number = kiosk;
            screen(number, floors.get(number - 1));
            visitors.add(Thread.ofVirtual().start(() -> arrive(number)));
        }
    }

    /// A kiosk that started again may serve elsewhere.
    void screen(int kiosk, String floor) {
        screens.put(kiosk, floor);
    }

    private void arrive(int kiosk) {
        var random = new Random(kiosk);
        while (arriving) {
            try (var screen = new Touchscreen(screens.getOrDefault(kiosk, ""), signIns.mirror())) {
                new Visitor(screen, random, PACE, read::add).visit();
            } catch (IOException e) {
                LOG.debug("kiosk {} is dark", kiosk, e);
                rest(Duration.ofMillis(500));
            }
        }
    }

    void clerks(String floor) {
        var people = signIns.clerks();
        for (int i = 0; i < people.size(); i++) {
            var clerk =
                    new ClerkAtWork(
                            floor, people.get(i), String.valueOf(i + 1), new Random(i), SERVING);
            clerks.add(clerk);
            clerkThreads.add(Thread.ofVirtual().start(clerk));
        }
    }

    /// Every clerk finishes with the visitor at hand and goes.
    void clerksPause() {
        clerks.forEach(ClerkAtWork::close);
        clerkThreads.forEach(thread -> join(thread, Duration.ofSeconds(20)));
        servedBefore += clerks.stream().mapToLong(ClerkAtWork::served).sum();
        clerks.clear();
        clerkThreads.clear();
    }

    /// Nobody comes any more; the clerks go when nobody has waited for some time.
    void leave(Duration most) {
        arriving = false;
        visitors.forEach(thread -> join(thread, most));
        long end = System.nanoTime() + most.toNanos();
        long quietSince = System.nanoTime();
        while (System.nanoTime() < end && System.nanoTime() - quietSince < IDLE.toNanos()) {
            if (!clerks.stream().allMatch(ClerkAtWork::idle)) {
                quietSince = System.nanoTime();
            }
            rest(Duration.ofMillis(100));
        }
        clerksPause();
    }

    /// Until another visitor has read a number; a fault before that would find nobody.
    void awaitNumber(Duration most) {
        int before = read.size();
        long end = System.nanoTime() + most.toNanos();
        while (read.size() == before && System.nanoTime() < end) {
            rest(PACE);
        }
    }

    List<String> read() {
        return read;
    }

    long served() {
        return servedBefore + clerks.stream().mapToLong(ClerkAtWork::served).sum();
    }

    private static void join(Thread thread, Duration most) {
        try {
            thread.join(most);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void rest(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
