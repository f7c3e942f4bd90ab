package org.wenlu.firmware.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.wenlu.firmware.bundle.Version;
import org.wenlu.firmware.disk.Durable;
import org.wenlu.protocol.signing.TrustedKeys;

/// Brings a release to this device, one step at a time; each step can be cut off at any moment and
/// is done again. For one thread of one process.
public final class Updater {
    private final Slots slots;
    private final Path folder;
    private final TrustedKeys keys;
    private final Consumer<String> progress;

    /// @param base the folder with `slots` and `current`
    /// @param script that switches between the slots
    /// @param keys those who sign releases
    /// @param progress is told before each thing that is done, in words for a technician
    public Updater(Path base, Path script, TrustedKeys keys, Consumer<String> progress) {
        this.slots = new Slots(base, script);
        this.folder = base.resolve("update");
        this.keys = keys;
        this.progress = progress;
    }

    /// Where a package comes from.
    @FunctionalInterface
    public interface Source {
        /// The package from a byte on.
        InputStream from(String sha256, long offset) throws IOException;
    }

    /// The version in use; [Version#NONE] when it was laid there by hand.
    public Version current() {
        return slots.release(slots.current()).map(Release::version).orElse(Version.NONE);
    }

    public UpdateState state() {
        Optional<Release> offer = offer();
        if (offer.isEmpty()) {
            return UpdateState.NONE;
        }
        if (slots.release(slots.current()).equals(offer)) {
            return slots.onTrial() ? UpdateState.ON_TRIAL : UpdateState.CONFIRMED;
        }
        if (slots.release(slots.other()).equals(offer)) {
            return slots.left().equals(Optional.of(slots.other()))
                    ? UpdateState.RETURNED
                    : UpdateState.READY;
        }
        return Files.exists(fetched()) ? UpdateState.FETCHED : UpdateState.OFFERED;
    }

    /// The release that was accepted last.
    public Optional<Release> offer() {
        try {
            return Files.exists(signed())
                    ? Optional.of(Release.accepted(Files.readAllBytes(signed())))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("reading the release that was offered", e);
        }
    }

    /// Accepts a release in place of an earlier offer, or says why not. One that was left again is
    /// not accepted a second time, and none is while another is on trial.
    public Release.Judged offer(byte[] release, String system, Instant now) throws IOException {
        Release.Judged judged = Release.judge(release, keys, system, known(), now);
        if (judged instanceof Release.Judged.Accepted && !slots.onTrial()) {
            progress.accept("accepting the release");
            Files.deleteIfExists(fetched());
            Files.deleteIfExists(part());
            Durable.write(signed(), release);
        }
        return judged;
    }

    private Version known() {
        Version offered = offer().map(Release::version).orElse(Version.NONE);
        return offered.compareTo(current()) > 0 ? offered : current();
    }

    /// Does the next step.
    ///
    /// @param maySwitch whether nobody is at the kiosk now and it may start anew
    /// @return what was reached
    /// @throws IOException when it was not possible this time
    public UpdateState advance(Source source, boolean maySwitch) throws IOException {
        Release release = offer().orElse(null);
        if (release != null) {
            switch (state()) {
                case OFFERED -> fetch(release, source);
                case FETCHED -> unpack();
                case READY -> {
                    if (maySwitch && !slots.onTrial()) {
                        progress.accept("switching to " + release.name());
                        slots.tryNext(slots.other());
                    }
                }
                case NONE, ON_TRIAL, CONFIRMED, RETURNED -> {}
            }
        }
        return state();
    }

    private void fetch(Release release, Source source) throws IOException {
        long here = Files.exists(part()) ? Files.size(part()) : 0;
        if (here < release.bytes()) {
            progress.accept("fetching from byte " + here);
            copy(source.from(release.sha256(), here), release.bytes() - here);
        }
        progress.accept("checking the package");
        if (!Package.sha256(part()).equals(release.sha256())) {
            Files.delete(part());
            throw new IOException("the package is not what was signed; it is fetched again");
        }
        Durable.force(part());
        Files.move(part(), fetched(), StandardCopyOption.ATOMIC_MOVE);
        Durable.forceEntry(fetched());
    }

    private void copy(InputStream from, long most) throws IOException {
        byte[] buffer = new byte[64 << 10];
        long left = most;
        try (from;
                OutputStream to =
                        Files.newOutputStream(
                                part(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (int n = from.read(buffer); n >= 0 && left > 0; n = from.read(buffer)) {
                to.write(buffer, 0, (int) Math.min(n, left));
                left -= n;
            }
        }
        if (left > 0) {
            throw new IOException("the package ended %d bytes early".formatted(left));
        }
    }

    private void unpack() throws IOException {
        Path slot = slots.folder(slots.other());
        Path unfinished = slot.resolveSibling(".new");
        Durable.delete(unfinished);
        Package.unpack(fetched(), unfinished, it -> progress.accept("unpacking " + it));
        Files.copy(signed(), unfinished.resolve(Slots.RELEASE));
        Durable.force(unfinished);
        progress.accept("making room");
        Durable.delete(slot);
        progress.accept("putting it beside the version in use");
        Files.move(unfinished, slot, StandardCopyOption.ATOMIC_MOVE);
        Durable.forceEntry(slot);
        Files.delete(fetched());
    }

    private Path signed() {
        return folder.resolve("offer.json");
    }

    private Path part() {
        return folder.resolve("package.part");
    }

    private Path fetched() {
        return folder.resolve("package.zip");
    }
}
