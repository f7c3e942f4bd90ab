package org.wenlu.firmware.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Folders on the disk as they shall be found after a power cut.
public final class Durable {
    private Durable() {}

    /// Brings a folder with everything in it to the disk.
    public static void force(Path folder) throws IOException {
        for (Path path : inside(folder)) {
            try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /// Brings to the disk that a folder has this name.
    public static void forceEntry(Path path) throws IOException {
        try (var channel = FileChannel.open(path.resolveSibling(""), StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /// Deletes a folder with everything in it, if it is there.
    public static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            for (Path path : inside(folder).reversed()) {
                Files.delete(path);
            }
        }
    }

    /// Writes a file whole or not at all.
    public static void write(Path file, byte[] content) throws IOException {
        Path next = file.resolveSibling("." + file.getFileName() + ".new");
        Files.createDirectories(file.resolveSibling(""));
        Files.write(next, content);
        force(next);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceEntry(file);
    }

    private static List<Path> inside(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            return inside.filter(it -> !Files.isSymbolicLink(it))
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
    }
}
