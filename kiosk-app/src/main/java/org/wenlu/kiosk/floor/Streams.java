package org.wenlu.kiosk.floor;

import io.javalin.http.sse.SseClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import org.wenlu.kiosk.queue.Hall;
import org.wenlu.protocol.Json;

/// Server-sent events: a `state` with each change and a `beat` every two seconds, by which a page
/// knows that what it shows is current. Each stream has a virtual thread, which ends with it.
final class Streams {
    static final Duration BEAT = Duration.ofSeconds(2);
    static final int MOST = 300;

    private final LiveHall hall;
    private final ClockFace clock;
    private final Supplier<HostTerm> host;
    private final Semaphore places = new Semaphore(MOST);

    Streams(LiveHall hall, ClockFace clock, Supplier<HostTerm> host) {
        this.hall = hall;
        this.clock = clock;
        this.host = host;
    }

    /// By which a page knows the time, and whether what it shows is current.
    record Beat(Instant now, Optional<String> time, long term, boolean current) {}

    /// Streams what `view` makes of the hall until the page goes or the floor closes.
    void stream(SseClient client, Function<Hall, ?> view) {
        if (!places.tryAcquire()) {
            client.sendEvent("full", "{}");
            client.close();
            return;
        }
        try {
            send(client, view);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            places.release();
            client.close();
        }
    }

    private void send(SseClient client, Function<Hall, ?> view) throws InterruptedException {
        long sent = 0;
        while (!client.terminated() && !hall.closed()) {
            LiveHall.Seen seen = hall.await(sent, BEAT);
            if (seen.version() > sent) {
                client.sendEvent(
                        "state", Json.mapper().writeValueAsString(view.apply(seen.hall())));
                sent = seen.version();
            }
            client.sendEvent("beat", Json.mapper().writeValueAsString(beat()));
        }
    }

    private Beat beat() {
        ClockFace.Face face = clock.face();
        HostTerm now = host.get();
        return new Beat(face.now(), face.time(), now.term(), now.current());
    }
}
