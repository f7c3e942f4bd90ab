package org.wenlu.kiosk.settings;

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
import org.wenlu.firmware.yaml.YamlException;
import org.wenlu.protocol.Json;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.signing.SigningKey;
import org.wenlu.provisioning.authority.KeyFiles;

class KioskSettingsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final String FILE =
            """
            device: kiosk-1
            profile: simulator-portrait
            data: data
            settings: offered.json
            keys:
              "ed25519:settings": settings.pub
            tls:
              certificate: kiosk-1.pem
              key: kiosk-1.key
              authority: authority.pem
            """;

    @TempDir Path folder;

    @BeforeEach
    void makeTheKeyAndTheFile() throws IOException {
        KeyFiles.signingKey(folder, "settings");
        Files.writeString(folder.resolve("kiosk.yaml"), FILE);
    }

    private KioskSettings read() {
        return KioskSettings.read(folder.resolve("kiosk.yaml"), NOW);
    }

    private void offer(String device, long n, int idleSeconds) throws IOException {
        String settings =
                """
                {"place":"luohu-port-hall/1","servicePoint":"luohu-port-hall","languages":["zh-Hans","en"],
                 "broker":"ssl://127.0.0.1:8883","floorHost":"127.0.0.1","floorPort":0,"clerks":[],
                 "idleSeconds":%d,"warningSeconds":20,"ticketSeconds":30}"""
                        .formatted(idleSeconds);
        var bundle =
                new SettingsBundle(
                        new DeviceId(device),
                        new Version(1, n),
                        NOW.plusSeconds(60),
                        Json.mapper().readTree(settings));
        var key =
                new SigningKey(
                        "ed25519:settings",
                        Pem.privateKey(folder.resolve("settings.key"), "Ed25519"));
        Files.write(folder.resolve("offered.json"), bundle.sign(key).toJson());
    }

    @Test
    void readsWhatWasSignedForThisDevice() throws IOException {
        offer("kiosk-1", 1, 45);

        KioskSettings settings = read();

        assertThat(settings.service().idleSeconds()).isEqualTo(45);
        assertThat(settings.service().keepDays()).isEqualTo(35);
        assertThat(settings.service().phoneAddress()).isEmpty();
        assertThat(settings.own().data()).isEqualTo(folder.resolve("data"));
        assertThat(settings.refused()).isEmpty();
    }

    @Test
    void staysWithTheLastGoodOnesWhenTheOfferedOnesAreOlder() throws IOException {
        offer("kiosk-1", 2, 50);
        read();
        offer("kiosk-1", 1, 45);

        KioskSettings settings = read();

        assertThat(settings.service().idleSeconds()).isEqualTo(50);
        assertThat(settings.refused())
                .hasValueSatisfying(why -> assertThat(why).contains("before"));
    }

    @Test
    void staysWithTheLastGoodOnesWhenTheOfferedFileIsDamaged() throws IOException {
        offer("kiosk-1", 2, 50);
        read();
        Files.writeString(folder.resolve("offered.json"), "{\"key\":");

        assertThat(read().service().idleSeconds()).isEqualTo(50);
    }

    @Test
    void doesNotStartOnSettingsForAnotherDevice() throws IOException {
        offer("kiosk-2", 1, 45);

        assertThatThrownBy(this::read)
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("for device kiosk-2, this is kiosk-1");
    }

    @Test
    void saysWhatWouldBeRightWhenASettingIsOutOfRange() throws IOException {
        offer("kiosk-1", 1, 5);

        assertThatThrownBy(this::read)
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("idleSeconds is 5; it must be from 20 to 600");
    }

    @Test
    void namesAMisspeltSettingOfTheFile() throws IOException {
        Files.writeString(folder.resolve("kiosk.yaml"), FILE.replace("profile:", "profil:"));

        assertThatThrownBy(this::read)
                .isInstanceOf(YamlException.class)
                .hasMessageContaining("setting profil");
    }
}
