package org.wenlu.kiosk.guide.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.wenlu.kiosk.guide.Findable;
import org.wenlu.protocol.Language;

/// Everything that can be found at a service point. A few hundred things are looked through one
/// after the other, which takes milliseconds. Immutable and safe for use by several threads.
public final class SearchIndex {
    private static final double OWN_NAME = 10;
    private static final double OTHER_NAME = 8;
    private static final double OWN_TEXT = 3;
    private static final double OTHER_TEXT = 1.5;

    /// Longer input is cut: nobody types more on a kiosk.
    private static final int MOST_CHARACTERS = 100;

    private final List<Entry> entries;

    private record Entry(Findable thing, List<Field> fields) {}

    private record Hit(Findable thing, double score, int order) {}

    private SearchIndex(List<Entry> entries) {
        this.entries = entries;
    }

    public static SearchIndex of(List<Findable> things) {
        return new SearchIndex(
                things.stream().map(thing -> new Entry(thing, fields(thing))).toList());
    }

    private static List<Field> fields(Findable thing) {
        return Stream.concat(
                        thing.names().entrySet().stream()
                                .map(it -> Field.of(it.getKey(), true, it.getValue())),
                        thing.texts().entrySet().stream()
                                .map(it -> Field.of(it.getKey(), false, it.getValue())))
                .toList();
    }

    /// What answers a query, the best first. Every word of the query has to be found somewhere in
    /// what answers; names count for more than texts, and the visitor's language for more than
    /// others.
    ///
    /// @param most how many at most
    public List<Findable> find(String query, Language language, int most) {
        String folded =
                Spelling.fold(query.substring(0, Math.min(query.length(), MOST_CHARACTERS)));
        List<String> typed = Spelling.words(folded);
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < entries.size() && !typed.isEmpty(); i++) {
            double score = score(entries.get(i), typed, language);
            if (score > 0) {
                hits.add(new Hit(entries.get(i).thing(), score, i));
            }
        }
        return hits.stream()
                .sorted(Comparator.comparingDouble(Hit::score).reversed().thenComparing(Hit::order))
                .limit(most)
                .map(Hit::thing)
                .toList();
    }

    private static double score(Entry entry, List<String> typed, Language language) {
        double sum = 0;
        for (String word : typed) {
            double best = 0;
            for (Field field : entry.fields()) {
                double weight = weight(field, language);
                if (weight > best) {
                    best = Math.max(best, weight * field.match(word));
                }
            }
            if (best == 0) {
                return 0;
            }
            sum += best;
        }
        return sum;
    }

    private static double weight(Field field, Language language) {
        boolean own = field.language() == language;
        if (field.name()) {
            return own ? OWN_NAME : OTHER_NAME;
        }
        return own ? OWN_TEXT : OTHER_TEXT;
    }
}
