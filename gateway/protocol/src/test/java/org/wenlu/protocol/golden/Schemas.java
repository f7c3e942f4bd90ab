package org.wenlu.protocol.golden;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// The contract's schemas, from the class path.
final class Schemas {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private Schemas() {}

    static List<String> errors(String name, JsonNode json) {
        return schema(name).validate(json).stream().map(Error::toString).toList();
    }

    static Set<String> fields(String name) {
        var fields =
                new HashSet<String>(schema(name).getSchemaNode().get("properties").propertyNames());
        if (name.startsWith("record/")) {
            fields.addAll(fields("record"));
        }
        return fields;
    }

    static Set<String> bodyFields(String name) {
        return Set.copyOf(
                schema(name).getSchemaNode().at("/properties/body/properties").propertyNames());
    }

    private static Schema schema(String name) {
        return REGISTRY.getSchema(
                SchemaLocation.of("classpath:org/wenlu/protocol/schema/" + name + ".json"));
    }
}
