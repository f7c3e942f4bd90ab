package org.wenlu.kiosk.guide;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.wenlu.kiosk.guide.ServicePointFile.Offer;
import org.wenlu.kiosk.guide.file.HoursText;
import org.wenlu.kiosk.guide.file.YamlFile;
import org.wenlu.kiosk.guide.port.Port;
import org.wenlu.kiosk.queue.Band;
import org.wenlu.kiosk.queue.Service;
import org.wenlu.kiosk.queue.Timetable;
import org.wenlu.protocol.identity.ServicePointId;

/// Makes a service point of its file and says on which line the file is wrong.
final class ServicePointReader {
    private final YamlFile<ServicePointFile> file;
    private final ServicePointFile point;
    private final Map<String, Guide> guides;
    private final Advice advice;
    private final Surroundings around;

    ServicePointReader(
            YamlFile<ServicePointFile> file,
            Map<String, Guide> guides,
            Advice advice,
            Surroundings around) {
        this.file = file;
        this.point = file.value();
        this.guides = guides;
        this.advice = advice;
        this.around = around;
    }

    ServicePoint servicePoint(ServicePointId expected) {
        if (!point.id().equals(expected)) {
            throw file.wrong(
                    "/id", "the id is '%s'; the file is for '%s'".formatted(point.id(), expected));
        }
        file.something("counters", point.counters());
        file.something("services", point.services());
        file.once("counters", point.counters());
        file.once("services", point.services().stream().map(Offer::id).toList());
        new SeriesCheck(file).run();
        return new ServicePoint(
                point.id(),
                file.names("/names", point.names()),
                file.names("/blocks", point.blocks()),
                point.zone(),
                point.counters(),
                skipped(),
                offers(),
                new PriorityReader(file).classes(),
                List.copyOf(guides.values()),
                advice,
                new Surroundings(
                        ports(),
                        around.directory(),
                        around.calendars(),
                        around.plans(),
                        around.events(),
                        around.covenant()));
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
                file.names(at + "/names", offer.names()),
                file.names(at + "/departments", offer.departments()),
                file.icon(at + "/icon", offer.icon()),
                offer.guide());
    }

    private Service rules(String at, Offer offer) {
        HoursText hours =
                offer.hours()
                        .orElseThrow(
                                () ->
                                        file.wrong(
                                                at,
                                                "service %s has no hours; %s"
                                                        .formatted(offer.id(), HoursText.RIGHT)));
        try {
            return new Service(
                    offer.id(),
                    offer.series(),
                    new Timetable(
                            hours.rules(),
                            offer.onHolidays().map(HoursText::spans).orElse(List.of()),
                            around.calendar(HolidayCalendar.MAINLAND)),
                    offer.dailyQuota().map(OptionalInt::of).orElse(OptionalInt.empty()),
                    bands(offer),
                    Duration.ofMinutes(offer.usualServingMinutes()),
                    offer.longQueue().map(OptionalInt::of).orElse(OptionalInt.empty()));
        } catch (IllegalArgumentException e) {
            throw file.wrong(at, String.valueOf(e.getMessage()));
        }
    }

    private static List<Band> bands(Offer offer) {
        return offer.quotas().orElse(List.of()).stream()
                .map(quota -> new Band(quota.from(), quota.until(), quota.most()))
                .toList();
    }

    private Set<Integer> skipped() {
        List<Integer> skipped = point.skipNumbers().orElse(List.of());
        file.once("skipNumbers", skipped);
        for (int i = 0; i < skipped.size(); i++) {
            if (skipped.get(i) < 1) {
                throw file.wrong(
                        "/skipNumbers/" + i,
                        "%d is no number of a ticket; they begin with 1".formatted(skipped.get(i)));
            }
        }
        return Set.copyOf(skipped);
    }

    private List<Port> ports() {
        List<String> nearest = point.nearestPorts().orElse(List.of());
        file.once("nearestPorts", nearest);
        List<String> known = around.ports().stream().map(Port::id).toList();
        for (int i = 0; i < nearest.size(); i++) {
            if (!known.contains(nearest.get(i))) {
                throw file.wrong(
                        "/nearestPorts/" + i,
                        "there is no port '%s'; there are %s".formatted(nearest.get(i), known));
            }
        }
        Comparator<Port> near =
                Comparator.comparingInt(
                        port ->
                                nearest.contains(port.id())
                                        ? nearest.indexOf(port.id())
                                        : nearest.size());
        return around.ports().stream().sorted(near).toList();
    }
}
