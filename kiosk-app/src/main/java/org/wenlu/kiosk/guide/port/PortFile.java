package org.wenlu.kiosk.guide.port;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wenlu.kiosk.guide.file.HoursText;
import org.wenlu.kiosk.guide.file.Source;
import org.wenlu.kiosk.guide.file.YamlFile;
import org.wenlu.kiosk.guide.port.Port.Longer;
import org.wenlu.kiosk.guide.port.Port.Passengers;
import org.wenlu.kiosk.queue.Timetable;

/// Reads `ports.yaml`.
public record PortFile(List<Entry> ports) {
    public static final String NAME = "ports.yaml";
    private static final String HOURS =
            "a port has either hours or suspendedSince; hours: [{from: \"06:30\", until: \"22:30\"}]";

    record Entry(
            String id,
            Map<String, String> names,
            Optional<Map<String, String>> across,
            Optional<HoursText> hours,
            Optional<Announced> onAnnouncedHolidays,
            Optional<String> suspendedSince,
            String sourceAsOf,
            Optional<Map<String, String>> gettingThere) {}

    /// @param until on the next day; without it, 24 hours
    record Announced(Optional<LocalTime> until) {}

    /// The ports in the order of the file.
    public static List<Port> read(Source source) {
        var file = source.yaml(NAME, PortFile.class);
        List<Entry> entries = file.value().ports();
        file.once("ports", entries.stream().map(Entry::id).toList());
        var ports = new ArrayList<Port>();
        for (int i = 0; i < entries.size(); i++) {
            ports.add(port(file, "/ports/" + i, entries.get(i)));
        }
        return ports;
    }

    private static Port port(YamlFile<PortFile> file, String at, Entry entry) {
        return new Port(
                entry.id(),
                file.names(at + "/names", entry.names()),
                file.names(at + "/across", entry.across()),
                passengers(file, at, entry),
                file.asOf(at + "/sourceAsOf", entry.sourceAsOf()),
                file.names(at + "/gettingThere", entry.gettingThere()));
    }

    private static Passengers passengers(YamlFile<PortFile> file, String at, Entry entry) {
        if (entry.hours().isPresent() == entry.suspendedSince().isPresent()) {
            throw file.wrong(at, HOURS);
        }
        return entry.suspendedSince()
                .<Passengers>map(Passengers.Suspended::new)
                .orElseGet(
                        () ->
                                new Passengers.Crossing(
                                        Timetable.of(entry.hours().orElseThrow().rules()),
                                        entry.onAnnouncedHolidays()
                                                .map(longer -> new Longer(longer.until()))));
    }
}
