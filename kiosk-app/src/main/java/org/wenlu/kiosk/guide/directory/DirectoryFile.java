package org.wenlu.kiosk.guide.directory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wenlu.kiosk.guide.directory.Directory.Address;
import org.wenlu.kiosk.guide.directory.Directory.Kind;
import org.wenlu.kiosk.guide.file.Source;
import org.wenlu.kiosk.guide.file.YamlFile;
import org.wenlu.protocol.Language;

/// Reads `directory.yaml`.
public record DirectoryFile(List<Entry> addresses) {
    public static final String NAME = "directory.yaml";
    private static final List<String> DISTRICTS =
            List.of(
                    "futian",
                    "luohu",
                    "yantian",
                    "nanshan",
                    "baoan",
                    "longgang",
                    "longhua",
                    "pingshan",
                    "guangming",
                    "dapeng");

    record Entry(
            String id,
            Kind kind,
            Map<String, String> names,
            Optional<String> district,
            Optional<List<String>> spoken,
            Optional<Map<String, String>> where,
            Optional<String> telephone,
            Optional<Map<String, String>> about,
            Map<String, String> source,
            String sourceAsOf) {}

    public static Directory read(Source source) {
        var file = source.yaml(NAME, DirectoryFile.class);
        List<Entry> entries = file.value().addresses();
        file.once("addresses", entries.stream().map(Entry::id).toList());
        var addresses = new ArrayList<Address>();
        for (int i = 0; i < entries.size(); i++) {
            addresses.add(address(file, "/addresses/" + i, entries.get(i)));
        }
        return new Directory(addresses);
    }

    private static Address address(YamlFile<DirectoryFile> file, String at, Entry entry) {
        return new Address(
                entry.id(),
                entry.kind(),
                file.names(at + "/names", entry.names()),
                entry.district().map(district -> district(file, at, district)),
                spoken(file, at + "/spoken", entry),
                file.names(at + "/where", entry.where()),
                entry.telephone(),
                file.names(at + "/about", entry.about()),
                file.names(at + "/source", entry.source()),
                file.asOf(at + "/sourceAsOf", entry.sourceAsOf()));
    }

    private static String district(YamlFile<DirectoryFile> file, String at, String district) {
        if (!DISTRICTS.contains(district)) {
            throw file.wrong(
                    at + "/district",
                    "'%s' is not a district; there are %s".formatted(district, DISTRICTS));
        }
        return district;
    }

    private static Set<Language> spoken(YamlFile<DirectoryFile> file, String at, Entry entry) {
        Set<Language> spoken = new HashSet<>();
        entry.spoken().orElse(List.of()).forEach(tag -> spoken.add(file.language(at, tag)));
        return spoken;
    }
}
