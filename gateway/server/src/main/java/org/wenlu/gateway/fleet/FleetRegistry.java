package org.wenlu.gateway.fleet;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlu.gateway.fleet.Fleet.Device;
import org.wenlu.gateway.store.Database;
import org.wenlu.gateway.store.Database.Work;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.PlaceId;

/// The fleet: its file, over it what was planned and installed since, and who stood where before.
/// Safe for use by several threads.
public final class FleetRegistry {
    private static final Logger LOG = LoggerFactory.getLogger(FleetRegistry.class);

    private final Path file;
    private final Database database;
    private final Assignments assignments;
    private final Installations installations;
    private final Clock clock;
    private Fleet fromFile;
    private volatile Fleet fleet;
    private String read;

    /// @throws FleetException when the file cannot be used
    public FleetRegistry(Path file, Database database, Clock clock) {
        this.file = file;
        this.database = database;
        this.assignments = new Assignments(database);
        this.installations = new Installations(database);
        this.clock = clock;
        this.read = FleetText.of(file);
        this.fromFile = FleetFile.read(file);
        this.fleet = laidOver(fromFile);
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
            take(laidOver(changed));
            fromFile = changed;
            LOG.info("fleet file read again: {} devices", fleet.devices().count());
        } catch (FleetException e) {
            LOG.error("the fleet stays as it was: {}", e.getMessage());
        }
    }

    /// Adds places, all or none.
    ///
    /// @param who asked for it, for the audit
    /// @throws IllegalArgumentException when one is there already or lies in no district
    public synchronized void plan(List<PlannedPlace> places, String who) {
        places.forEach(this::requireNew);
        installations.plan(places, who, clock.instant());
        renew();
    }

    private void requireNew(PlannedPlace planned) {
        if (fleet.standing(planned.place()).isPresent()) {
            throw new IllegalArgumentException("place %s is there".formatted(planned.place()));
        }
        if (fleet.districts().stream().noneMatch(it -> it.id().equals(planned.district()))) {
            throw new IllegalArgumentException(
                    "place %s: no district is called %s"
                            .formatted(planned.place(), planned.district()));
        }
    }

    /// Puts a device where `work` says, in `work`'s transaction; who stood there is replaced and
    /// refused from then on. When `work` throws, nothing has changed.
    ///
    /// @param work is given the installer and answers what the caller wants to know
    public synchronized <T> T installing(Function<Installer, Work<T>> work) {
        T result = database.write(connection -> work.apply(installer(connection)).run(connection));
        renew();
        return result;
    }

    /// Writes into one open transaction that a device stands at a place.
    @FunctionalInterface
    public interface Installer {
        void install(DeviceId device, PlaceId place, String who) throws SQLException;
    }

    private Installer installer(Connection connection) {
        return (device, place, who) -> {
            if (fleet.standing(place).isEmpty()) {
                throw new IllegalArgumentException("there is no place %s".formatted(place));
            }
            Installations.install(
                    connection,
                    new Device(device, place, false),
                    fleet.deviceAt(place),
                    who,
                    clock.instant());
        };
    }

    /// Takes a device out of service; its place stays. False when no such device is in service.
    public synchronized boolean retire(DeviceId device, String who) {
        return end(device, Installations.End.RETIRED, who);
    }

    /// Like [#retire], for a device that is lost or not trusted any more.
    public synchronized boolean revoke(DeviceId device, String who) {
        return end(device, Installations.End.REVOKED, who);
    }

    private boolean end(DeviceId device, Installations.End end, String who) {
        Optional<Device> known = fleet.device(device).filter(it -> !it.revoked());
        known.ifPresent(it -> installations.end(it, end, who, clock.instant()));
        renew();
        return known.isPresent();
    }

    /// Every change of the fleet that did not come from the file, the oldest first.
    public List<AuditLine> audit() {
        return installations.audit();
    }

    private void renew() {
        take(laidOver(fromFile));
    }

    private void take(Fleet changed) {
        assignments.follow(changed, clock.instant());
        fleet = changed;
    }

    private Fleet laidOver(Fleet base) {
        try {
            return installations.over(base);
        } catch (IllegalArgumentException e) {
            throw new FleetException(
                    "fleet file %s does not fit what was installed: %s"
                            .formatted(file, e.getMessage()),
                    e);
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
