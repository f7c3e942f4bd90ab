package org.wenlu.firmware.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The two places of the application, as the script `slot` keeps them. The script alone changes
/// which one is in use.
///
/// @param base the folder with `slots` and `current`, `/data/wenlu`
/// @param script `/usr/lib/wenlu/slot`
record Slots(Path base, Path script) {
    static final String RELEASE = "release.json";

    String current() {
        try {
            return Files.readSymbolicLink(base.resolve("current")).getFileName().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(base + "/current leads nowhere", e);
        }
    }

    String other() {
        return current().equals("a") ? "b" : "a";
    }

    Path folder(String slot) {
        return base.resolve("slots").resolve(slot);
    }

    /// The release in a slot; empty for one that was laid there by hand.
    Optional<Release> release(String slot) {
        Path signed = folder(slot).resolve(RELEASE);
        try {
            return Files.exists(signed)
                    ? Optional.of(Release.accepted(Files.readAllBytes(signed)))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + signed, e);
        }
    }

    boolean onTrial() {
        return Files.exists(base.resolve("trial"));
    }

    /// The slot that was tried last and left again.
    Optional<String> left() {
        try {
            Path file = base.resolve("returned");
            return Files.exists(file)
                    ? Optional.of(Files.readString(file).strip())
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("reading which slot was left", e);
        }
    }

    /// The next start tries the slot.
    void tryNext(String slot) throws IOException {
        var builder = new ProcessBuilder(script.toString(), "switch", slot);
        builder.environment().put("WENLU_BASE", base.toString());
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException("slot %s is not tried: %s".formatted(slot, said.strip()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
