package org.wenlu.firmware.profile;

import java.util.ArrayList;
import java.util.List;
import org.wenlu.firmware.yaml.YamlLines;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A profile and those it extends, the nearest first.
final class Layers {
    /// @param where the file, for errors
    record Layer(String where, ObjectNode settings, YamlLines lines) {}

    private final List<Layer> nearestFirst = new ArrayList<>();

    void add(Layer layer) {
        nearestFirst.add(layer);
    }

    boolean holds(String where) {
        return nearestFirst.stream().anyMatch(it -> it.where().equals(where));
    }

    String chain() {
        return String.join(" → ", nearestFirst.stream().map(Layer::where).toList());
    }

    /// All layers in one: the nearest wins, a group is merged, `null` takes away what was
    /// inherited.
    ObjectNode merged() {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        nearestFirst.reversed().forEach(it -> lay(it.settings(), whole));
        whole.remove("extends");
        return whole;
    }

    private static void lay(ObjectNode over, ObjectNode whole) {
        over.properties().forEach(it -> lay(it.getKey(), it.getValue(), whole));
    }

    private static void lay(String name, JsonNode value, ObjectNode whole) {
        if (value.isNull()) {
            whole.remove(name);
        } else if (value instanceof ObjectNode group) {
            ObjectNode below =
                    whole.get(name) instanceof ObjectNode there ? there : whole.putObject(name);
            lay(group, below);
        } else {
            whole.set(name, value);
        }
    }

    /// File and line of a setting or, where it is nowhere, of what it would stand in.
    String place(String pointer) {
        for (String near = pointer; ; near = near.substring(0, near.lastIndexOf('/'))) {
            for (Layer layer : nearestFirst) {
                if (near.isEmpty() || layer.lines().knows(near)) {
                    return "%s, line %d".formatted(layer.where(), layer.lines().line(near));
                }
            }
        }
    }
}
