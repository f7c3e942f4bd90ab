package org.wenlu.gateway.enrolment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlu.firmware.tls.Pem;
import org.wenlu.gateway.enrolment.ClaimResult.Cause;
import org.wenlu.gateway.fleet.Fleet;
import org.wenlu.gateway.fleet.FleetRegistry;
import org.wenlu.gateway.fleet.FleetRegistry.Installer;
import org.wenlu.gateway.fleet.PlannedPlace;
import org.wenlu.gateway.rollout.Rollouts;
import org.wenlu.gateway.store.Database;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.signing.SignedMessage;
import org.wenlu.provisioning.authority.DeviceRequest;
import org.wenlu.provisioning.authority.IssuingKey;
import org.wenlu.provisioning.authority.SigningRequest;

/// Claim codes for places, and certificates for who brings one. Safe for use by several threads.
public final class Enrolment {
    /// How long a claim code works.
    public static final Duration LIFE = Duration.ofHours(24);

    private static final Logger LOG = LoggerFactory.getLogger(Enrolment.class);
    private static final int NAME_LETTERS = 10;

    private final Database database;
    private final FleetRegistry fleet;
    private final IssuingKey issuing;
    private final Path authority;
    private final Optional<FirstSettings> firstSettings;
    private final Rollouts rollouts;
    private final Clock clock;
    private final GuessLimit limit;

    /// @param authority certificate that devices trust, PEM
    /// @param firstSettings what new devices are told; absent where settings are made elsewhere
    public Enrolment(
            Database database,
            FleetRegistry fleet,
            IssuingKey issuing,
            Path authority,
            Optional<FirstSettings> firstSettings,
            Rollouts rollouts,
            Clock clock) {
        this.database = database;
        this.fleet = fleet;
        this.issuing = issuing;
        this.authority = authority;
        this.firstSettings = firstSettings;
        this.rollouts = rollouts;
        this.clock = clock;
        this.limit = new GuessLimit(clock);
    }

    /// A code for a place; only its hash is kept here.
    public record Claim(PlaceId place, ClaimCode code, Instant expiresAt) {}

    /// Adds places, all or none, each with a claim code.
    ///
    /// @throws IllegalArgumentException as [FleetRegistry#plan] does
    public List<Claim> plan(List<PlannedPlace> places, String who) {
        fleet.plan(places, who);
        return places.stream().map(it -> claim(it.place(), who)).toList();
    }

    /// A new claim code for a place, for its first device or to replace the one there. Codes for
    /// the place that nobody used stop working.
    ///
    /// @throws IllegalArgumentException when there is no such place
    public Claim claim(PlaceId place, String who) {
        if (fleet.fleet().standing(place).isEmpty()) {
            throw new IllegalArgumentException("there is no place %s".formatted(place));
        }
        var claim = new Claim(place, ClaimCode.random(), clock.instant().plus(LIFE));
        database.write(
                connection -> {
                    ClaimTable.dropUnused(connection, place);
                    ClaimTable.add(connection, claim.code(), place, who, claim.expiresAt());
                    return true;
                });
        return claim;
    }

    /// A device brings a code and asks for a certificate. The device that used a code may ask again
    /// with the same key, in case the answer was lost; any other is refused.
    ///
    /// @param typed as a person typed it
    /// @param source for the throttle: the address that asks
    public ClaimResult redeem(String typed, SigningRequest request, String source) {
        if (!limit.allows(source)) {
            return new ClaimResult.Throttled(GuessLimit.PERIOD);
        }
        ClaimResult result =
                ClaimCode.parse(typed)
                        .map(code -> redeem(code, request))
                        .orElseGet(() -> new ClaimResult.Refused(Cause.UNKNOWN));
        switch (result) {
            case ClaimResult.Enrolled it -> {
                limit.forgive(source);
                LOG.info("{} was enrolled for {}", it.device(), it.place());
            }
            case ClaimResult.Refused it -> LOG.warn("a claim from {}: {}", source, it.cause());
            case ClaimResult.Throttled _ -> {}
        }
        return result;
    }

    private ClaimResult redeem(ClaimCode code, SigningRequest request) {
        boolean known = database.read(connection -> ClaimTable.find(connection, code).isPresent());
        return known
                ? fleet.installing(
                        installer -> connection -> redeem(connection, installer, code, request))
                : new ClaimResult.Refused(Cause.UNKNOWN);
    }

    private ClaimResult redeem(
            Connection connection, Installer installer, ClaimCode code, SigningRequest request)
            throws SQLException {
        Optional<ClaimTable.Row> found = ClaimTable.find(connection, code);
        if (found.isEmpty()) {
            return new ClaimResult.Refused(Cause.UNKNOWN);
        }
        ClaimTable.Row claim = found.get();
        if (!clock.instant().isBefore(claim.expiresAt())) {
            return new ClaimResult.Refused(Cause.EXPIRED);
        }
        if (claim.used().isPresent()) {
            return again(claim, claim.used().get(), request);
        }
        var device = new DeviceId(name());
        installer.install(device, claim.place(), claim.madeBy());
        ClaimTable.use(
                connection, code, new ClaimTable.Use(device, request.keyHash()), clock.instant());
        return enrolled(device, claim.place(), request);
    }

    /// A device asks for its next certificate with the word of its present one. Only a device that
    /// is in service gets it.
    ///
    /// @param source for the throttle: the address that asks
    ClaimResult renew(DeviceRequest renewal, String source) {
        if (!limit.allows(source)) {
            return new ClaimResult.Throttled(GuessLimit.PERIOD);
        }
        SigningRequest request = SigningRequest.read(renewal.request());
        Optional<Fleet.Device> device = inService(DeviceRequest.Purpose.RENEWAL, renewal);
        if (device.isEmpty()) {
            LOG.warn("a renewal from {} is refused", source);
            return new ClaimResult.Refused(Cause.UNKNOWN);
        }
        limit.forgive(source);
        LOG.info("{} has its next certificate", device.get().id());
        return new ClaimResult.Enrolled(
                device.get().id(),
                device.get().place(),
                issuing.issue(device.get().id(), request),
                Optional.empty());
    }

    /// The device that asks something, if it is in service.
    private Optional<Fleet.Device> inService(DeviceRequest.Purpose purpose, DeviceRequest it) {
        return issuing.askedBy(purpose, it, Pem.certificates(authority).getFirst())
                .flatMap(fleet.fleet()::device)
                .filter(device -> !device.revoked());
    }

    /// The device that says how far its update is, if it is in service.
    Optional<DeviceId> reporting(DeviceRequest report) {
        return inService(DeviceRequest.Purpose.RELEASE, report).map(Fleet.Device::id);
    }

    /// Releases on their way to the devices.
    public Rollouts rollouts() {
        return rollouts;
    }

    FleetRegistry fleet() {
        return fleet;
    }

    /// What an enrolled device trusts, in PEM.
    String authority() {
        try {
            return Files.readString(authority);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + authority, e);
        }
    }

    private ClaimResult again(ClaimTable.Row claim, ClaimTable.Use use, SigningRequest request) {
        boolean same =
                use.keyHash().equals(request.keyHash()) && fleet.fleet().admits(use.device());
        return same
                ? enrolled(use.device(), claim.place(), request)
                : new ClaimResult.Refused(Cause.USED);
    }

    private ClaimResult enrolled(DeviceId device, PlaceId place, SigningRequest request) {
        return new ClaimResult.Enrolled(
                device, place, issuing.issue(device, request), settings(device, place));
    }

    private Optional<SignedMessage> settings(DeviceId device, PlaceId place) {
        return firstSettings.flatMap(
                first -> fleet.fleet().standing(place).map(it -> first.of(device, it)));
    }

    /// The keys that devices believe, in PEM, by name; none where settings are made elsewhere.
    Map<String, String> trusted() {
        return firstSettings.map(FirstSettings::trusted).orElse(Map.of());
    }

    Optional<String> releaseKey() {
        return firstSettings.flatMap(FirstSettings::releaseKey);
    }

    private static String name() {
        return "kiosk-"
                + ClaimCode.random().text().substring(0, NAME_LETTERS).toLowerCase(Locale.ROOT);
    }
}
