package org.wenlu.gateway.rollout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlu.firmware.release.UpdateState;
import org.wenlu.gateway.rollout.Member.Progress;
import org.wenlu.gateway.rollout.Rollout.Course;
import org.wenlu.gateway.store.Database;
import org.wenlu.protocol.identity.DeviceId;

/// The rollout that goes on, kept in the database: one at a time. Safe for use by several threads.
public final class Rollouts {
    private static final Logger LOG = LoggerFactory.getLogger(Rollouts.class);
    private static final Pattern NAME = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.+-]{0,39}");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private final Database database;
    private final Path releases;
    private final Clock clock;
    private Optional<RolloutTable.Kept> kept;

    /// @param releases folder with the signed releases `{name}.json` and the packages
    ///   `{sha256}.zip`
    public Rollouts(Database database, Path releases, Clock clock) {
        this.database = database;
        this.releases = releases;
        this.clock = clock;
        this.kept = database.read(RolloutTable::last);
    }

    /// What a kiosk says when it asks.
    ///
    /// @param release that was offered to it last, by name; empty for none
    public record Report(UpdateState state, String release) {}

    public synchronized Optional<Rollout> now() {
        return kept.map(RolloutTable.Kept::rollout);
    }

    /// Begins a rollout.
    ///
    /// @param devices in the order in which they get it
    /// @throws IllegalArgumentException when another one goes on, or the release is not there
    public synchronized Rollout begin(
            String release, RolloutRules rules, List<DeviceId> devices, String who) {
        if (now().filter(it -> it.course() != Course.WITHDRAWN && it.course() != Course.FINISHED)
                .isPresent()) {
            throw new IllegalArgumentException("another rollout goes on; withdraw it first");
        }
        if (!NAME.matcher(release).matches() || !Files.isRegularFile(signed(release))) {
            throw new IllegalArgumentException(
                    "there is no release '%s' in the gateway's folder".formatted(release));
        }
        Rollout begun = Rollout.begin(release, rules, devices);
        database.write(
                connection -> {
                    RolloutTable.add(connection, begun, who, clock.instant());
                    return true;
                });
        kept = database.read(RolloutTable::last);
        LOG.info("{} begins the rollout of {} to {} kiosks", who, release, devices.size());
        return begun;
    }

    /// @throws IllegalArgumentException when there is none, or it is over
    public synchronized Rollout by(Course wanted, String who) {
        Rollout rollout =
                now().orElseThrow(() -> new IllegalArgumentException("there is no rollout"));
        change(_ -> rollout.by(wanted));
        LOG.info("{}: the rollout of {} is {}", who, rollout.release(), wanted);
        return rollout.by(wanted);
    }

    /// A kiosk says how far it is and asks what to do.
    ///
    /// @return the signed release that it is to take; empty for none
    public synchronized Optional<byte[]> asks(DeviceId device, Report report) {
        change(it -> heard(it, device, report));
        Optional<Rollout> offering = now().filter(it -> it.offers(device));
        offering.ifPresent(_ -> change(it -> it.told(device, clock.instant())));
        return offering.map(it -> read(signed(it.release())));
    }

    private static Rollout heard(Rollout rollout, DeviceId device, Report report) {
        if (!report.release().equals(rollout.release())) {
            return rollout;
        }
        return switch (report.state()) {
            case CONFIRMED -> rollout.heard(device, Progress.DONE);
            case RETURNED -> rollout.heard(device, Progress.FAILED);
            case NONE, OFFERED, FETCHED, READY, ON_TRIAL -> rollout;
        };
    }

    /// Counts those who say nothing; to be called now and then.
    public synchronized void judge() {
        change(it -> it.waited(clock.instant()));
    }

    /// The package with this content; empty when it is not here.
    public Optional<Path> part(String sha256) {
        return Optional.of(sha256)
                .filter(it -> DIGEST.matcher(it).matches())
                .map(it -> releases.resolve(it + ".zip"))
                .filter(Files::isRegularFile);
    }

    private void change(UnaryOperator<Rollout> step) {
        kept = kept.map(before -> changed(before, step.apply(before.rollout())));
    }

    private RolloutTable.Kept changed(RolloutTable.Kept before, Rollout after) {
        if (after.equals(before.rollout())) {
            return before;
        }
        database.write(
                connection -> {
                    RolloutTable.change(connection, before, after);
                    return true;
                });
        if (after.course() == Course.STOPPED && before.rollout().course() != Course.STOPPED) {
            LOG.warn("the rollout of {} stops: too many errors", after.release());
        }
        return new RolloutTable.Kept(before.id(), after);
    }

    private Path signed(String release) {
        return releases.resolve(release + ".json");
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file, e);
        }
    }
}
