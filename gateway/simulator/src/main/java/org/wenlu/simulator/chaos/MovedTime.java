package org.wenlu.simulator.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The system's wall clock, moved by what a file says: the same for every program that reads it.
///
/// @param file holds a duration such as `PT24H`
record MovedTime(Path file) implements InstantSource {
    Duration moved() {
        try {
            return Duration.parse(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file, e);
        }
    }

    void move(Duration to) {
        try {
            Path next = file.resolveSibling(file.getFileName() + ".next");
            Files.writeString(next, to.toString());
            Files.move(
                    next,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("writing " + file, e);
        }
    }

    @Override
    public Instant instant() {
        return InstantSource.system().instant().plus(moved());
    }
}
