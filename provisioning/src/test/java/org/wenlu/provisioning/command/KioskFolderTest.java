package org.wenlu.provisioning.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.protocol.Json;
import tools.jackson.databind.JsonNode;

class KioskFolderTest {
    private static final URI GATEWAY = URI.create("https://gateway.example");
    private static final KioskWishes WISHES = KioskWishes.of(GATEWAY, "simulator-portrait", false);

    @TempDir Path folder;

    private Path kiosk() {
        return folder.resolve("kiosk");
    }

    private static JsonNode answer() {
        return Json.mapper()
                .readTree(
                        """
                        {"device":"kiosk-1","certificate":"C","authority":"A",
                         "settings":{"key":"ed25519:s","payload":"e30=","signature":"AA=="},
                         "keys":{"ed25519:s":"S","ed25519:r/../x":"R"}}""");
    }

    private List<KioskFile> files() {
        return KioskFile.of(answer(), KioskFolder.at(kiosk()).key().secret(), WISHES);
    }

    @Test
    void everythingAKioskStartsWithIsThereForItsOwnerOnly() throws IOException {
        KioskFolder.at(kiosk()).keep(files());

        assertThat(kiosk())
                .isDirectoryRecursivelyContaining("glob:**/kiosk.yaml")
                .isDirectoryRecursivelyContaining("glob:**/settings.json")
                .isDirectoryRecursivelyContaining("glob:**/keys/ed25519-r-..-x.pub")
                .isDirectoryRecursivelyContaining("glob:**/tls-1/device.key");
        assertThat(Files.getPosixFilePermissions(kiosk().resolve("tls/device.key"))).hasSize(2);
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(kiosk());
        }
    }

    @Test
    void whereverWritingIsCutOffNothingStandsAtItsPlaceAndTheNextClaimGoesOnWithTheSameKey() {
        String secret = KioskFolder.at(kiosk()).key().secret();
        for (int written = 0; written < files().size(); written++) {
            var cut = new ArrayList<>(files().subList(0, written));
            cut.add(new KioskFile("tls-1", new byte[0]));
            cut.add(new KioskFile("tls-1/cut", new byte[0]));
            assertThatThrownBy(() -> KioskFolder.at(kiosk()).keep(cut))
                    .isInstanceOf(UncheckedIOException.class);
            assertThat(kiosk()).doesNotExist();
            assertThat(KioskFolder.at(kiosk()).key().secret()).isEqualTo(secret);
        }

        KioskFolder.at(kiosk()).keep(files());

        assertThat(kiosk().resolve("tls/device.key")).hasContent(secret);
    }

    @Test
    void aFolderWithSomethingInItIsLeftAsItIs() throws IOException {
        Files.createDirectories(kiosk());
        Files.writeString(kiosk().resolve("kiosk.yaml"), "device: kiosk-1\n");

        assertThatThrownBy(() -> KioskFolder.at(kiosk())).hasMessageContaining("is not empty");
        assertThat(kiosk().resolve("kiosk.yaml")).hasContent("device: kiosk-1");
    }

    @Test
    void aProfileThatIsNotThereIsNamedBeforeTheGatewayIsAsked() {
        assertThatThrownBy(() -> KioskWishes.of(GATEWAY, "toaster", false))
                .hasMessageContaining("toaster");
    }
}
