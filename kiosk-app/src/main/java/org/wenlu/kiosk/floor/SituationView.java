package org.wenlu.kiosk.floor;

import java.util.List;
import java.util.Map;
import org.wenlu.kiosk.guide.phrase.Situation;

/// What clerk and visitor can point at, by language tag.
record SituationView(String id, Map<String, String> names, List<Map<String, String>> phrases) {
    static SituationView of(Situation situation, Words words) {
        return new SituationView(
                situation.id(),
                words.names(situation.names()),
                situation.phrases().stream().map(it -> words.names(it.lines())).toList());
    }
}
