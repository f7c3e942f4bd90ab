package org.wenlu.kiosk.guide.file;

import java.util.Optional;

/// Where content files come from.
@FunctionalInterface
public interface Source {
    /// @param name of the file, for example `guides/tax/en.md`
    Optional<byte[]> find(String name);

    /// @throws ContentException when the file is missing, too large or not UTF-8
    default String text(String name) {
        return TextFile.text(
                name, find(name).orElseThrow(() -> new ContentException(name + " is missing")));
    }

    /// @throws ContentException when the file is missing or not what the type needs
    default <T> YamlFile<T> yaml(String name, Class<T> type) {
        return YamlFile.of(name, text(name), type);
    }
}
