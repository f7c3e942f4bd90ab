package org.wenlu.simulator.demo;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlu.simulator.people.ClerkAtWork;
import org.wenlu.simulator.people.Touchscreen;
import org.wenlu.simulator.people.Visitor;
import org.wenlu.simulator.world.World;

/// Visitors one after the other at the kiosk's screen, and a clerk at each counter.
final class BusyHall {
    private static final Logger LOG = LoggerFactory.getLogger(BusyHall.class);
    private static final Duration PACE = Duration.ofMillis(60);
    private static final Duration SERVING = Duration.ofMillis(2500);

    private final World world;
    private final String floor;
    private final List<String> satellites;
    private final int visitors;
    private final List<ClerkAtWork> clerks = new ArrayList<>();
    private final List<Thread> arrivals = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicBoolean arriving = new AtomicBoolean(true);

    /// @param floor address of the host's floor, where the clerks are
    /// @param satellites addresses of the other kiosks, at whose screens visitors come as well
    BusyHall(World world, String floor, List<String> satellites, int visitors) {
        this.satellites = List.copyOf(satellites);
        this.world = world;
        this.floor = floor;
        this.visitors = visitors;
    }

    /// Nobody comes by themselves where no visitors are simulated.
    void open() {
        if (visitors == 0) {
            return;
        }
        var people = world.signIns().clerks();
        for (int i = 0; i < people.size(); i++) {
            var clerk =
                    new ClerkAtWork(
                            floor, people.get(i), String.valueOf(i + 1), new Random(i), SERVING);
            clerks.add(clerk);
            threads.add(Thread.ofVirtual().name("clerk-" + (i + 1)).start(clerk));
        }
        for (String satellite : satellites) {
            arrivals.add(Thread.ofVirtual().name("visitors").start(() -> arrive(satellite)));
        }
        arrivals.add(Thread.ofVirtual().name("visitors").start(() -> arrive(floor)));
        threads.addAll(arrivals);
    }

    /// Waits for the time given or, without one, until the program is ended.
    void serveFor(Optional<Duration> time) {
        rest(time.orElse(Duration.ofDays(365)));
        arriving.set(false);
    }

    /// Lets the visitor at the screen leave and the clerks serve who waits.
    void drain(Duration most) {
        long end = System.nanoTime() + most.toNanos();
        if (threads.isEmpty()) {
            return;
        }
        arrivals.forEach(thread -> join(thread, most));
        while (System.nanoTime() < end && !clerks.stream().allMatch(ClerkAtWork::idle)) {
            rest(Duration.ofMillis(200));
        }
        clerks.forEach(ClerkAtWork::close);
        threads.forEach(thread -> join(thread, Duration.ofSeconds(5)));
    }

    private void arrive(String kiosk) {
        try (var screen = new Touchscreen(kiosk, world.signIns().mirror())) {
            var random = new Random(20261122);
            for (int n = 0; n < visitors && arriving.get(); n++) {
                visit(screen, random);
            }
        }
    }

    private static void visit(Touchscreen screen, Random random) {
        try {
            new Visitor(screen, random, PACE, number -> LOG.info("a visitor reads {}", number))
                    .visit();
        } catch (IOException e) {
            LOG.info("a visitor finds the kiosk silent");
            rest(Duration.ofSeconds(1));
        }
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
