package org.wenlu.kiosk.peers;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.wenlu.protocol.Json;
import org.wenlu.protocol.identity.PlaceId;

/// A line inside one process that breaks when told to. What it carries goes through JSON.
final class DirectLine implements HostLine {
    private final Map<PlaceId, HostSide> hosts = new ConcurrentHashMap<>();
    private final Map<PlaceId, Standing> others = new ConcurrentHashMap<>();
    private volatile boolean cut;
    private volatile boolean replyLost;

    void to(PlaceId place, HostSide host) {
        hosts.put(place, host);
    }

    void says(PlaceId place, Standing standing) {
        others.put(place, standing);
    }

    void cut() {
        cut = true;
    }

    void heal() {
        cut = false;
        replyLost = false;
    }

    /// What is asked arrives; the answers do not.
    void loseReplies() {
        replyLost = true;
    }

    @Override
    public Optional<Told> ask(Asked asked, Duration within) {
        HostSide host = hosts.get(asked.standing().host());
        if (cut || host == null) {
            return Optional.empty();
        }
        Told told = host.take(again(asked, Asked.class)).orTimeout(20, TimeUnit.SECONDS).join();
        return replyLost ? Optional.empty() : Optional.of(again(told, Told.class));
    }

    @Override
    public Optional<Feed> feed(Standing standing, String run, long version, Duration within) {
        HostSide host = hosts.get(standing.host());
        return cut || replyLost || host == null
                ? Optional.empty()
                : Optional.of(again(host.feed(standing, run, version), Feed.class));
    }

    @Override
    public List<Standing> standings(Standing known, Duration within) {
        return List.copyOf(others.values());
    }

    private static <T> T again(T value, Class<T> type) {
        return Json.mapper().readValue(Json.mapper().writeValueAsString(value), type);
    }
}
