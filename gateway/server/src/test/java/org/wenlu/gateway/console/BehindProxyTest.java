package org.wenlu.gateway.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.gateway.access.Proxies;
import org.wenlu.gateway.console.sample.SampleCity;

/// Where requests come from, when a proxy hands them on.
class BehindProxyTest {
    private static final String PROXY = "127.0.0.2";
    private static final String STRANGER = "127.0.0.3";
    private static final String ANYBODY = "198.51.100.";

    @TempDir Path folder;
    private SampleCity city;

    @BeforeEach
    void open() {
        city = new SampleCity(folder);
    }

    @AfterEach
    void close() {
        city.close();
    }

    private Console console(boolean secure, Proxies proxies) {
        return Console.start(city.setup(0).behind(secure, proxies));
    }

    private static int guess(Console console, String from, String forwarded) throws Exception {
        var request =
                HttpRequest.newBuilder(console.address().resolve("/mine"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Cookie", "wenlu_form=x")
                        .header("X-Forwarded-For", forwarded)
                        .POST(HttpRequest.BodyPublishers.ofString("form=x&code=WRONG"));
        return send(from, request.build());
    }

    private static int metrics(Console console, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(console.address().resolve("/metrics"));
        return send(
                "127.0.0.1", (headers.length == 0 ? request : request.headers(headers)).build());
    }

    private static int send(String from, HttpRequest request) throws Exception {
        try (var client =
                HttpClient.newBuilder().localAddress(InetAddress.ofLiteral(from)).build()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    @Test
    void visitorsBehindTheProxyAreSlowedDownOneByOne() throws Exception {
        try (var console = console(true, Proxies.of(PROXY))) {
            int status = 200;
            for (int i = 0; i < 11; i++) {
                status = guess(console, PROXY, "203.0.113." + i + ", " + ANYBODY + 1);
            }

            assertThat(status).isEqualTo(429);
            assertThat(guess(console, PROXY, ANYBODY + 2)).isEqualTo(200);
        }
    }

    @Test
    void whoIsNoTrustedProxyCannotSayWhereItComesFrom() throws Exception {
        try (var console = console(false, Proxies.of(PROXY))) {
            int status = 200;
            for (int i = 0; i < 11; i++) {
                status = guess(console, STRANGER, ANYBODY + i);
            }

            assertThat(status).isEqualTo(429);
        }
    }

    @Test
    void whatAProxyHandsOnIsNotThisMachineReadingTheMetrics() throws Exception {
        try (var console = console(false, Proxies.NONE)) {
            assertThat(metrics(console)).isEqualTo(200);
            assertThat(metrics(console, "X-Forwarded-For", "8.8.8.8")).isEqualTo(401);
        }
        try (var console = console(true, Proxies.NONE)) {
            assertThat(metrics(console)).isEqualTo(401);
        }
        try (var console = console(false, Proxies.of(PROXY))) {
            assertThat(metrics(console)).isEqualTo(401);
        }
    }
}
