package org.wenlu.kiosk.appointment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlu.kiosk.appointment.AppointmentFile.Read;
import org.wenlu.kiosk.guide.file.ContentException;
import org.wenlu.kiosk.guide.file.TextFile;
import org.wenlu.kiosk.queue.ShortCode;
import org.wenlu.protocol.identity.ServiceId;

/// The appointments of a service point, read again whenever their file has changed. While a new
/// file is wrong, the last good one counts. Safe for use by several threads.
public final class AppointmentBook implements Appointments {
    private static final Logger LOG = LoggerFactory.getLogger(AppointmentBook.class);
    private static final Read NOTHING = new Read(new byte[CodeHash.SALT_BYTES], Map.of());

    private final Path file;
    private final Set<ServiceId> services;
    private FileTime changed = FileTime.fromMillis(0);
    private Optional<Read> good = Optional.empty();

    /// @param file that may be there or come later
    /// @param services that the service point has; appointments for others are refused
    public AppointmentBook(Path file, Set<ServiceId> services) {
        this.file = file;
        this.services = Set.copyOf(services);
    }

    @Override
    public boolean offered() {
        return Files.exists(file);
    }

    @Override
    public Found find(String typed) {
        Optional<Read> now = current();
        if (now.isEmpty()) {
            return new Found.Unreadable();
        }
        String hash = CodeHash.of(ShortCode.typed(typed), now.get().salt());
        return Optional.ofNullable(now.get().appointments().get(hash))
                .<Found>map(Found.Known::new)
                .orElseGet(Found.Unknown::new);
    }

    private synchronized Optional<Read> current() {
        try {
            if (!offered()) {
                return Optional.of(NOTHING);
            }
            FileTime written = Files.getLastModifiedTime(file);
            if (!written.equals(changed)) {
                changed = written;
                good = Optional.of(AppointmentFile.read(file.toString(), bytes(), services));
            }
        } catch (ContentException e) {
            LOG.error("the appointments are not taken: {}", e.getMessage());
        } catch (IOException e) {
            LOG.error("the appointments in {} cannot be read", file, e);
        }
        return good;
    }

    private byte[] bytes() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(TextFile.LARGEST + 1);
        }
    }
}
