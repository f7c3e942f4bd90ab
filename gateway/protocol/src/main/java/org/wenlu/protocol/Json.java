package org.wenlu.protocol;

import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/// The JSON of the contract: unknown fields are ignored, times are ISO 8601 in UTC, depth and sizes
/// are bounded.
public final class Json {
    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(Limits.JSON_DEPTH)
                                                    .maxDocumentLength(Limits.UNPACKED_BYTES)
                                                    .build())
                                    .build())
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                    .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
                    .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                    .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                    .build();

    private Json() {}

    public static JsonMapper mapper() {
        return MAPPER;
    }

    /// What is wrong with JSON that was not read, without a word of what it holds.
    public static String reason(JacksonException e) {
        String field = e.getPath().stream().map(Json::step).collect(Collectors.joining("."));
        return field.isEmpty()
                ? "no well-formed JSON at column %d".formatted(e.getLocation().getColumnNr())
                : "field '%s' is missing or not of the form that the schema gives".formatted(field);
    }

    private static String step(JacksonException.Reference step) {
        return step.getPropertyName() == null
                ? Integer.toString(step.getIndex())
                : step.getPropertyName();
    }
}
