package org.wenlu.kiosk.typing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The Chinese words that can be typed, by how they are read. Read once, when first needed;
/// immutable and safe for use by several threads.
final class PinyinWords {
    /// Letters of the longest reading.
    static final int LONGEST = 30;

    /// Natural logarithm of how many words the frequencies were counted in.
    private static final double ALL = 18;

    private static final Pattern WORD = Pattern.compile("(\\p{IsHan}+)(\\d+)");

    private final NavigableMap<String, String> lines;

    private PinyinWords(NavigableMap<String, String> lines) {
        this.lines = lines;
    }

    private static final class Shipped {
        static final PinyinWords WORDS = load();
    }

    /// @param logarithm of the part of all words that this one makes up; negative
    record Word(String text, double logarithm) {}

    static PinyinWords shipped() {
        return Shipped.WORDS;
    }

    /// The words that are read exactly so, the most frequent first.
    ///
    /// @param reading letters without spaces
    List<Word> read(String reading) {
        return words(lines.getOrDefault(reading, ""));
    }

    /// Words whose reading goes on after these letters, the most frequent first.
    List<Word> beginning(String letters, int most) {
        return lines.subMap(letters, false, letters + '{', false).values().stream()
                .flatMap(line -> words(line).stream().limit(1))
                .sorted(Comparator.comparingDouble(Word::logarithm).reversed())
                .limit(most)
                .toList();
    }

    private static List<Word> words(String line) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(line);
        while (matcher.find()) {
            double logarithm = Integer.parseInt(matcher.group(2)) / 10.0 - ALL;
            words.add(new Word(matcher.group(1), logarithm));
        }
        return words;
    }

    private static PinyinWords load() {
        var lines = new TreeMap<String, String>();
        try (InputStream in = PinyinWords.class.getResourceAsStream("words.txt")) {
            if (in == null) {
                throw new IllegalStateException("the word list words.txt is missing");
            }
            try (Stream<String> all =
                    new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()) {
                all.map(line -> line.split("\t", 2))
                        .map(parts -> Map.entry(parts[0].replace(" ", ""), parts[1]))
                        .forEach(it -> lines.merge(it.getKey(), it.getValue(), PinyinWords::both));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the word list", e);
        }
        return new PinyinWords(lines);
    }

    /// Two readings that are written alike, such as `xi an` and `xian`.
    private static String both(String one, String other) {
        return String.join(
                " ",
                Stream.concat(words(one).stream(), words(other).stream())
                        .sorted(Comparator.comparingDouble(Word::logarithm).reversed())
                        .map(word -> word.text() + Math.round((word.logarithm() + ALL) * 10))
                        .toList());
    }
}
