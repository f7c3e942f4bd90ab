package org.wenlu.firmware.yaml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Reads YAML files into records. Optional settings are components of type `Optional`, everything
/// else must be there.
public final class StrictYaml {
    private static final YAMLMapper MAPPER =
            YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build();

    private StrictYaml() {}

    /// @throws YamlException when the file is missing or wrong; the message names file, setting and
    ///   what is wrong
    public static <T> T read(Path file, Class<T> type) {
        try {
            return parse(file.toString(), Files.readAllBytes(file), type);
        } catch (NoSuchFileException e) {
            throw new YamlException(file + " does not exist", e);
        } catch (IOException e) {
            throw new YamlException(file + " cannot be read", e);
        }
    }

    /// @param where names the source in errors
    public static <T> T parse(String where, byte[] yaml, Class<T> type) {
        try {
            T value = MAPPER.readValue(yaml, type);
            if (value == null) {
                throw new YamlException(where + " is empty", null);
            }
            return value;
        } catch (JacksonException e) {
            throw new YamlException("%s%s: %s".formatted(where, place(e, yaml), reason(e)), e);
        }
    }

    private static String place(JacksonException e, byte[] yaml) {
        String path =
                e.getPath().stream()
                        .map(
                                part ->
                                        part.getPropertyName() == null
                                                ? "[" + part.getIndex() + "]"
                                                : part.getPropertyName())
                        .collect(Collectors.joining("."));
        if (!path.isEmpty()) {
            return ", line %d, setting %s".formatted(YamlLines.of(yaml).line(pointer(e)), path);
        }
        return e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr();
    }

    private static String pointer(JacksonException e) {
        return e.getPath().stream()
                .map(
                        part ->
                                part.getPropertyName() == null
                                        ? "/" + part.getIndex()
                                        : "/" + part.getPropertyName())
                .collect(Collectors.joining());
    }

    private static String reason(JacksonException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "there is no such setting; there are " + unknown.getKnownPropertyIds();
        }
        Throwable cause = e.getCause();
        if (cause instanceof IllegalArgumentException && cause.getMessage() != null) {
            return cause.getMessage();
        }
        if (e.getOriginalMessage().startsWith("Null value for creator property")) {
            return "this setting is missing or empty; it must be there";
        }
        if (e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            String wanted = "this must be " + wanted(mismatch.getTargetType());
            return mismatch instanceof InvalidFormatException format
                    ? wanted + ", not " + format.getValue()
                    : wanted;
        }
        return e.getOriginalMessage().split("; `", 2)[0];
    }

    private static String wanted(Class<?> type) {
        if (type == Path.class) {
            return "a path, written as text";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == int.class || type == long.class || type == Integer.class) {
            return "a whole number";
        }
        if (type.isEnum()) {
            return "one of " + Arrays.toString(type.getEnumConstants());
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "a list";
        }
        return type.isRecord() || Map.class.isAssignableFrom(type) ? "a group of settings" : "text";
    }
}
