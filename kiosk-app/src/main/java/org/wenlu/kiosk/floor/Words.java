package org.wenlu.kiosk.floor;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.wenlu.look.Messages;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.CounterId;
import org.wenlu.protocol.record.Happening.WaitRange;

/// What the floor says, in the languages that its messages have.
final class Words {
    private final Messages messages;

    Words(Messages messages) {
        this.messages = messages;
        if (!messages.languages().contains(Language.ZH_HANS)) {
            throw new IllegalArgumentException("the floor's messages need Simplified Chinese");
        }
    }

    List<Language> languages() {
        return messages.languages().stream().sorted().toList();
    }

    /// The language itself where there are messages in it, otherwise English, otherwise Chinese.
    Language spoken(Language wanted) {
        if (messages.languages().contains(wanted)) {
            return wanted;
        }
        return messages.languages().contains(Language.EN) ? Language.EN : Language.ZH_HANS;
    }

    /// The words of a page that need no arguments, by key.
    Map<String, String> of(Language language) {
        var words = new TreeMap<String, String>();
        for (String key : messages.keys(language)) {
            if (key.startsWith("page.")) {
                words.put(key.substring("page.".length()), messages.text(language, key));
            }
        }
        return words;
    }

    String text(Language language, String key, Map<String, ?> arguments) {
        return messages.text(language, key, arguments);
    }

    String call(Language language, String label, CounterId counter) {
        return text(language, "call", Map.of("number", label, "counter", counter.value()));
    }

    String range(Language language, WaitRange range) {
        return text(
                language,
                "range",
                Map.of("least", range.leastMinutes(), "most", range.mostMinutes()));
    }

    /// Something in every language of the floor, by its tag.
    <T> Map<String, T> inAll(Function<Language, T> text) {
        var all = new LinkedHashMap<String, T>();
        languages().forEach(language -> all.put(language.tag(), text.apply(language)));
        return all;
    }

    /// Names in every language of the floor; where one is missing, English or Chinese stands in.
    Map<String, String> names(Map<Language, String> names) {
        return inAll(language -> name(names, language));
    }

    static String name(Map<Language, String> names, Language language) {
        var known = new EnumMap<Language, String>(Language.class);
        known.putAll(names);
        for (Language candidate : List.of(language, Language.EN, Language.ZH_HANS)) {
            if (known.containsKey(candidate)) {
                return known.get(candidate);
            }
        }
        return "";
    }

    /// The languages a board shows, two at a time: Chinese first, Simplified and Traditional in
    /// turn, beside each of the others.
    List<List<String>> pairs() {
        List<Language> chinese = languages().stream().filter(Language::chinese).toList();
        List<Language> others = languages().stream().filter(l -> !l.chinese()).toList();
        if (others.isEmpty()) {
            return List.of(chinese.stream().map(Language::tag).toList());
        }
        var pairs = new ArrayList<List<String>>();
        for (int i = 0; i < Math.max(chinese.size(), others.size()); i++) {
            pairs.add(
                    List.of(
                            chinese.get(i % chinese.size()).tag(),
                            others.get(i % others.size()).tag()));
        }
        return pairs;
    }
}
