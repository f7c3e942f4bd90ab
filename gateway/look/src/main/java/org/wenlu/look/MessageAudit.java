package org.wenlu.look;

import static java.util.stream.Collectors.toMap;

import com.ibm.icu.text.MessageFormat;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.wenlu.protocol.Language;

/// Finds what a reader would stumble over in strings: a message that one language lacks, arguments
/// that differ between languages, a pattern that cannot be read, a form of the plural that the
/// language has and the pattern has not, and characters that no shipped face of the language draws.
/// For checks before shipping; reads the faces once, immutable.
public final class MessageAudit {
    private static final Map<Face, Font> FACES =
            Stream.of(Face.values()).collect(toMap(face -> face, face -> face.font(false)));

    private MessageAudit() {}

    /// What is wrong with a set of messages, in words; empty when nothing is.
    public static List<String> faults(Messages messages) {
        var keys = new TreeSet<String>();
        messages.languages().forEach(language -> keys.addAll(messages.keys(language)));
        var faults = new ArrayList<String>();
        for (Language language : messages.languages()) {
            for (String key : keys) {
                if (messages.keys(language).contains(key)) {
                    fault(messages, language, key).forEach(faults::add);
                } else {
                    faults.add("%s lacks %s".formatted(language.tag(), key));
                }
            }
        }
        arguments(messages, keys, faults);
        return faults;
    }

    /// The characters of `text` that no face of the language has, each once; empty when all can be
    /// drawn. Line breaks, tabulators and marks of direction are not drawn.
    public static String undrawable(String text, Language language) {
        var missing = new StringBuilder();
        text.codePoints()
                .filter(character -> !Character.isISOControl(character))
                .filter(character -> Character.getType(character) != Character.FORMAT)
                .distinct()
                .filter(character -> faces(language).noneMatch(f -> f.canDisplay(character)))
                .forEach(missing::appendCodePoint);
        return missing.toString();
    }

    private static List<String> fault(Messages messages, Language language, String key) {
        String pattern = messages.pattern(language, key);
        var faults = new ArrayList<String>();
        try {
            new MessageFormat(pattern, language.locale());
            for (String form : Plurals.missing(pattern, language)) {
                faults.add("%s %s has no plural for %s".formatted(language.tag(), key, form));
            }
        } catch (IllegalArgumentException e) {
            faults.add("%s %s cannot be read: %s".formatted(language.tag(), key, e.getMessage()));
        }
        if (pattern.isBlank()) {
            faults.add("%s %s is empty".formatted(language.tag(), key));
        }
        String missing = undrawable(pattern, language);
        if (!missing.isEmpty()) {
            faults.add("%s %s cannot be drawn: %s".formatted(language.tag(), key, missing));
        }
        return faults;
    }

    private static void arguments(Messages messages, TreeSet<String> keys, List<String> faults) {
        for (String key : keys) {
            var names = new TreeSet<String>();
            for (Language language : messages.languages()) {
                names.add(arguments(messages, language, key));
            }
            if (names.size() > 1) {
                faults.add("%s has other arguments in another language: %s".formatted(key, names));
            }
        }
    }

    private static String arguments(Messages messages, Language language, String key) {
        if (!messages.keys(language).contains(key)) {
            return "";
        }
        try {
            var format = new MessageFormat(messages.pattern(language, key), language.locale());
            return new TreeSet<>(format.getArgumentNames()).toString();
        } catch (IllegalArgumentException e) {
            return e.getClass().getSimpleName();
        }
    }

    private static Stream<Font> faces(Language language) {
        return Face.of(language).stream().map(FACES::get);
    }
}
