package org.wenlu.kiosk.guide.covenant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wenlu.kiosk.guide.covenant.Covenant.Clause;
import org.wenlu.kiosk.guide.file.Source;
import org.wenlu.kiosk.guide.file.YamlFile;

/// Reads `covenants/<service point>.yaml`.
public record CovenantFile(Optional<Boolean> example, List<Entry> clauses) {
    private static final String ID = "[a-z0-9][a-z0-9-]{0,59}";

    record Entry(String id, Map<String, String> texts) {}

    /// The draft of a service point's block; without clauses when it has no file.
    ///
    /// @throws org.wenlu.kiosk.guide.file.ContentException when the file is wrong
    public static Covenant find(Source source, String point) {
        String name = "covenants/" + point + ".yaml";
        return source.find(name).isEmpty()
                ? Covenant.NONE
                : read(source.yaml(name, CovenantFile.class));
    }

    private static Covenant read(YamlFile<CovenantFile> file) {
        List<Entry> entries = file.value().clauses();
        file.once("clauses", entries.stream().map(Entry::id).toList());
        var clauses = new ArrayList<Clause>();
        for (int i = 0; i < entries.size(); i++) {
            clauses.add(clause(file, "/clauses/" + i, entries.get(i)));
        }
        return new Covenant(clauses, file.value().example().orElse(false));
    }

    private static Clause clause(YamlFile<CovenantFile> file, String at, Entry entry) {
        if (!entry.id().matches(ID)) {
            throw file.wrong(
                    at + "/id",
                    "'%s' is no id; write up to 60 small letters, digits and hyphens"
                            .formatted(entry.id()));
        }
        return new Clause(entry.id(), file.names(at + "/texts", entry.texts()));
    }
}
