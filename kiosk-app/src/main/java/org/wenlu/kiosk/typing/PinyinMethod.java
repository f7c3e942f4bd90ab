package org.wenlu.kiosk.typing;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Pinyin becomes Chinese words. The first candidate stands for all the letters where words can be
/// put together for them; then come words for the letters from the first on, the longest first.
final class PinyinMethod implements Method {
    private static final int MOST = 40;

    private final PinyinWords words;
    private final UnaryOperator<String> script;

    private PinyinMethod(PinyinWords words, UnaryOperator<String> script) {
        this.words = words;
        this.script = script;
    }

    static PinyinMethod simplified() {
        return new PinyinMethod(PinyinWords.shipped(), text -> text);
    }

    static PinyinMethod traditional() {
        return new PinyinMethod(
                PinyinWords.shipped(),
                Transliterator.getInstance("Simplified-Traditional")::transliterate);
    }

    @Override
    public Suggestions suggest(String letters) {
        var candidates = new ArrayList<Candidate>();
        sentence(letters).ifPresent(text -> add(candidates, text, letters.length()));
        for (int length = letters.length(); length > 0; length--) {
            String part = letters.substring(0, length);
            for (PinyinWords.Word word : words.read(part)) {
                add(candidates, word.text(), length);
            }
            if (length == letters.length()) {
                words.beginning(part, MOST)
                        .forEach(it -> add(candidates, it.text(), part.length()));
            }
        }
        return new Suggestions(letters, candidates);
    }

    private void add(List<Candidate> candidates, String text, int consumed) {
        var candidate = new Candidate(script.apply(text), consumed);
        if (candidates.size() < MOST && !candidates.contains(candidate)) {
            candidates.add(candidate);
        }
    }

    private record Way(String text, double worth) {}

    /// The likeliest words that stand for all letters together: few and frequent ones.
    private Optional<String> sentence(String letters) {
        var best = new ArrayList<Optional<Way>>();
        best.add(Optional.of(new Way("", 0)));
        for (int end = 1; end <= letters.length(); end++) {
            Optional<Way> found = Optional.empty();
            for (int begin = Math.max(0, end - PinyinWords.LONGEST); begin < end; begin++) {
                Optional<Way> way = joined(best.get(begin), letters.substring(begin, end));
                if (way.isPresent()
                        && (found.isEmpty() || way.get().worth() > found.get().worth())) {
                    found = way;
                }
            }
            best.add(found);
        }
        return best.getLast().map(Way::text).filter(text -> !text.isEmpty());
    }

    private Optional<Way> joined(Optional<Way> before, String reading) {
        if (before.isEmpty()) {
            return Optional.empty();
        }
        return words.read(reading).stream()
                .findFirst()
                .map(
                        word ->
                                new Way(
                                        before.get().text() + word.text(),
                                        before.get().worth() + word.logarithm()));
    }
}
