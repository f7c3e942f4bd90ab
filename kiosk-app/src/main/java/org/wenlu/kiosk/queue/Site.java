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
public record Site(
        Map<ServiceId, Service> services, Set<CounterId> counters, ZoneId zone, Numbers numbers) {
    public Site {
        services = Map.copyOf(services);
        counters = Set.copyOf(counters);
    }

    public static Site of(List<Service> services, List<CounterId> counters, ZoneId zone) {
        return new Site(
                services.stream().collect(Collectors.toMap(Service::id, Function.identity())),
                Set.copyOf(counters),
                zone,
                Numbers.ALL);
    }

    /// The same service point, where this kiosk gives these numbers.
    public Site giving(Numbers given) {
        return new Site(services, counters, zone, given);
    }

    /// The letters of its tickets.
    public Set<String> series() {
        return services.values().stream().map(Service::series).collect(Collectors.toSet());
    }

    public Optional<Service> service(ServiceId id) {
        return Optional.ofNullable(services.get(id));
    }
}
