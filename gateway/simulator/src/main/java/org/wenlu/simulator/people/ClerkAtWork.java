package org.wenlu.simulator.people;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlu.simulator.people.Web.Response;
import org.wenlu.simulator.world.SignIns.Person;

/// A clerk at a counter who calls, serves and finishes until told to stop, over the counter's real
/// HTTP.
public final class ClerkAtWork implements Runnable, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ClerkAtWork.class);

    private final Web web;
    private final Person person;
    private final String counter;
    private final RandomGenerator random;
    private final Duration serving;
    private final AtomicLong served = new AtomicLong();
    private volatile boolean working = true;
    private volatile boolean idle;

    /// @param serving longest time that a visitor sits at the counter
    public ClerkAtWork(
            String floor, Person person, String counter, RandomGenerator random, Duration serving) {
        this.web = Web.open(floor);
        this.person = person;
        this.counter = "/api/floor/counters/" + counter;
        this.random = random;
        this.serving = serving;
    }

    public long served() {
        return served.get();
    }

    /// Whether the last call found nobody waiting.
    public boolean idle() {
        return idle;
    }

    @Override
    public void run() {
        while (working) {
            try {
                work();
            } catch (IOException e) {
                LOG.info("{} waits for the counter to answer", person);
                rest(Duration.ofMillis(300));
            }
        }
    }

    @Override
    public void close() {
        working = false;
    }

    private void work() throws IOException {
        web.post("/api/floor/sign-in", Map.of("clerk", person.name(), "pin", person.secret()));
        web.post(counter + "/open", Map.of("key", key(), "services", List.of(), "take", true));
        while (working) {
            Response called = web.post(counter + "/next", Map.of("key", key()));
            if (called.status() == 401) {
                return;
            }
            String ticket = ticket(called);
            idle = ticket.isEmpty();
            if (idle) {
                rest(Duration.ofMillis(200));
            } else {
                serve(ticket);
            }
        }
    }

    private String ticket(Response called) throws IOException {
        if (called.ok()) {
            return called.body().path("ticket").path("ticket").asString("");
        }
        Response now = web.get(counter);
        return now.body().path("ticket").path("ticket").asString("");
    }

    private void serve(String ticket) throws IOException {
        if (random.nextInt(12) == 0) {
            web.post(counter + "/recall", Map.of("key", key(), "ticket", ticket));
            web.post(counter + "/no-show", Map.of("key", key(), "ticket", ticket));
            return;
        }
        web.post(counter + "/start", Map.of("key", key(), "ticket", ticket));
        rest(Duration.ofMillis(random.nextLong(serving.toMillis() + 1)));
        boolean accurate = random.nextInt(10) != 0;
        if (web.post(
                        counter + "/finish",
                        Map.of("key", key(), "ticket", ticket, "timeAccurate", accurate))
                .ok()) {
            served.incrementAndGet();
        }
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static void rest(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
