package org.wenlu.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.kiosk.settings.KioskSettings;
import org.wenlu.kiosk.settings.SettingsException;
import org.wenlu.protocol.Json;

@Timeout(120)
class KioskTest {
    @TempDir Path folder;

    @Test
    void servesWithoutAGatewayAndStartsAgainButOnceAtATime() throws Exception {
        KioskSettings settings = KioskFolder.lay(folder, "luohu-port-hall", "loopbackPort: 0");
        try (Kiosk kiosk = Kiosk.start(settings)) {
            assertThat(kiosk).isNotNull();
            assertThat(board()).isEqualTo(200);
            assertThatThrownBy(() -> Kiosk.start(settings))
                    .isInstanceOf(SettingsException.class)
                    .hasMessageContaining("another kiosk runs on the data folder");
            assertThat(board()).isEqualTo(200);
        }

        try (Kiosk again = Kiosk.start(settings)) {
            assertThat(again).isNotNull();
            assertThat(board()).isEqualTo(200);
        }
    }

    private int board() throws IOException, InterruptedException {
        String floor =
                Json.mapper()
                        .readTree(folder.resolve("data/addresses.json").toFile())
                        .required("floor")
                        .asString();
        var asked = HttpRequest.newBuilder(URI.create(floor + "/api/floor/board")).build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(asked, BodyHandlers.discarding()).statusCode();
        }
    }
}
