package org.wenlu.simulator.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.wenlu.protocol.Json;
import tools.jackson.core.type.TypeReference;

/// Where a program serves, by name, as it wrote it: `{"console":"http://127.0.0.1:8080"}`.
public record Addresses(Map<String, String> byName) {
    public Addresses {
        byName = Map.copyOf(byName);
    }

    static Addresses read(Path file) {
        try {
            return new Addresses(
                    Json.mapper()
                            .readValue(
                                    Files.readAllBytes(file),
                                    new TypeReference<Map<String, String>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file, e);
        }
    }

    public String of(String name) {
        String address = byName.get(name);
        if (address == null) {
            throw new IllegalArgumentException(
                    "no address '%s' among %s".formatted(name, byName.keySet()));
        }
        return address;
    }
}
