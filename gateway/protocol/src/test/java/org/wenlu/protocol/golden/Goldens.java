package org.wenlu.protocol.golden;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// The golden files, which every module finds on its class path.
final class Goldens {
    private Goldens() {}

    static byte[] bytes(String name) {
        try (InputStream in =
                Goldens.class.getResourceAsStream("/org/wenlu/protocol/golden/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no golden file " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A JSON file's one line without its line end.
    static byte[] line(String name) {
        return new String(bytes(name), UTF_8).stripTrailing().getBytes(UTF_8);
    }
}
