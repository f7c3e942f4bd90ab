package org.wenlu.simulator.chaos;

import java.time.Duration;
import java.util.Random;
import org.wenlu.simulator.people.ClerkAtWork;
import org.wenlu.simulator.world.SignIns.Person;

/// A counter as a program of its own: `FLOOR CLERK PIN COUNTER`. Its clerk calls and serves until
/// SIGTERM, and finishes with the visitor at hand.
public final class CounterProgram {
    private static final Duration SERVING = Duration.ofMillis(300);
    private static final Duration FINISHING = Duration.ofSeconds(10);

    private CounterProgram() {}

    public static void main(String[] arguments) {
        var clerk =
                new ClerkAtWork(
                        arguments[0],
                        new Person(arguments[1], arguments[2]),
                        arguments[3],
                        new Random(arguments[3].hashCode()),
                        SERVING);
        Thread work = Thread.ofPlatform().start(clerk);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> finish(clerk, work)));
    }

    private static void finish(ClerkAtWork clerk, Thread work) {
        clerk.close();
        try {
            work.join(FINISHING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
