package org.wenlu.kiosk.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.firmware.tls.KeyFileException;
import org.wenlu.protocol.Json;

class SecureFloorTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir Path directory;

    @Test
    void answersOverHttpsAndMarksTheCookieSecure() throws Exception {
        Path file = keyStore();
        var secure =
                new FloorSetup.Secure("127.0.0.1", 0, ServerCertificate.pkcs12(file, PASSWORD));
        try (Floor floor = Floor.start(setup(secure));
                HttpClient http = HttpClient.newBuilder().sslContext(trusting(file)).build()) {
            var got =
                    http.send(
                            HttpRequest.newBuilder(
                                            URI.create(
                                                    "https://127.0.0.1:%d/api/floor/sign-in"
                                                            .formatted(
                                                                    floor.securePort()
                                                                            .orElseThrow())))
                                    .header("Content-Type", "application/json")
                                    .POST(
                                            HttpRequest.BodyPublishers.ofString(
                                                    Json.mapper()
                                                            .writeValueAsString(
                                                                    Map.of(
                                                                            "clerk",
                                                                            "Chen",
                                                                            "pin",
                                                                            FloorFixture.PIN))))
                                    .build(),
                            BodyHandlers.ofString());

            assertThat(got.statusCode()).isEqualTo(200);
            assertThat(got.headers().firstValue("Set-Cookie").orElse("")).contains("Secure");
            assertThat(floor.plainPort()).isEmpty();
        }
    }

    @Test
    void aWrongPasswordNamesTheFile() throws Exception {
        Path file = keyStore();

        assertThatThrownBy(() -> ServerCertificate.pkcs12(file, "wrong".toCharArray()))
                .isInstanceOf(KeyFileException.class)
                .hasMessageContaining("floor.p12");
    }

    private static FloorSetup setup(FloorSetup.Secure secure) {
        var plain =
                FloorFixture.setup(new FakeDesk(), new FloorFixture.TestClock(), Optional.empty());
        return new FloorSetup(
                Optional.of(secure),
                OptionalInt.empty(),
                plain.point(),
                plain.desk(),
                plain.waits(),
                plain.clock(),
                plain.messages(),
                plain.clerks(),
                plain.mirror());
    }

    private Path keyStore() throws Exception {
        Path file = directory.resolve("floor.p12");
        Process keytool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=luohu-port-hall",
                                "-ext",
                                "san=ip:127.0.0.1",
                                "-storetype",
                                "PKCS12",
                                "-keystore",
                                file.toString(),
                                "-storepass",
                                new String(PASSWORD))
                        .inheritIO()
                        .start();
        assertThat(keytool.waitFor()).isZero();
        return file;
    }

    private static SSLContext trusting(Path file) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("floor", store.getCertificate(store.aliases().nextElement()));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
