package org.wenlu.kiosk.guide.event;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wenlu.kiosk.guide.file.Source;
import org.wenlu.kiosk.guide.file.YamlFile;

/// Reads `events/<service point>.yaml`.
public record EventFile(List<Entry> events) {
    private static final String ID = "[a-z0-9][a-z0-9-]{0,59}";

    record Entry(
            String id,
            Map<String, String> names,
            Optional<Map<String, String>> about,
            Map<String, String> where,
            String begins,
            String ends,
            Optional<Boolean> full,
            Optional<Boolean> example) {}

    /// The events of a service point, the next one first; none when it has no file.
    ///
    /// @throws org.wenlu.kiosk.guide.file.ContentException when the file is wrong
    public static List<Event> find(Source source, String point) {
        String name = "events/" + point + ".yaml";
        return source.find(name).isEmpty() ? List.of() : read(source.yaml(name, EventFile.class));
    }

    private static List<Event> read(YamlFile<EventFile> file) {
        List<Entry> entries = file.value().events();
        file.once("events", entries.stream().map(Entry::id).toList());
        var events = new ArrayList<Event>();
        for (int i = 0; i < entries.size(); i++) {
            events.add(event(file, "/events/" + i, entries.get(i)));
        }
        events.sort(Comparator.comparing(Event::begins));
        return List.copyOf(events);
    }

    private static Event event(YamlFile<EventFile> file, String at, Entry entry) {
        if (!entry.id().matches(ID)) {
            throw file.wrong(
                    at + "/id",
                    "'%s' is no id; write up to 60 small letters, digits and hyphens"
                            .formatted(entry.id()));
        }
        LocalDateTime begins = moment(file, at + "/begins", entry.begins());
        LocalDateTime ends = moment(file, at + "/ends", entry.ends());
        if (!ends.isAfter(begins)) {
            throw file.wrong(at + "/ends", "it ends before it begins; ends must be after begins");
        }
        return new Event(
                entry.id(),
                file.names(at + "/names", entry.names()),
                file.names(at + "/about", entry.about()),
                file.names(at + "/where", entry.where()),
                begins,
                ends,
                entry.full().orElse(false),
                entry.example().orElse(false));
    }

    private static LocalDateTime moment(YamlFile<EventFile> file, String at, String text) {
        try {
            return LocalDateTime.parse(text);
        } catch (DateTimeException e) {
            throw file.wrong(
                    at,
                    "'%s' is no date and time; write it as \"2026-12-05T14:00\"".formatted(text));
        }
    }
}
