package org.wenlu.firmware.release;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.wenlu.firmware.bundle.Verdict.Ground;
import org.wenlu.firmware.bundle.Version;
import org.wenlu.protocol.Json;
import org.wenlu.protocol.signing.SignatureException;
import org.wenlu.protocol.signing.SignedMessage;
import org.wenlu.protocol.signing.SigningKey;
import org.wenlu.protocol.signing.TrustedKeys;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;

/// A version of the application, as it is signed.
///
/// @param name for people, as the program says it: `0.2.0`
/// @param system of the machines it is for: `amd64` or `aarch64`, as Java calls them, or `any`
/// @param acceptUntil end of the time in which it may be taken
/// @param sha256 of the package, 64 small hexadecimal digits
/// @param bytes of the package, 1 to 512 MiB
public record Release(
        Version version,
        String name,
        String system,
        Instant acceptUntil,
        String sha256,
        long bytes) {
    public static final long MOST_BYTES = 512L << 20;

    /// The most that a signed release may have, in bytes.
    public static final int MOST_SIGNED_BYTES = 8 << 10;

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern NAME = Pattern.compile("[0-9A-Za-z.+-]{1,40}");

    public Release {
        if (!DIGEST.matcher(sha256).matches()) {
            throw new IllegalArgumentException("'" + sha256 + "' is no SHA-256");
        }
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("'" + name + "' is no name of a release");
        }
        if (bytes < 1 || bytes > MOST_BYTES) {
            throw new IllegalArgumentException(
                    "a package has 1 to %d bytes, not %d".formatted(MOST_BYTES, bytes));
        }
    }

    /// Whether a device takes a release.
    public sealed interface Judged {
        record Accepted(Release release) implements Judged {}

        /// @param why for the log and the district
        record Refused(Ground ground, String why) implements Judged {}
    }

    public byte[] sign(SigningKey key) {
        return key.sign(Json.mapper().writeValueAsBytes(this)).toJson();
    }

    /// Decides whether a device takes a release, from the bytes of a signed message.
    ///
    /// @param system of this machine
    /// @param current the version in use, [Version#NONE] for none
    /// @param now a time that cannot be earlier than the program's build
    public static Judged judge(
            byte[] signed, TrustedKeys keys, String system, Version current, Instant now) {
        if (signed.length > MOST_SIGNED_BYTES) {
            return new Judged.Refused(Ground.OVERSIZED, "the release has too many bytes");
        }
        try {
            byte[] payload = keys.verify(SignedMessage.fromJson(signed));
            return read(payload).judge(system, current, now);
        } catch (SignatureException e) {
            return new Judged.Refused(Ground.UNTRUSTED, String.valueOf(e.getMessage()));
        } catch (JacksonException e) {
            return new Judged.Refused(Ground.MALFORMED, e.getOriginalMessage());
        }
    }

    /// Which version a signed release is of; not yet believed. Empty when it is none.
    public static Optional<Version> versionOf(byte[] signed) {
        try {
            return Optional.of(accepted(signed).version());
        } catch (SignatureException | JacksonException e) {
            return Optional.empty();
        }
    }

    /// SHA-256 of a package, as a release says it.
    public static String digest(InputStream of) throws IOException {
        return Package.sha256(of);
    }

    /// Reads a release that this device has accepted before.
    static Release accepted(byte[] signed) {
        return read(SignedMessage.fromJson(signed).payload());
    }

    private static Release read(byte[] payload) {
        return Json.mapper()
                .readerFor(Release.class)
                .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .readValue(payload);
    }

    private Judged judge(String machine, Version current, Instant now) {
        if (!system.equals("any") && !system.equals(machine)) {
            return new Judged.Refused(
                    Ground.FOREIGN, "the release is for %s, this is %s".formatted(system, machine));
        }
        if (version.compareTo(current) <= 0) {
            return new Judged.Refused(
                    Ground.OLDER,
                    "release %s is not after %s, which is in use".formatted(version, current));
        }
        if (now.isAfter(acceptUntil)) {
            return new Judged.Refused(
                    Ground.EXPIRED, "the release could be taken until " + acceptUntil);
        }
        return new Judged.Accepted(this);
    }
}
