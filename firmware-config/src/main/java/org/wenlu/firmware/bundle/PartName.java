package org.wenlu.firmware.bundle;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// The name of a file that comes with settings: names joined by `/`, each beginning with a letter
/// or digit, so that it cannot lead out of the folder it is unpacked to.
public record PartName(@JsonValue String name) {
    private static final Pattern FORM =
            Pattern.compile(
                    "[A-Za-z0-9][A-Za-z0-9._-]{0,62}(/[A-Za-z0-9][A-Za-z0-9._-]{0,62}){0,5}");

    @JsonCreator
    public PartName {
        if (!FORM.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "'%s' is no name of a part: letters, digits, '.', '_' and '-', folders by '/'"
                            .formatted(name));
        }
    }

    /// Where the part stands below `folder`.
    public Path in(Path folder) {
        return folder.resolve(name);
    }
}
