package org.wenlu.firmware.bundle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wenlu.firmware.bundle.Verdict.Ground;
import org.wenlu.firmware.bundle.Verdict.Refused;
import org.wenlu.protocol.Json;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.signing.SignatureException;
import org.wenlu.protocol.signing.SignedMessage;
import org.wenlu.protocol.signing.SigningKey;
import org.wenlu.protocol.signing.TrustedKeys;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;

/// Settings for one device, as they are signed.
///
/// @param target the only device that may use them
/// @param acceptUntil end of the time in which they may be taken; what was taken stays in use after
///   it
/// @param settings the settings, as the program that uses them reads them
/// @param parts files that come with them
public record SettingsBundle(
        DeviceId target,
        Version version,
        Instant acceptUntil,
        JsonNode settings,
        Optional<List<Part>> parts) {

    /// The most that signed settings may have, in bytes.
    public static final int MOST_BYTES = 256 << 10;

    public SettingsBundle {
        parts = parts.map(List::copyOf);
    }

    /// Settings without files.
    public SettingsBundle(
            DeviceId target, Version version, Instant acceptUntil, JsonNode settings) {
        this(target, version, acceptUntil, settings, Optional.empty());
    }

    /// Signs the canonical form.
    public SignedMessage sign(SigningKey key) {
        return key.sign(Canonical.bytes(this));
    }

    /// Decides whether a device takes settings, from the bytes of a signed message.
    public static Verdict judge(
            byte[] signed, TrustedKeys keys, DeviceId device, Version current, Instant now) {
        if (signed.length > MOST_BYTES) {
            return oversized(signed.length);
        }
        try {
            return judge(SignedMessage.fromJson(signed), keys, device, current, now);
        } catch (SignatureException e) {
            return new Refused(Ground.MALFORMED, String.valueOf(e.getMessage()));
        }
    }

    /// Decides whether a device takes settings.
    ///
    /// @param current the version in use, [Version#NONE] for none; the same version again is taken
    /// @param now a time that cannot be earlier than the program's build
    public static Verdict judge(
            SignedMessage message,
            TrustedKeys keys,
            DeviceId device,
            Version current,
            Instant now) {
        byte[] payload;
        try {
            payload = keys.verify(message);
        } catch (SignatureException e) {
            return new Refused(Ground.UNTRUSTED, String.valueOf(e.getMessage()));
        }
        if (payload.length > MOST_BYTES) {
            return oversized(payload.length);
        }
        try {
            return read(payload).judge(device, current, now);
        } catch (JacksonException e) {
            return new Refused(
                    Ground.MALFORMED,
                    "the signed bytes are no settings: " + e.getOriginalMessage());
        }
    }

    private Verdict judge(DeviceId device, Version current, Instant now) {
        if (!target.equals(device)) {
            return new Refused(
                    Ground.FOREIGN,
                    "the settings are for device %s, this is %s".formatted(target, device));
        }
        if (version.compareTo(current) < 0) {
            return new Refused(
                    Ground.OLDER,
                    "the settings have version %s, which is before %s".formatted(version, current));
        }
        if (version.compareTo(current) > 0 && now.isAfter(acceptUntil)) {
            return new Refused(
                    Ground.EXPIRED,
                    "the settings could be taken until %s only".formatted(acceptUntil));
        }
        return new Verdict.Taken(this);
    }

    private static SettingsBundle read(byte[] payload) {
        return Json.mapper()
                .readerFor(SettingsBundle.class)
                .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .readValue(payload);
    }

    private static Refused oversized(int bytes) {
        return new Refused(
                Ground.OVERSIZED,
                "the settings have %d bytes; they may have %d".formatted(bytes, MOST_BYTES));
    }
}
