package org.wenlu.kiosk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.wenlu.firmware.bundle.SettingsBundle;
import org.wenlu.firmware.bundle.Version;
import org.wenlu.firmware.tls.Pem;
import org.wenlu.kiosk.settings.KioskSettings;
import org.wenlu.protocol.Json;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.signing.SigningKey;
import org.wenlu.provisioning.authority.KeyFiles;

/// The files that a kiosk without a gateway starts from.
final class KioskFolder {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final String FILE =
            """
            device: kiosk-1
            profile: %s
            data: data
            settings: offered.json
            keys:
              "ed25519:settings": settings.pub
            tls:
              certificate: kiosk-1.pem
              key: kiosk-1.key
              authority: authority.pem
            """;
    private static final String SIGNED =
            """
            {"place":"%1$s/1","servicePoint":"%1$s","languages":["zh-Hans","en"],
             "floorHost":"127.0.0.1","floorPort":0,"clerks":[],
             "idleSeconds":45,"warningSeconds":20,"ticketSeconds":30%2$s}""";

    private KioskFolder() {}

    /// Writes the files and reads them.
    ///
    /// @param more lines of the kiosk's own file
    static KioskSettings lay(Path folder, String servicePoint, String more) throws IOException {
        return lay(folder, servicePoint, "simulator-portrait", more, "");
    }

    /// @param profile a shipped profile or a profile's file
    /// @param signed more of the signed settings, JSON that begins with a comma
    static KioskSettings lay(
            Path folder, String servicePoint, String profile, String more, String signed)
            throws IOException {
        KeyFiles.signingKey(folder, "settings");
        Files.writeString(folder.resolve("kiosk.yaml"), FILE.formatted(profile) + more + "\n");
        var key =
                new SigningKey(
                        "ed25519:settings",
                        Pem.privateKey(folder.resolve("settings.key"), "Ed25519"));
        var bundle =
                new SettingsBundle(
                        new DeviceId("kiosk-1"),
                        new Version(1, 1),
                        NOW.plusSeconds(60),
                        Json.mapper().readTree(SIGNED.formatted(servicePoint, signed)));
        Files.write(folder.resolve("offered.json"), bundle.sign(key).toJson());
        return KioskSettings.read(folder.resolve("kiosk.yaml"), NOW);
    }
}
