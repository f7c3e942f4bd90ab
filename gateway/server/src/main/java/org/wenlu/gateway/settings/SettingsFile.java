package org.wenlu.gateway.settings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.wenlu.firmware.yaml.StrictYaml;
import org.wenlu.firmware.yaml.YamlException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Lays the settings file over the defaults and the environment over both.
final class SettingsFile {
    static final String PREFIX = "WENLU_GATEWAY_";

    private static final YAMLMapper YAML = new YAMLMapper();

    private SettingsFile() {}

    static GatewaySettings read(Path file, Map<String, String> environment) {
        ObjectNode settings = defaults();
        Map<String, String> variables = variables("", settings);
        lay(file.toString(), "", settings, tree(file));
        environment.forEach(
                (name, value) -> {
                    if (name.startsWith(PREFIX)) {
                        set(settings, name, variables, value);
                    }
                });
        return StrictYaml.parse(
                file.toString(), YAML.writeValueAsBytes(settings), GatewaySettings.class);
    }

    static ObjectNode defaults() {
        try (InputStream in = SettingsFile.class.getResourceAsStream("defaults.yaml")) {
            if (in == null) {
                throw new IllegalStateException("defaults.yaml is missing");
            }
            return (ObjectNode) YAML.readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException("defaults.yaml cannot be read", e);
        }
    }

    private static JsonNode tree(Path file) {
        try {
            JsonNode tree = YAML.readTree(Files.readString(file));
            return tree.isMissingNode() || tree.isNull() ? YAML.createObjectNode() : tree;
        } catch (NoSuchFileException e) {
            throw new YamlException("there is no settings file " + file, e);
        } catch (IOException e) {
            throw new YamlException(file + " cannot be read", e);
        } catch (JacksonException e) {
            throw new YamlException(
                    "%s, line %d: %s".formatted(file, e.getLocation().getLineNr(), firstLine(e)),
                    e);
        }
    }

    /// The lines after the first quote the file, where secrets may stand.
    private static String firstLine(JacksonException e) {
        return e.getOriginalMessage().lines().findFirst().orElse("no YAML");
    }

    private static void lay(String file, String path, ObjectNode under, JsonNode over) {
        if (!over.isObject()) {
            throw new YamlException(
                    "%s, setting %s: settings must be names with values".formatted(file, path),
                    null);
        }
        for (var entry : over.properties()) {
            String name = path + entry.getKey();
            JsonNode known = under.get(entry.getKey());
            if (known == null) {
                throw new YamlException(
                        "%s: there is no setting '%s'; here are known %s"
                                .formatted(file, name, under.propertyNames()),
                        null);
            }
            if (known instanceof ObjectNode group) {
                lay(file, name + ".", group, entry.getValue());
            } else {
                under.set(entry.getKey(), entry.getValue());
            }
        }
    }

    private static void set(
            ObjectNode settings, String variable, Map<String, String> variables, String value) {
        String path = variables.get(variable);
        if (path == null) {
            throw new YamlException(
                    "environment variable %s names no setting; known are %s"
                            .formatted(variable, variables.keySet()),
                    null);
        }
        int dot = path.lastIndexOf('.');
        ObjectNode group = dot < 0 ? settings : (ObjectNode) settings.get(path.substring(0, dot));
        group.put(path.substring(dot + 1), value);
    }

    /// Environment variables with the settings they override: `broker.queueMegabytes` is
    /// `WENLU_GATEWAY_BROKER_QUEUE_MEGABYTES`.
    static Map<String, String> variables(String path, ObjectNode settings) {
        Map<String, String> names = new TreeMap<>();
        for (var entry : settings.properties()) {
            String name = path + entry.getKey();
            if (entry.getValue() instanceof ObjectNode group) {
                names.putAll(variables(name + ".", group));
            } else {
                names.put(PREFIX + upper(name), name);
            }
        }
        return names;
    }

    private static String upper(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1_$2")
                .replace('.', '_')
                .toUpperCase(Locale.ROOT);
    }
}
