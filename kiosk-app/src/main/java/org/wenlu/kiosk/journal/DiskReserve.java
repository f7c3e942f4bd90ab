package org.wenlu.kiosk.journal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Room on the disk that stands ready, and a bound below which nothing is begun. Safe for use by
/// several threads.
public final class DiskReserve {
    private static final Logger LOG = LoggerFactory.getLogger(DiskReserve.class);
    private static final byte[] BLOCK = new byte[64 * 1024];

    private final Path file;
    private final long leastFreeBytes;
    private final LongSupplier freeBytes;

    DiskReserve(Path file, long leastFreeBytes, LongSupplier freeBytes) {
        this.file = file;
        this.leastFreeBytes = leastFreeBytes;
        this.freeBytes = freeBytes;
    }

    /// Makes the reserve file beside a database, as far as the disk allows.
    static DiskReserve beside(Path database, long reserveBytes, long leastFreeBytes) {
        Path file = database.toAbsolutePath().resolveSibling("reserve");
        var reserve =
                new DiskReserve(
                        file,
                        leastFreeBytes,
                        () -> file.resolveSibling(".").toFile().getUsableSpace());
        reserve.fill(reserveBytes);
        return reserve;
    }

    private void fill(long bytes) {
        try {
            if (Files.exists(file) && Files.size(file) == bytes) {
                return;
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                for (long left = bytes; left > 0; left -= BLOCK.length) {
                    out.write(BLOCK, 0, (int) Math.min(left, BLOCK.length));
                }
            }
        } catch (IOException e) {
            LOG.error("the disk reserve cannot be kept: {}", e.toString());
        }
    }

    /// @throws JournalException when less is free than a transaction may need
    void require() {
        long free = freeBytes.getAsLong();
        if (free < leastFreeBytes) {
            throw new JournalException(
                    "only %d bytes are free on the disk, %d are needed"
                            .formatted(free, leastFreeBytes));
        }
    }

    /// A short token for status when something is wrong: `disk-full`, `disk-read-only`,
    /// `disk-reserve-gone`.
    public Optional<String> trouble() {
        if (freeBytes.getAsLong() < leastFreeBytes) {
            return Optional.of("disk-full");
        }
        if (!Files.isWritable(file.resolveSibling("."))) {
            return Optional.of("disk-read-only");
        }
        return Files.exists(file) ? Optional.empty() : Optional.of("disk-reserve-gone");
    }

    public long freeBytes() {
        return freeBytes.getAsLong();
    }

    /// Gives the reserve back to the disk, on a person's word. It is made again at the next start.
    public void release() throws IOException {
        LOG.warn("the disk reserve was released");
        Files.deleteIfExists(file);
    }
}
