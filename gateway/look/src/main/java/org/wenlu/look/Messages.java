package org.wenlu.look;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.wenlu.protocol.Language;

/// Every string a person sees, by language, in ICU message syntax. Immutable and safe for use by
/// several threads.
///
/// Files are `messages_zh_Hans.properties` … in UTF-8 beside the class that loads them.
public final class Messages {
    private final Map<Language, Map<String, String>> patterns;

    private Messages(Map<Language, Map<String, String>> patterns) {
        this.patterns = patterns;
    }

    /// Loads the files beside `owner` for the given languages.
    ///
    /// @throws IllegalStateException when a file is missing
    public static Messages load(Class<?> owner, Set<Language> languages) {
        var all = new EnumMap<Language, Map<String, String>>(Language.class);
        for (Language language : languages) {
            all.put(
                    language,
                    read(owner, "messages_" + language.tag().replace('-', '_') + ".properties"));
        }
        return new Messages(all);
    }

    public Set<Language> languages() {
        return patterns.keySet();
    }

    public Set<String> keys(Language language) {
        return in(language).keySet();
    }

    /// The pattern as it stands in the file.
    public String pattern(Language language, String key) {
        String pattern = in(language).get(key);
        if (pattern == null) {
            throw new IllegalArgumentException(
                    "no message '%s' in %s".formatted(key, language.tag()));
        }
        return pattern;
    }

    /// The message with its arguments, named ones: `text(EN, "ahead", Map.of("people", 3))`.
    public String text(Language language, String key, Map<String, ?> arguments) {
        return new MessageFormat(pattern(language, key), language.locale())
                .format(new HashMap<>(arguments));
    }

    public String text(Language language, String key) {
        return text(language, key, Map.of());
    }

    private Map<String, String> in(Language language) {
        Map<String, String> messages = patterns.get(language);
        if (messages == null) {
            throw new IllegalArgumentException("no messages in " + language.tag());
        }
        return messages;
    }

    private static Map<String, String> read(Class<?> owner, String file) {
        var properties = new Properties();
        try (InputStream in = owner.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(
                        "message file %s is missing beside %s".formatted(file, owner.getName()));
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("message file " + file, e);
        }
        var messages = new HashMap<String, String>();
        properties
                .stringPropertyNames()
                .forEach(key -> messages.put(key, properties.getProperty(key)));
        return Map.copyOf(messages);
    }
}
