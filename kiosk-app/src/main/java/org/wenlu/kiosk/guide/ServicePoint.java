package org.wenlu.kiosk.guide;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.CounterId;
import org.wenlu.protocol.identity.ServiceId;
import org.wenlu.protocol.identity.ServicePointId;

/// A service point as its visitors know it.
///
/// @param skippedNumbers numbers that no ticket has
/// @param priority who is called before others, in the order in which they are shown
public record ServicePoint(
        ServicePointId id,
        Map<Language, String> names,
        Map<Language, String> blocks,
        ZoneId zone,
        List<CounterId> counters,
        Set<Integer> skippedNumbers,
        List<ServiceOffer> services,
        List<PriorityClass> priority,
        List<Guide> guides,
        Advice advice,
        Surroundings around) {
    public ServicePoint {
        names = Map.copyOf(names);
        blocks = Map.copyOf(blocks);
        counters = List.copyOf(counters);
        skippedNumbers = Set.copyOf(skippedNumbers);
        services = List.copyOf(services);
        priority = List.copyOf(priority);
        guides = List.copyOf(guides);
    }

    public ServiceOffer service(ServiceId id) {
        return services.stream()
                .filter(offer -> offer.service().id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("no service '%s' here".formatted(id)));
    }
}
