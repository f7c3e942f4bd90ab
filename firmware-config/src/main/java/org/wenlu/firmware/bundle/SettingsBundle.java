package org.wenlu.firmware.bundle;

import java.time.Instant;
import org.wenlu.protocol.Json;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.signing.SignatureException;
import org.wenlu.protocol.signing.SignedMessage;
import org.wenlu.protocol.signing.SigningKey;
import org.wenlu.protocol.signing.TrustedKeys;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Settings for one device, as they are signed.
///
/// @param target the only device that may use them
/// @param acceptUntil end of the time in which they may be taken; what was taken stays in use after
///   it
/// @param settings the settings, as the program that uses them reads them
public record SettingsBundle(
        DeviceId target, Version version, Instant acceptUntil, JsonNode settings) {

    public SignedMessage sign(SigningKey key) {
        return key.sign(Json.mapper().writeValueAsBytes(this));
    }

    /// Decides whether a device takes a bundle.
    ///
    /// @param current the version in use, [Version#NONE] for none; the same version again is taken
    /// @param now a time that cannot be earlier than the program's build
    public static Verdict judge(
            SignedMessage message,
            TrustedKeys keys,
            DeviceId device,
            Version current,
            Instant now) {
        SettingsBundle bundle;
        try {
            bundle = open(message, keys);
        } catch (SignatureException e) {
            return new Verdict.Refused(String.valueOf(e.getMessage()));
        }
        if (!bundle.target.equals(device)) {
            return new Verdict.Refused(
                    "the settings are for device %s, this is %s".formatted(bundle.target, device));
        }
        if (bundle.version.compareTo(current) < 0) {
            return new Verdict.Refused(
                    "the settings have version %s, which is before %s"
                            .formatted(bundle.version, current));
        }
        if (bundle.version.compareTo(current) > 0 && now.isAfter(bundle.acceptUntil)) {
            return new Verdict.Refused(
                    "the settings could be taken until %s only".formatted(bundle.acceptUntil));
        }
        return new Verdict.Taken(bundle);
    }

    private static SettingsBundle open(SignedMessage message, TrustedKeys keys) {
        byte[] payload = keys.verify(message);
        try {
            SettingsBundle bundle = Json.mapper().readValue(payload, SettingsBundle.class);
            if (bundle == null) {
                throw new SignatureException("the signed settings are empty");
            }
            return bundle;
        } catch (JacksonException e) {
            throw new SignatureException(
                    "the signed bytes are no settings: " + e.getOriginalMessage(), e);
        }
    }

    /// Whether a bundle may be used.
    public sealed interface Verdict {
        record Taken(SettingsBundle bundle) implements Verdict {}

        /// @param why for the log and the district
        record Refused(String why) implements Verdict {}
    }
}
