package org.wenlu.kiosk.guide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.wenlu.kiosk.guide.ServicePointFile.Offer;
import org.wenlu.kiosk.guide.file.ContentException;
import org.wenlu.kiosk.guide.file.YamlFile;

/// Holds the ticket letters of a service point against each other: a letter is for one service, and
/// letters that sound alike when they are called are not used side by side.
final class SeriesCheck {
    private static final List<String> LETTERS = List.of("ABCDEFGHJKLMNPQRSTUVWXYZ".split(""));
    private static final Map<String, String> SOUNDS_LIKE =
            Map.of("B", "P", "P", "B", "D", "T", "T", "D");

    private final YamlFile<ServicePointFile> file;
    private final Set<String> shared;

    SeriesCheck(YamlFile<ServicePointFile> file) {
        this.file = file;
        this.shared = file.value().sharedSeries().orElse(Set.of());
    }

    void run() {
        Map<String, Offer> holders = new HashMap<>();
        List<Offer> offers = file.value().services();
        for (int i = 0; i < offers.size(); i++) {
            Offer offer = offers.get(i);
            Offer before = holders.putIfAbsent(offer.series(), offer);
            if (before != null && !shared.contains(offer.series())) {
                throw wrong(i, "already has", before);
            }
            Offer alike = holders.get(SOUNDS_LIKE.getOrDefault(offer.series(), ""));
            if (alike != null) {
                throw wrong(i, "has a letter that sounds like", alike);
            }
        }
    }

    private ContentException wrong(int at, String how, Offer other) {
        Offer offer = file.value().services().get(at);
        return file.wrong(
                "/services/%d/series".formatted(at),
                "service %s cannot have series %s: service %s %s it; free are %s"
                        .formatted(offer.id(), offer.series(), other.id(), how, free()));
    }

    private Set<String> free() {
        var used = new ArrayList<String>();
        file.value().services().forEach(offer -> used.add(offer.series()));
        used.addAll(used.stream().map(it -> SOUNDS_LIKE.getOrDefault(it, it)).toList());
        var free = new TreeSet<>(LETTERS);
        used.forEach(free::remove);
        return free;
    }
}
