package org.wenlu.kiosk.guide;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.wenlu.kiosk.queue.Service;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.CounterId;
import org.wenlu.protocol.identity.ServiceId;
import org.wenlu.protocol.identity.ServicePointId;

/// A service point as its file has it.
record ServicePointFile(
        ServicePointId id,
        Map<String, String> names,
        Map<String, String> blocks,
        ZoneId zone,
        List<CounterId> counters,
        List<Offer> services) {

    record Offer(
            ServiceId id,
            String series,
            Optional<List<HoursLine>> hours,
            Optional<Integer> dailyQuota,
            int usualServingMinutes,
            String icon,
            Optional<String> guide,
            Map<String, String> names,
            Map<String, String> departments) {}

    /// For example `days: [MONDAY, TUESDAY], from: 09:00, until: 12:00`.
    record HoursLine(Set<DayOfWeek> days, LocalTime from, LocalTime until) {}

    ServicePoint servicePoint(String file, Map<String, Guide> guides) {
        return new ServicePoint(
                id,
                named(file + ", names", names),
                named(file + ", blocks", blocks),
                zone,
                counters,
                services.stream().map(offer -> offer(file, offer, guides)).toList(),
                List.copyOf(guides.values()));
    }

    private static ServiceOffer offer(String file, Offer offer, Map<String, Guide> guides) {
        String where = file + ", service " + offer.id();
        if (offer.guide().isPresent() && !guides.containsKey(offer.guide().get())) {
            throw new ContentException(
                    "%s: there is no guide '%s'; there are %s"
                            .formatted(where, offer.guide().get(), guides.keySet()));
        }
        return new ServiceOffer(
                rules(where, offer),
                named(where + ", names", offer.names()),
                named(where + ", departments", offer.departments()),
                offer.icon(),
                offer.guide());
    }

    private static Service rules(String where, Offer offer) {
        try {
            return new Service(
                    offer.id(),
                    offer.series(),
                    offer.hours().orElse(List.of()).stream()
                            .map(line -> new Service.Hours(line.days(), line.from(), line.until()))
                            .toList(),
                    offer.dailyQuota().map(OptionalInt::of).orElse(OptionalInt.empty()),
                    Duration.ofMinutes(offer.usualServingMinutes()));
        } catch (IllegalArgumentException e) {
            throw new ContentException(where + ": " + e.getMessage());
        }
    }

    private static Map<Language, String> named(String where, Map<String, String> names) {
        Map<Language, String> named = new LinkedHashMap<>();
        names.forEach(
                (tag, name) ->
                        named.put(
                                Language.find(tag)
                                        .orElseThrow(
                                                () ->
                                                        new ContentException(
                                                                "%s: '%s' is not a language"
                                                                        .formatted(where, tag))),
                                name));
        for (Language needed : GuideFiles.NEEDED) {
            if (!named.containsKey(needed)) {
                throw new ContentException(
                        "%s: there is no name in %s".formatted(where, needed.tag()));
            }
        }
        return named;
    }
}
