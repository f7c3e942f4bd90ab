package org.wenlu.firmware.profile;

import java.util.LinkedHashSet;
import java.util.Set;
import org.wenlu.firmware.yaml.YamlException;

/// Everything that is wrong with a profile, so that it is repaired in one go.
final class Faults {
    private final Layers layers;
    private final Set<String> found = new LinkedHashSet<>();

    Faults(Layers layers) {
        this.layers = layers;
    }

    /// @param right what is wrong and what would be right
    void add(String pointer, String right) {
        String place = layers.place(pointer);
        found.add(
                pointer.isEmpty()
                        ? place + ": " + right
                        : "%s, setting %s: %s"
                                .formatted(place, pointer.substring(1).replace('/', '.'), right));
    }

    /// @throws YamlException when there are any
    void refuse() {
        if (!found.isEmpty()) {
            throw new YamlException(String.join("\n", found), null);
        }
    }
}
