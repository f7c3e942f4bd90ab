package org.wenlu.provisioning.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiagnosisTest {
    private static final String PERSON = "KANARIENVOGEL";

    @TempDir Path kiosk;

    private Map<String, String> diagnosed(String... log) throws IOException {
        Path file = kiosk.resolve("diagnosis.zip");
        new Diagnosis(kiosk).write(file, List.of(log).stream());
        var entries = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(Files.newInputStream(file))) {
            for (var it = zip.getNextEntry(); it != null; it = zip.getNextEntry()) {
                entries.put(it.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    @Test
    void tellsOfSettingsAndNothingOfClerksKeysTicketsOrLetters() throws IOException {
        Files.writeString(
                kiosk.resolve("kiosk.yaml"),
                "device: kiosk-1\nmirror: {user: %s}\nclock: believed\n".formatted(PERSON));
        String bundle =
                """
                {"target":"kiosk-1","version":{"epoch":1,"n":7},
                 "settings":{"place":"hall/1","clerks":[{"name":"%s"}]}}"""
                        .formatted(PERSON);
        Files.writeString(
                kiosk.resolve("settings.json"),
                "{\"key\":\"ed25519:s\",\"payload\":\"%s\",\"signature\":\"AA==\"}"
                        .formatted(Base64.getEncoder().encodeToString(bundle.getBytes())));
        Files.createDirectories(kiosk.resolve("tls"));
        Files.createDirectories(kiosk.resolve("data"));
        for (String name : List.of("tls/device.key", "data/letters.db", "data/journal.db")) {
            Files.writeString(kiosk.resolve(name), PERSON);
        }

        Map<String, String> told = diagnosed("started");

        assertThat(told.toString()).doesNotContain(PERSON);
        assertThat(told.get("own.txt")).contains("device: kiosk-1", "clock: believed");
        assertThat(told.get("settings.json")).contains("hall/1", "\"n\" : 7");
        assertThat(told.get("files.txt")).contains("data/letters.db");
        assertThat(told.get("log.txt")).isEqualTo("started");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mail to wang.fang@example.cn failed",
                "called +86 138 0013 8000",
                "card 44030119900101123X read",
                "passport E12345678 typed",
                "permit H1234567890",
                "claim 7K3M-9QXZ-0ABC-DEFG refused",
                "password=hunter2"
            })
    void takesWhatCouldBeOfAPersonOutOfTheLog(String line) throws IOException {
        assertThat(diagnosed(line).get("log.txt"))
                .contains("[…]")
                .doesNotContain("example", "138", "19900101", "12345678", "9QXZ", "hunter2");
    }

    @Test
    void leavesTimesVersionsAndAddressesInTheLog() throws IOException {
        String line = "2026-11-23 02:00:00 started 0.2.0 at 192.0.2.7:8443, device kiosk-1";

        assertThat(diagnosed(line).get("log.txt")).isEqualTo(line);
    }
}
