package org.wenlu.kiosk.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The data folder, held by one kiosk at a time: two would each believe to be the only writer of
/// the journal. The system lets go of it when the process ends, however it ends.
public final class DataFolder implements AutoCloseable {
    private final FileChannel lock;

    private DataFolder(FileChannel lock) {
        this.lock = lock;
    }

    /// Makes the folder where it is missing and holds it until closed.
    ///
    /// @throws SettingsException when another kiosk holds it
    /// @throws UncheckedIOException when it cannot be made or written
    public static DataFolder hold(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel lock =
                    FileChannel.open(
                            folder.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (!locked(lock)) {
                lock.close();
                throw new SettingsException(
                        "another kiosk runs on the data folder %s; end it first, or give this one a folder of its own"
                                .formatted(folder));
            }
            return new DataFolder(lock);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the data folder %s cannot be held".formatted(folder), e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
