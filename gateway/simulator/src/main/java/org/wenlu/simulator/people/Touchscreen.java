package org.wenlu.simulator.people;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.wenlu.simulator.world.SignIns.Person;
import tools.jackson.databind.JsonNode;

/// The kiosk's screen as a person has it before them, through the mirror: what is on it, and a
/// finger.
public final class Touchscreen implements AutoCloseable {
    private static final Duration BETWEEN_TAPS = Duration.ofMillis(350);

    private final Web web;
    private long tapped = System.nanoTime();

    public Touchscreen(String floor, Person mirror) {
        this.web = Web.as(floor, mirror);
    }

    /// What can be seen now.
    ///
    /// @param name of the screen, for example `language`
    public record Sight(String name, List<Thing> things) {
        public Optional<Thing> find(String id) {
            return things.stream().filter(thing -> thing.id().equals(id)).findFirst();
        }

        public List<Thing> touchable(Predicate<String> id) {
            return things.stream()
                    .filter(thing -> thing.touchable() && id.test(thing.id()))
                    .toList();
        }
    }

    public record Thing(
            String id,
            String text,
            boolean touchable,
            double x,
            double y,
            double width,
            double height) {}

    public Sight look() throws IOException {
        Web.Response response = web.get("/api/mirror/elements");
        if (!response.ok()) {
            throw new IOException("the mirror answered " + response.status());
        }
        List<Thing> things =
                response.body().path("elements").valueStream().map(Touchscreen::thing).toList();
        String name =
                things.stream()
                        .map(Thing::id)
                        .filter(id -> id.startsWith("screen:"))
                        .findFirst()
                        .map(id -> id.substring("screen:".length()))
                        .orElse("");
        return new Sight(name, things);
    }

    /// Puts a finger on the middle of a thing and takes it away; no faster than a person, whose
    /// second touch would count as a double tap.
    public void tap(Thing thing) throws IOException {
        restUntil(tapped + BETWEEN_TAPS.toNanos());
        double x = thing.x() + thing.width() / 2;
        double y = thing.y() + thing.height() / 2;
        web.post("/api/mirror/pointer", Map.of("kind", "down", "x", x, "y", y));
        web.post("/api/mirror/pointer", Map.of("kind", "up", "x", x, "y", y));
        tapped = System.nanoTime();
    }

    private static void restUntil(long nanos) {
        while (System.nanoTime() < nanos && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(nanos - System.nanoTime());
        }
    }

    private static Thing thing(JsonNode node) {
        return new Thing(
                node.path("id").asString(),
                node.path("text").asString(),
                node.path("touchable").asBoolean(),
                node.path("x").asDouble(),
                node.path("y").asDouble(),
                node.path("width").asDouble(),
                node.path("height").asDouble());
    }

    @Override
    public void close() {
        web.close();
    }
}
