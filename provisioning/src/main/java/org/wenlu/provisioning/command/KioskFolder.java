package org.wenlu.provisioning.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.wenlu.firmware.disk.Durable;
import org.wenlu.provisioning.authority.DeviceKey;

/// The folder of a kiosk that is being claimed. It is written beside its place and moved there when
/// it is whole, so that it is there with everything or not at all, also after a power cut.
final class KioskFolder {
    private final Path target;
    private final Path unfinished;
    private final Path waitingKey;

    private KioskFolder(Path target) {
        this.target = target;
        this.unfinished = target.resolveSibling("." + target.getFileName() + ".new");
        this.waitingKey = target.resolveSibling("." + target.getFileName() + ".key");
    }

    /// @throws IllegalArgumentException when something is in the folder
    static KioskFolder at(Path folder) {
        var it = new KioskFolder(folder.toAbsolutePath().normalize());
        it.requireEmpty();
        return it;
    }

    private void requireEmpty() {
        if (!Files.exists(target)) {
            return;
        }
        try (Stream<Path> inside = Files.list(target)) {
            if (inside.findAny().isPresent()) {
                throw new IllegalArgumentException(
                        target + " is not empty; a claim takes a new folder");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + target, e);
        }
    }

    DeviceKey key() {
        return DeviceKey.waitingIn(waitingKey);
    }

    /// Writes everything and moves it to its place.
    void keep(List<KioskFile> files) {
        try {
            Durable.delete(unfinished);
            for (KioskFile file : files) {
                file.writeBelow(unfinished);
            }
            Files.createSymbolicLink(unfinished.resolve("tls"), Path.of(KioskFile.FIRST_PAIR));
            Durable.force(unfinished);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            Durable.forceEntry(target);
            Files.deleteIfExists(waitingKey);
        } catch (IOException e) {
            throw new UncheckedIOException("writing " + target, e);
        }
    }
}
