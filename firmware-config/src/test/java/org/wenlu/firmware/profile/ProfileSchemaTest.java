package org.wenlu.firmware.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.wenlu.firmware.yaml.YamlException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The shipped schema says what the reader does.
class ProfileSchemaTest {
    static final List<String> shipped = DeviceProfile.SHIPPED;

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Schema SCHEMA =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(
                            SchemaLocation.of(
                                    "classpath:org/wenlu/firmware/profile/profile.schema.json"));

    @TempDir Path folder;

    /// A setting with a value at or beyond the edge of what the schema allows.
    private record Trial(String pointer, String value, boolean allowed) {
        String yaml() {
            var yaml = new StringBuilder("extends: simulator-portrait\nname: trial\n");
            String[] names = pointer.substring(1).split("/");
            if (pointer.equals("/name")) {
                return "extends: simulator-portrait\nname: " + value + "\n";
            }
            for (int i = 0; i < names.length; i++) {
                yaml.append("  ".repeat(i)).append(names[i]).append(": ");
                yaml.append(i == names.length - 1 ? value : "").append('\n');
            }
            return yaml.toString();
        }
    }

    @ParameterizedTest
    @FieldSource("shipped")
    void allowsEveryShippedProfile(String name) throws IOException {
        try (var in = DeviceProfile.class.getResourceAsStream(name + ".yaml")) {
            assertThat(in).isNotNull();
            assertThat(SCHEMA.validate(YAML.readTree(in))).isEmpty();
        }
        assertThat(DeviceProfile.shipped(name).name()).isEqualTo(name);
    }

    @Test
    void drawsTheSameLinesAsTheReader() throws IOException {
        List<Trial> trials = new ArrayList<>();
        collect(SCHEMA.getSchemaNode(), "", trials);
        assertThat(trials).hasSizeGreaterThan(150);
        for (Trial trial : trials) {
            assertThat(SCHEMA.validate(YAML.readTree(trial.yaml())).isEmpty())
                    .as("schema: %s", trial)
                    .isEqualTo(trial.allowed());
            assertThat(refused(trial).isEmpty()).as("reader: %s", trial).isEqualTo(trial.allowed());
        }
    }

    /// What the reader says of the setting itself; rules between settings are not the schema's.
    private Optional<String> refused(Trial trial) throws IOException {
        Path file = Files.writeString(folder.resolve("trial.yaml"), trial.yaml());
        String setting = "setting " + trial.pointer().substring(1).replace('/', '.') + ": ";
        try {
            DeviceProfile.read(file);
            return Optional.empty();
        } catch (YamlException e) {
            return String.valueOf(e.getMessage())
                    .lines()
                    .filter(
                            it ->
                                    it.contains(setting)
                                            && (it.contains("; it must be")
                                                    || it.contains("no such")))
                    .findFirst();
        }
    }

    private static void collect(JsonNode schema, String pointer, List<Trial> into) {
        JsonNode here = schema.has("$ref") ? SCHEMA.getSchemaNode().at("/$defs/pin") : schema;
        if (here.has("properties")) {
            into.add(new Trial(pointer + "/colour", "red", false));
            here.get("properties").properties().stream()
                    .filter(it -> !it.getKey().equals("extends"))
                    .forEach(it -> collect(it.getValue(), pointer + "/" + it.getKey(), into));
        } else if (here.has("enum")) {
            here.get("enum").forEach(it -> into.add(new Trial(pointer, it.asString(), true)));
            into.add(new Trial(pointer, "sideways", false));
        } else if (here.has("minimum")) {
            long least = here.get("minimum").asLong();
            long most = here.get("maximum").asLong();
            into.add(new Trial(pointer, "" + least, true));
            into.add(new Trial(pointer, "" + most, true));
            into.add(new Trial(pointer, "" + (least - 1), false));
            into.add(new Trial(pointer, "" + (most + 1), false));
            into.add(new Trial(pointer, "red", false));
        } else {
            into.add(new Trial(pointer, "'!'", false));
            into.add(new Trial(pointer, "7", false));
        }
    }
}
