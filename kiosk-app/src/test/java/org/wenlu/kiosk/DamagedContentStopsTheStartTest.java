package org.wenlu.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.firmware.bundle.SettingsBundle;
import org.wenlu.firmware.bundle.Version;
import org.wenlu.firmware.tls.Pem;
import org.wenlu.kiosk.guide.ContentException;
import org.wenlu.kiosk.guide.ContentFolder;
import org.wenlu.kiosk.settings.KioskSettings;
import org.wenlu.protocol.Json;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.signing.SigningKey;
import org.wenlu.provisioning.authority.KeyFiles;

class DamagedContentStopsTheStartTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final String FILE =
            """
            device: kiosk-1
            profile: simulator-portrait
            data: data
            settings: offered.json
            content: content
            keys:
              "ed25519:settings": settings.pub
            tls:
              certificate: kiosk-1.pem
              key: kiosk-1.key
              authority: authority.pem
            """;
    private static final String SIGNED =
            """
            {"place":"hall/1","servicePoint":"hall","languages":["zh-Hans","en"],
             "floorHost":"127.0.0.1","floorPort":0,"clerks":[],
             "idleSeconds":45,"warningSeconds":20,"ticketSeconds":30}""";

    @TempDir Path folder;

    private ContentFolder content;

    @BeforeEach
    void layOutAKiosk() throws IOException {
        KeyFiles.signingKey(folder, "settings");
        Files.writeString(folder.resolve("kiosk.yaml"), FILE);
        var key =
                new SigningKey(
                        "ed25519:settings",
                        Pem.privateKey(folder.resolve("settings.key"), "Ed25519"));
        var bundle =
                new SettingsBundle(
                        new DeviceId("kiosk-1"),
                        new Version(1, 1),
                        NOW.plusSeconds(60),
                        Json.mapper().readTree(SIGNED));
        Files.write(folder.resolve("offered.json"), bundle.sign(key).toJson());
        content = ContentFolder.in(folder.resolve("content"));
    }

    private void startIsRefusedWith(String message) {
        var settings = KioskSettings.read(folder.resolve("kiosk.yaml"), NOW);

        assertThatThrownBy(() -> Kiosk.start(settings))
                .isInstanceOf(ContentException.class)
                .hasMessageStartingWith(message);
        assertThat(folder.resolve("data/addresses.json")).doesNotExist();
    }

    @Test
    void aDamagedGuideOfItsFolderStopsTheKioskBeforeItServes() throws IOException {
        content.write("guides/stay/en.md", "Hello");

        startIsRefusedWith("guides/stay/en.md, line 1: it must begin with front matter");
    }

    @Test
    void aServicePointThatTheContentDoesNotHaveStopsTheKiosk() throws IOException {
        content.replace("index.yaml", "[hall]", "[station]");

        startIsRefusedWith("index.yaml names no service point 'hall'; it names [station]");
    }
}
