package org.wenlu.kiosk.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlu.kiosk.queue.Hall;
import org.wenlu.kiosk.queue.Snapshots;
import org.wenlu.protocol.Json;
import org.wenlu.protocol.record.Happening.Snapshot;
import tools.jackson.core.JacksonException;

/// The host's hall as this satellite last heard of it, on disk: what it holds when it becomes host.
final class FollowedFile {
    private static final Logger LOG = LoggerFactory.getLogger(FollowedFile.class);

    private final Path file;

    FollowedFile(Path file) {
        this.file = file;
    }

    private record Kept(List<Snapshot> parts) {}

    /// Keeps it as well as it can: without it the satellite works all the same.
    void keep(Hall hall) {
        try {
            Path next = file.resolveSibling(file.getFileName() + ".next");
            Files.write(next, Json.mapper().writeValueAsBytes(new Kept(Snapshots.of(hall))));
            Files.move(
                    next,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("the host's hall cannot be kept in {}: {}", file, e.toString());
        }
    }

    /// What was kept; the hall before the first day when nothing readable is there.
    Hall read() {
        try {
            return Files.exists(file)
                    ? Snapshots.read(
                            Json.mapper().readValue(Files.readAllBytes(file), Kept.class).parts())
                    : Hall.beforeTheFirstDay();
        } catch (IOException | JacksonException e) {
            LOG.warn("the host's hall cannot be read from {}: {}", file, e.toString());
            return Hall.beforeTheFirstDay();
        }
    }
}
