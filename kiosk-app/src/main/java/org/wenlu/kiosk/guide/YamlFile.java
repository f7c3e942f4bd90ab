package org.wenlu.kiosk.guide;

import java.nio.charset.StandardCharsets;
import org.wenlu.firmware.yaml.StrictYaml;
import org.wenlu.firmware.yaml.YamlException;
import org.wenlu.firmware.yaml.YamlLines;

/// A YAML text of the content, read into a record, that knows its lines.
record YamlFile<T>(String name, T value, YamlLines lines) {

    /// @throws ContentException when it is not what the type needs
    static <T> YamlFile<T> of(String name, String text, Class<T> type) {
        byte[] yaml = text.getBytes(StandardCharsets.UTF_8);
        try {
            return new YamlFile<>(name, StrictYaml.parse(name, yaml, type), YamlLines.of(yaml));
        } catch (YamlException e) {
            throw new ContentException(String.valueOf(e.getMessage()));
        }
    }

    /// @param pointer what is wrong, for example `/services/3/series`
    ContentException wrong(String pointer, String message) {
        return ContentException.at(name, lines.line(pointer), message);
    }

    String icon(String pointer, String icon) {
        return GuideIcons.require(name, lines.line(pointer), icon);
    }
}
