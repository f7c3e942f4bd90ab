package org.wenlu.kiosk.guide;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.wenlu.kiosk.guide.ServicePointFile.Hours;
import org.wenlu.kiosk.guide.ServicePointFile.Offer;
import org.wenlu.kiosk.queue.Service;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.ServicePointId;

/// Makes a service point of its file and says on which line the file is wrong.
final class ServicePointReader {
    private final YamlFile<ServicePointFile> file;
    private final ServicePointFile point;
    private final Map<String, Guide> guides;

    ServicePointReader(YamlFile<ServicePointFile> file, Map<String, Guide> guides) {
        this.file = file;
        this.point = file.value();
        this.guides = guides;
    }

    ServicePoint servicePoint(ServicePointId expected) {
        if (!point.id().equals(expected)) {
            throw file.wrong(
                    "/id", "the id is '%s'; the file is for '%s'".formatted(point.id(), expected));
        }
        requireSomething("counters", point.counters());
        requireSomething("services", point.services());
        requireOnce("counters", point.counters());
        requireOnce("services", point.services().stream().map(Offer::id).toList());
        new SeriesCheck(file).run();
        return new ServicePoint(
                point.id(),
                named("/names", point.names()),
                named("/blocks", point.blocks()),
                point.zone(),
                point.counters(),
                offers(),
                List.copyOf(guides.values()));
    }

    private List<ServiceOffer> offers() {
        var offers = new ArrayList<ServiceOffer>();
        for (int i = 0; i < point.services().size(); i++) {
            offers.add(offer("/services/" + i, point.services().get(i)));
        }
        return offers;
    }

    private ServiceOffer offer(String at, Offer offer) {
        offer.guide()
                .filter(guide -> !guides.containsKey(guide))
                .ifPresent(
                        guide -> {
                            throw file.wrong(
                                    at + "/guide",
                                    "there is no guide '%s'; there are %s"
                                            .formatted(guide, guides.keySet()));
                        });
        return new ServiceOffer(
                rules(at, offer),
                named(at + "/names", offer.names()),
                named(at + "/departments", offer.departments()),
                file.icon(at + "/icon", offer.icon()),
                offer.guide());
    }

    private Service rules(String at, Offer offer) {
        Hours hours =
                offer.hours()
                        .orElseThrow(
                                () ->
                                        file.wrong(
                                                at,
                                                "service %s has no hours; %s"
                                                        .formatted(offer.id(), Hours.RIGHT)));
        try {
            return new Service(
                    offer.id(),
                    offer.series(),
                    hours.rules(),
                    offer.dailyQuota().map(OptionalInt::of).orElse(OptionalInt.empty()),
                    Duration.ofMinutes(offer.usualServingMinutes()));
        } catch (IllegalArgumentException e) {
            throw file.wrong(at, String.valueOf(e.getMessage()));
        }
    }

    private Map<Language, String> named(String at, Map<String, String> names) {
        Map<Language, String> named = new LinkedHashMap<>();
        names.forEach((tag, name) -> named.put(language(at, tag), name));
        for (Language needed : GuideFiles.NEEDED) {
            if (named.getOrDefault(needed, "").isBlank()) {
                throw file.wrong(at, "there is no name in %s; add one".formatted(needed.tag()));
            }
        }
        return named;
    }

    private Language language(String at, String tag) {
        return Language.find(tag)
                .orElseThrow(
                        () ->
                                file.wrong(
                                        at + "/" + tag,
                                        "'%s' is not a language; there are %s"
                                                .formatted(tag, GuideFiles.tags())));
    }

    private void requireSomething(String list, List<?> entries) {
        if (entries.isEmpty()) {
            throw file.wrong("/" + list, list + " is empty; there must be at least one");
        }
    }

    private void requireOnce(String list, List<?> ids) {
        for (int i = 0; i < ids.size(); i++) {
            if (ids.indexOf(ids.get(i)) < i) {
                throw file.wrong(
                        "/%s/%d".formatted(list, i),
                        "'%s' is there twice in %s; give the second one an id of its own"
                                .formatted(ids.get(i), list));
            }
        }
    }
}
