package org.wenlu.gateway.letter;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.wenlu.protocol.letter.Matter;

/// Words that several visits searched for in vain.
///
/// @param text as all of them mean it: without capitals, punctuation and further blanks
/// @param visits how many different visits asked, at least [#LEAST_VISITS]
public record Unanswered(String text, int visits) {
    /// What fewer visits asked might name a person.
    public static final int LEAST_VISITS = 3;

    static List<Unanswered> of(List<KeptLetter> letters) {
        Map<String, Set<String>> visits = new TreeMap<>();
        for (KeptLetter letter : letters) {
            if (letter.letter().matter() instanceof Matter.UnansweredSearch search) {
                visits.computeIfAbsent(normal(search.text()), _ -> new TreeSet<>())
                        .add(letter.place() + " " + search.visit());
            }
        }
        return visits.entrySet().stream()
                .filter(it -> !it.getKey().isEmpty() && it.getValue().size() >= LEAST_VISITS)
                .map(it -> new Unanswered(it.getKey(), it.getValue().size()))
                .sorted(Comparator.comparingInt(Unanswered::visits).reversed())
                .toList();
    }

    static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\p{P}\\p{S}\\s]+", " ")
                .strip();
    }
}
