package org.wenlu.kiosk.floor;

import io.javalin.http.sse.SseClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlu.kiosk.queue.Hall;
import org.wenlu.protocol.Json;

/// Server-sent events: a `state` with each change and a `beat` every two seconds, by which a page
/// knows that what it shows is current. Each stream has a virtual thread, which ends with it.
/// Clerks have places of their own, so that nobody in the hall can take theirs.
final class Streams {
    private static final Logger LOG = LoggerFactory.getLogger(Streams.class);
    static final Duration BEAT = Duration.ofSeconds(2);
    static final int MOST = 300;
    static final int MOST_OF_AN_ADDRESS = 20;
    private static final int MOST_OF_CLERKS = 100;

    private final LiveHall hall;
    private final ClockFace clock;
    private final Supplier<HostTerm> host;
    private final Places open = new Places(MOST, MOST_OF_AN_ADDRESS);
    private final Places here = new Places(MOST, MOST);
    private final Places clerks = new Places(MOST_OF_CLERKS, MOST_OF_CLERKS);

    Streams(LiveHall hall, ClockFace clock, Supplier<HostTerm> host) {
        this.hall = hall;
        this.clock = clock;
        this.host = host;
    }

    /// By which a page knows the time, and whether what it shows is current.
    record Beat(Instant now, Optional<String> time, long term, boolean current) {}

    /// Streams what `view` makes of the hall to anybody until the page goes or the floor closes.
    /// What runs on the kiosk itself takes no place from the hall.
    void toAnybody(SseClient client, Function<Hall, ?> view) {
        stream(client, Peer.here(client.ctx()) ? here : open, view);
    }

    /// The same to somebody who signed in.
    void toClerk(SseClient client, Function<Hall, ?> view) {
        stream(client, clerks, view);
    }

    private void stream(SseClient client, Places places, Function<Hall, ?> view) {
        String caller = Peer.key(client.ctx());
        if (!places.take(caller)) {
            client.sendEvent("full", "{}");
            client.close();
            return;
        }
        try {
            send(client, view);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("a stream failed", e);
        } finally {
            places.giveBack(caller);
            client.close();
        }
    }

    private void send(SseClient client, Function<Hall, ?> view) throws InterruptedException {
        long sent = 0;
        boolean there = true;
        while (there && !client.terminated() && !hall.closed()) {
            LiveHall.Seen seen = hall.await(sent, BEAT);
            if (seen.version() > sent) {
                there = send(client, "state", view.apply(seen.hall()));
                sent = seen.version();
            }
            there = there && send(client, "beat", beat());
        }
    }

    /// @return false when the page went away meanwhile, for which the server has no event
    private static boolean send(SseClient client, String event, Object shown) {
        String json = Json.mapper().writeValueAsString(shown);
        try {
            client.sendEvent(event, json);
            return true;
        } catch (IllegalStateException gone) {
            LOG.debug("a page went away", gone);
            return false;
        }
    }

    private Beat beat() {
        ClockFace.Face face = clock.face();
        HostTerm now = host.get();
        return new Beat(face.now(), face.time(), now.term(), now.current());
    }
}
