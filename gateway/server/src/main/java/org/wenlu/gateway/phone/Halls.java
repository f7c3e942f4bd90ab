package org.wenlu.gateway.phone;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.wenlu.gateway.fleet.Fleet;
import org.wenlu.gateway.presence.Presence;
import org.wenlu.gateway.presence.PresenceState;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.ServiceId;
import org.wenlu.protocol.message.HallView;
import org.wenlu.protocol.message.HallView.Followed;
import org.wenlu.protocol.message.HallView.Named;
import org.wenlu.protocol.message.ShortCode;
import org.wenlu.protocol.record.Hash;

/// The last view of every hall. Safe for use by several threads.
public final class Halls {
    /// A host tells its hall every 15 s.
    private static final Duration CURRENT = Duration.ofSeconds(40);

    private static final Duration KEPT = Duration.ofHours(12);

    private final Map<DeviceId, Told> told = new ConcurrentHashMap<>();
    private final Supplier<Fleet> fleet;
    private final Presence presence;
    private final Clock clock;

    private record Told(HallView hall, Instant at) {}

    private record Found(Followed ticket, Told told) {}

    public Halls(Supplier<Fleet> fleet, Presence presence, Clock clock) {
        this.fleet = fleet;
        this.presence = presence;
        this.clock = clock;
    }

    /// @param at when it was heard
    public void heard(HallView hall, Instant at) {
        told.put(hall.device(), new Told(hall, at));
        told.values().removeIf(it -> it.at().plus(KEPT).isBefore(at));
    }

    /// The ticket whose token this is.
    public Optional<Following> byToken(String token) {
        Hash hash = HallView.hash(token);
        return found().filter(it -> it.ticket().token().equals(hash))
                .max(Comparator.comparing(it -> it.told().at()))
                .flatMap(this::following);
    }

    /// The ticket with the code that somebody typed; none when two tickets of the city have it.
    public Optional<Following> byCode(String typed) {
        String code = ShortCode.typed(typed);
        List<Found> all =
                found().filter(it -> ShortCode.of(it.ticket().token()).equals(code)).toList();
        boolean one = all.stream().map(it -> it.ticket().token()).distinct().count() == 1;
        return all.stream()
                .filter(_ -> one)
                .max(Comparator.comparing(it -> it.told().at()))
                .flatMap(this::following);
    }

    private Stream<Found> found() {
        Instant oldest = clock.instant().minus(KEPT);
        return told.values().stream()
                .filter(it -> it.at().isAfter(oldest))
                .flatMap(it -> it.hall().tickets().stream().map(ticket -> new Found(ticket, it)));
    }

    private Optional<Following> following(Found found) {
        Told from = found.told();
        return fleet.get()
                .device(from.hall().device())
                .flatMap(it -> fleet.get().standing(it.place()))
                .map(
                        it ->
                                new Following(
                                        found.ticket(),
                                        it.servicePoint().names(),
                                        service(from.hall(), found.ticket().service()),
                                        from.at(),
                                        current(from, it)));
    }

    private boolean current(Told from, Fleet.Standing standing) {
        return from.at().plus(CURRENT).isAfter(clock.instant())
                && presence.of(standing.place().id()).state() != PresenceState.OFFLINE;
    }

    private static Map<String, String> service(HallView hall, ServiceId service) {
        return hall.services().stream()
                .filter(it -> it.service().equals(service))
                .findFirst()
                .map(Named::names)
                .orElse(Map.of());
    }
}
