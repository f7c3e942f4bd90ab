package org.wenlu.kiosk.queue;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wenlu.protocol.identity.CounterId;
import org.wenlu.protocol.identity.ServiceId;

/// What the rules need to know of a service point: its services, its counters, its time zone.
///
/// @param callsBeforeNoShow how often a visitor is called before a clerk may say that nobody came,
///   1 to 5
public record Site(
        Map<ServiceId, Service> services,
        Set<CounterId> counters,
        ZoneId zone,
        Numbers numbers,
        int callsBeforeNoShow,
        Speakers speakers) {
    private static final int MOST_CALLS = 5;

    public Site {
        if (callsBeforeNoShow < 1 || callsBeforeNoShow > MOST_CALLS) {
            throw new IllegalArgumentException(
                    "calls before a no-show must be 1 to %d, not %d"
                            .formatted(MOST_CALLS, callsBeforeNoShow));
        }
        services = Map.copyOf(services);
        counters = Set.copyOf(counters);
    }

    public static Site of(List<Service> services, List<CounterId> counters, ZoneId zone) {
        return new Site(
                services.stream().collect(Collectors.toMap(Service::id, Function.identity())),
                Set.copyOf(counters),
                zone,
                Numbers.ALL,
                1,
                Speakers.ALL);
    }

    /// The same service point, where this kiosk gives these numbers, without those that are skipped
    /// here.
    public Site giving(Numbers given) {
        return new Site(
                services,
                counters,
                zone,
                given.without(numbers.skipped()),
                callsBeforeNoShow,
                speakers);
    }

    /// The same service point, where no ticket has one of these numbers.
    public Site skipping(Set<Integer> skipped) {
        return new Site(
                services, counters, zone, numbers.without(skipped), callsBeforeNoShow, speakers);
    }

    /// The same service point, where a visitor is called that often before nobody came.
    public Site calling(int times) {
        return new Site(services, counters, zone, numbers, times, speakers);
    }

    /// The same service point, where these people speak these languages.
    public Site with(Speakers who) {
        return new Site(services, counters, zone, numbers, callsBeforeNoShow, who);
    }

    /// The letters of its tickets.
    public Set<String> series() {
        return services.values().stream().map(Service::series).collect(Collectors.toSet());
    }

    public Optional<Service> service(ServiceId id) {
        return Optional.ofNullable(services.get(id));
    }
}
