package org.wenlu.kiosk.guide.file;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.wenlu.firmware.yaml.StrictYaml;
import org.wenlu.firmware.yaml.YamlException;
import org.wenlu.firmware.yaml.YamlLines;
import org.wenlu.protocol.Language;

/// A YAML text of the content, read into a record, that knows its lines.
public record YamlFile<T>(String name, T value, YamlLines lines) {
    /// Every guide and every name is there in at least these.
    public static final Set<Language> NEEDED =
            Set.of(Language.ZH_HANS, Language.ZH_HANT, Language.EN);

    private static final String AS_OF = "\\d{4}(-\\d{2}(-\\d{2})?)?|undated|intext";

    /// @throws ContentException when it is not what the type needs
    public static <T> YamlFile<T> of(String name, String text, Class<T> type) {
        byte[] yaml = text.getBytes(StandardCharsets.UTF_8);
        try {
            return new YamlFile<>(name, StrictYaml.parse(name, yaml, type), YamlLines.of(yaml));
        } catch (YamlException e) {
            throw new ContentException(String.valueOf(e.getMessage()));
        }
    }

    /// @param pointer what is wrong, for example `/services/3/series`
    public ContentException wrong(String pointer, String message) {
        return ContentException.at(name, lines.line(pointer), message);
    }

    public String icon(String pointer, String icon) {
        return GuideIcons.require(name, lines.line(pointer), icon);
    }

    /// A text by language tag, in the languages that are needed at least.
    public Map<Language, String> names(String pointer, Map<String, String> names) {
        Map<Language, String> named = new EnumMap<>(Language.class);
        names.forEach((tag, name) -> named.put(language(pointer, tag), name));
        for (Language needed : NEEDED) {
            if (named.getOrDefault(needed, "").isBlank()) {
                throw wrong(pointer, "there is no name in %s; add one".formatted(needed.tag()));
            }
        }
        return named;
    }

    /// The same for a text that need not be there.
    public Map<Language, String> names(String pointer, Optional<Map<String, String>> names) {
        return names.map(given -> names(pointer, given)).orElse(Map.of());
    }

    public Language language(String pointer, String tag) {
        return Language.find(tag)
                .orElseThrow(
                        () ->
                                wrong(
                                        pointer + "/" + tag,
                                        "'%s' is not a language; there are %s"
                                                .formatted(tag, tags())));
    }

    /// The date a source speaks for.
    public String asOf(String pointer, String date) {
        if (!date.matches(AS_OF)) {
            throw wrong(
                    pointer,
                    "'%s' is not a date; write \"2024\", \"2024-04\", \"2024-04-24\", undated or intext"
                            .formatted(date));
        }
        return date;
    }

    /// No id is there twice.
    public void once(String list, List<?> ids) {
        for (int i = 0; i < ids.size(); i++) {
            int first = ids.indexOf(ids.get(i));
            if (first < i) {
                throw wrong(
                        "/%s/%d".formatted(list, i),
                        "'%s' is already number %d of %s; name it once or give it an id of its own"
                                .formatted(ids.get(i), first + 1, list));
            }
        }
    }

    public void something(String list, List<?> entries) {
        if (entries.isEmpty()) {
            throw wrong("/" + list, list + " is empty; there must be at least one");
        }
    }

    private static List<String> tags() {
        return Stream.of(Language.values()).map(Language::tag).toList();
    }
}
