package org.wenlu.firmware.yaml;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Knows on which line of a YAML text a setting stands, so that an error can say it.
public final class YamlLines {
    private static final YAMLMapper MAPPER = new YAMLMapper();

    private final Map<String, Integer> lines = new HashMap<>();

    private YamlLines() {}

    /// A text that is damaged is known up to where the damage begins.
    public static YamlLines of(byte[] yaml) {
        var lines = new YamlLines();
        try (JsonParser parser = MAPPER.createParser(yaml)) {
            lines.readAll(parser);
        } catch (JacksonException _) {
            lines.lines.putIfAbsent("", 1);
        }
        return lines;
    }

    private void readAll(JsonParser parser) {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (!token.isStructEnd()) {
                lines.putIfAbsent(
                        parser.streamReadContext().pathAsPointer().toString(),
                        parser.currentTokenLocation().getLineNr());
            }
        }
    }

    /// The line, from 1, of a setting or, where it is not there, of what it would stand in.
    ///
    /// @param pointer a JSON pointer such as `/services/3/series`
    public int line(String pointer) {
        String near = pointer;
        while (!lines.containsKey(near) && !near.isEmpty()) {
            near = near.substring(0, near.lastIndexOf('/'));
        }
        return lines.getOrDefault(near, 1);
    }

    /// Whether the setting itself stands in the text.
    public boolean knows(String pointer) {
        return lines.containsKey(pointer);
    }
}
