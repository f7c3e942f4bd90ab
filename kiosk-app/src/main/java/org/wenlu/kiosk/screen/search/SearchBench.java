package org.wenlu.kiosk.screen.search;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wenlu.kiosk.guide.Content;
import org.wenlu.kiosk.guide.Findable;
import org.wenlu.kiosk.guide.search.SearchIndex;
import org.wenlu.kiosk.typing.Typed;
import org.wenlu.protocol.Json;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.ServicePointId;

/// Measures how long it takes from a key of the keyboard to candidates and results, over the
/// shipped content of one hall, letter by letter. Drawing is not in it. Prints one object of JSON,
/// in milliseconds.
///
/// Arguments: how often everything is typed (100).
public final class SearchBench {
    private static final int WARM_UP = 20;
    private static final int MOST = 12;
    private static final int MOST_CHARACTERS = 60;

    private record Query(Language language, String letters) {}

    private static final List<Query> QUERIES =
            List.of(
                    new Query(Language.ZH_HANS, "zhusudengji"),
                    new Query(Language.ZH_HANT, "gangaojumin"),
                    new Query(Language.EN, "acommodatoin registration"),
                    new Query(Language.EN, "helicopter"),
                    new Query(Language.FR, "permis de travail"),
                    new Query(Language.DE, "aufenthaltserlaubnis"),
                    new Query(Language.JA, "toukyou"),
                    new Query(Language.RU, "регистрация"),
                    new Query(Language.AR, "ضريبة"));

    private final List<Double> typing = new ArrayList<>();
    private final List<Double> both = new ArrayList<>();

    private SearchBench() {}

    public static void main(String[] arguments) {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100;
        var point = Content.shipped().servicePoint(new ServicePointId("luohu-port-hall"));
        List<Findable> things = Findable.of(point);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("things", things.size());
        long begin = System.nanoTime();
        SearchIndex index = SearchIndex.of(things);
        figures.put("indexMadeMs", millis(begin));
        begin = System.nanoTime();
        Typed first = Typed.in(Language.ZH_HANS, MOST_CHARACTERS);
        first.letter("z");
        first.candidates();
        figures.put("firstPinyinLetterMs", millis(begin));
        new SearchBench().rounds(index, WARM_UP);
        var bench = new SearchBench();
        bench.rounds(index, rounds);
        put(figures, "keyToCandidates", bench.typing);
        put(figures, "keyToResults", bench.both);
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(figures));
    }

    private void rounds(SearchIndex index, int rounds) {
        for (int round = 0; round < rounds; round++) {
            QUERIES.forEach(query -> type(index, query));
        }
    }

    private void type(SearchIndex index, Query query) {
        Typed typed = Typed.in(query.language(), MOST_CHARACTERS);
        for (int point : query.letters().codePoints().toArray()) {
            long begin = System.nanoTime();
            typed.letter(Character.toString(point));
            typed.candidates();
            typing.add(millis(begin));
            index.find(typed.text(), query.language(), MOST);
            both.add(millis(begin));
        }
    }

    private static double millis(long begin) {
        return (System.nanoTime() - begin) / 1e6;
    }

    private static void put(Map<String, Object> figures, String name, List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        figures.put(name + "P50Ms", at(sorted, 0.5));
        figures.put(name + "P99Ms", at(sorted, 0.99));
        figures.put(name + "WorstMs", at(sorted, 1));
    }

    private static double at(List<Double> sorted, double part) {
        double value = sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * part));
        return Math.round(value * 1_000) / 1_000.0;
    }
}
