package org.wenlu.kiosk.guide.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wenlu.kiosk.guide.file.Source;
import org.wenlu.kiosk.guide.phrase.Situation.Phrase;

/// Reads `phrases/<situation>.yaml`.
public record PhraseFile(String icon, Map<String, String> names, List<Entry> phrases) {
    record Entry(String id, Map<String, String> lines) {}

    public static Situation read(Source source, String id) {
        var file = source.yaml("phrases/" + id + ".yaml", PhraseFile.class);
        List<Entry> entries = file.value().phrases();
        file.something("phrases", entries);
        file.once("phrases", entries.stream().map(Entry::id).toList());
        var phrases = new ArrayList<Phrase>();
        for (int i = 0; i < entries.size(); i++) {
            String at = "/phrases/%d/lines".formatted(i);
            phrases.add(new Phrase(entries.get(i).id(), file.names(at, entries.get(i).lines())));
        }
        return new Situation(
                id,
                file.icon("/icon", file.value().icon()),
                file.names("/names", file.value().names()),
                phrases);
    }
}
