package org.wenlu.gateway.enrolment;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.wenlu.firmware.bundle.SettingsBundle;
import org.wenlu.firmware.bundle.Version;
import org.wenlu.firmware.yaml.StrictYaml;
import org.wenlu.gateway.fleet.Fleet;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.signing.SignedMessage;
import org.wenlu.protocol.signing.SigningKey;
import tools.jackson.databind.node.ObjectNode;

/// The signed settings that a device begins with: what the district wrote for all of them, with the
/// place and service point of this one. The file is read at each claim.
///
/// @param file YAML of a kiosk's signed settings, without `place` and `servicePoint`
/// @param trusted the public keys that a kiosk believes, in PEM, by name
/// @param releaseKey the public key that signs releases, in PEM; it counts for nothing else
public record FirstSettings(
        Path file,
        SigningKey key,
        Map<String, String> trusted,
        Optional<String> releaseKey,
        InstantSource time) {
    private static final Duration ACCEPTED = Duration.ofDays(30);

    public FirstSettings {
        trusted = Map.copyOf(trusted);
        StrictYaml.read(file, ObjectNode.class);
    }

    /// @throws org.wenlu.firmware.yaml.YamlException when the file cannot be used any more
    SignedMessage of(DeviceId device, Fleet.Standing standing) {
        ObjectNode settings = StrictYaml.read(file, ObjectNode.class);
        settings.put("place", standing.place().id().value());
        settings.put("servicePoint", standing.servicePoint().id().value());
        return new SettingsBundle(
                        device,
                        new Version(1, time.millis()),
                        time.instant().plus(ACCEPTED),
                        settings)
                .sign(key);
    }
}
