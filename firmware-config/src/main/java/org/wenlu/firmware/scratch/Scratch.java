package org.wenlu.firmware.scratch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Where libraries unpack native code. They tidy up when a program ends, but a program that is
/// killed leaves a copy behind; in the folder for temporary files those would add up for months.
public final class Scratch {
    private static final List<String> PROPERTIES =
            List.of("org.sqlite.tmpdir", "io.netty.native.workdir");

    private Scratch() {}

    /// Empties the folder `scratch` of a data folder, or makes it, and lets libraries use it. To be
    /// called before a database is opened, by the program that holds the data folder.
    ///
    /// @throws UncheckedIOException when the folder cannot be written
    public static void renew(Path data) {
        Path folder = data.resolve("scratch").toAbsolutePath();
        try {
            Files.createDirectories(folder);
            empty(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder %s cannot be used".formatted(folder), e);
        }
        PROPERTIES.forEach(property -> System.setProperty(property, folder.toString()));
    }

    private static void empty(Path folder) throws IOException {
        try (var left = Files.newDirectoryStream(folder)) {
            for (Path file : left) {
                Files.delete(file);
            }
        }
    }
}
