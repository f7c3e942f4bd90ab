package org.wenlu.gateway.fleet;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.PlaceId;

/// The fleet as its file says it now, and who stood where before. Safe for use by several threads.
public final class FleetRegistry {
    private static final Logger LOG = LoggerFactory.getLogger(FleetRegistry.class);

    private final Path file;
    private final Assignments assignments;
    private final Clock clock;
    private volatile Fleet fleet;
    private String read;

    /// @throws FleetException when the file cannot be used
    public FleetRegistry(Path file, Assignments assignments, Clock clock) {
        this.file = file;
        this.assignments = assignments;
        this.clock = clock;
        this.read = FleetText.of(file);
        this.fleet = FleetFile.read(file);
        assignments.follow(fleet, clock.instant());
    }

    public Fleet fleet() {
        return fleet;
    }

    /// Reads the file again if it has changed; a wrong file is logged and the fleet stays as it is.
    public synchronized void refresh() {
        try {
            String now = FleetText.of(file);
            if (now.equals(read)) {
                return;
            }
            read = now;
            Fleet changed = FleetFile.read(file);
            assignments.follow(changed, clock.instant());
            fleet = changed;
            LOG.info("fleet file read again: {} devices", changed.devices().count());
        } catch (FleetException e) {
            LOG.error("the fleet stays as it was: {}", e.getMessage());
        }
    }

    /// Whether the device stands or once stood at the place.
    public boolean everStoodAt(DeviceId device, PlaceId place) {
        return assignments.ever(device, place);
    }

    /// Who stood at a place, the latest first.
    public List<Assignment> history(PlaceId place) {
        return assignments.history(place);
    }
}
