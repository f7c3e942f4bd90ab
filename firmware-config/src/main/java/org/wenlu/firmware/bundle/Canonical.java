package org.wenlu.firmware.bundle;

import java.util.TreeMap;
import org.wenlu.protocol.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// One way to write a JSON value: names in the order of their UTF-16 units, no blanks, UTF-8. The
/// same settings always have the same bytes, whoever wrote them.
final class Canonical {
    private Canonical() {}

    static byte[] bytes(Object value) {
        return Json.mapper().writeValueAsBytes(sorted(Json.mapper().valueToTree(value)));
    }

    private static JsonNode sorted(JsonNode node) {
        if (node instanceof ObjectNode group) {
            ObjectNode sorted = JsonNodeFactory.instance.objectNode();
            var byName = new TreeMap<String, JsonNode>();
            group.properties().forEach(it -> byName.put(it.getKey(), it.getValue()));
            byName.forEach((name, value) -> sorted.set(name, sorted(value)));
            return sorted;
        }
        if (node instanceof ArrayNode list) {
            ArrayNode sorted = JsonNodeFactory.instance.arrayNode();
            list.forEach(it -> sorted.add(sorted(it)));
            return sorted;
        }
        return node;
    }
}
