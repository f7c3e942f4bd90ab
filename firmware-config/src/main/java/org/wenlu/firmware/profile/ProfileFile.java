package org.wenlu.firmware.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.wenlu.firmware.yaml.StrictYaml;
import org.wenlu.firmware.yaml.YamlException;
import org.wenlu.firmware.yaml.YamlLines;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Finds a profile and those it extends.
final class ProfileFile {
    private final Layers layers = new Layers();

    private ProfileFile() {}

    static DeviceProfile shipped(String name) {
        var file = new ProfileFile();
        file.addShipped(name, "");
        return ProfileReader.read(file.layers);
    }

    static DeviceProfile read(Path path) {
        var file = new ProfileFile();
        file.addFile(path);
        return ProfileReader.read(file.layers);
    }

    private void addShipped(String name, String asker) {
        if (!DeviceProfile.SHIPPED.contains(name)) {
            throw new YamlException(
                    "%sthere is no profile '%s'; shipped are %s"
                            .formatted(asker, name, DeviceProfile.SHIPPED),
                    null);
        }
        try (InputStream in = DeviceProfile.class.getResourceAsStream(name + ".yaml")) {
            if (in == null) {
                throw new IllegalStateException("profile " + name + " is not in the program");
            }
            add("profile " + name, in.readAllBytes(), Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException("profile " + name, e);
        }
    }

    private void addFile(Path path) {
        try {
            add(path.toString(), Files.readAllBytes(path), Optional.of(path));
        } catch (NoSuchFileException e) {
            throw new YamlException(path + " does not exist", e);
        } catch (IOException e) {
            throw new YamlException(path + " cannot be read", e);
        }
    }

    private void add(String where, byte[] yaml, Optional<Path> path) {
        if (layers.holds(where)) {
            throw new YamlException(
                    "profiles extend each other in a circle: %s → %s; take one 'extends' away"
                            .formatted(layers.chain(), where),
                    null);
        }
        ObjectNode settings = settings(where, yaml);
        layers.add(new Layers.Layer(where, settings, YamlLines.of(yaml)));
        JsonNode base = settings.get("extends");
        if (base != null) {
            extend(base, path);
        }
    }

    private static ObjectNode settings(String where, byte[] yaml) {
        if (StrictYaml.parse(where, yaml, JsonNode.class) instanceof ObjectNode settings) {
            return settings;
        }
        throw new YamlException(where + ", line 1: a profile is a group of settings", null);
    }

    private void extend(JsonNode base, Optional<Path> path) {
        String name = base.asString("");
        if (path.isPresent() && name.endsWith(".yaml")) {
            addFile(path.get().resolveSibling(name).normalize());
        } else {
            addShipped(name, layers.place("/extends") + ", setting extends: ");
        }
    }
}
