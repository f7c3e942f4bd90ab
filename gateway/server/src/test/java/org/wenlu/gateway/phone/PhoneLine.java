package org.wenlu.gateway.phone;

import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.wenlu.gateway.Gateway;
import org.wenlu.gateway.TestDevice;
import org.wenlu.gateway.TestSite;
import org.wenlu.gateway.access.Proxies;
import org.wenlu.gateway.access.Users;
import org.wenlu.gateway.broker.EmbeddedBroker;
import org.wenlu.gateway.console.Console;
import org.wenlu.gateway.console.ConsoleSetup;
import org.wenlu.gateway.console.sample.SampleClock;
import org.wenlu.gateway.metrics.Metrics;
import org.wenlu.gateway.presence.PresenceState;
import org.wenlu.protocol.identity.JournalId;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.identity.ServicePointId;
import org.wenlu.protocol.message.Answer;
import org.wenlu.protocol.message.Ask;
import org.wenlu.protocol.message.Birth;

/// A gateway with a kiosk that knows one ticket, and phones with addresses of their own.
final class PhoneLine implements AutoCloseable {
    static final String TOKEN = "Zm9sbG93LXRoaXMtdGlja2";
    static final String SILENCE = "bmV2ZXItYW5zd2VyLXRoaX";
    static final String CODE = "5PV95W";
    static final String POINT = "/p/luohu-port-hall";
    private static final PlaceId PLACE = new PlaceId("luohu-port-hall/1");

    final AtomicInteger asked = new AtomicInteger();
    private final Gateway gateway;
    private final TestDevice kiosk;

    PhoneLine(Path folder) throws MqttException {
        var site = new TestSite(folder);
        gateway = site.start();
        int port = ((EmbeddedBroker) gateway.broker()).port();
        kiosk = TestDevice.connect(port, TestSite.KIOSK, site.device(TestSite.KIOSK));
        kiosk.answer(this::answer);
    }

    /// As kiosks do, but that one token is never answered: a token as it is, a code without hyphens
    /// and in any case.
    private Optional<Answer> answer(Ask ask) {
        asked.incrementAndGet();
        if (ask.token().equals(SILENCE)) {
            return Optional.empty();
        }
        String code = ask.token().replace("-", "").replace(" ", "").toUpperCase(Locale.ROOT);
        boolean known = ask.token().equals(TOKEN) || code.equals(CODE);
        boolean told = known || ask.what() == Ask.What.WORDS;
        return Optional.of(
                new Answer(ask.id(), told ? 200 : 404, "{\"asked\":" + asked.get() + "}"));
    }

    private static Birth birth() {
        return new Birth(
                TestSite.KIOSK,
                PLACE,
                new ServicePointId("luohu-port-hall"),
                1,
                1,
                Instant.now(),
                "0.1.0",
                "simulator",
                JournalId.random(),
                List.of("en"));
    }

    private boolean online() {
        return gateway.presence().of(PLACE).state() == PresenceState.ONLINE;
    }

    /// The gateway's web with limits that nobody has used up.
    Web web() throws MqttException {
        kiosk.sendBirth(birth());
        await().atMost(Duration.ofSeconds(20)).until(this::online);
        var clock = new SampleClock(Instant.parse("2026-11-22T06:30:00Z"), ZoneOffset.UTC);
        var setup =
                new ConsoleSetup(
                        "127.0.0.1",
                        0,
                        false,
                        Proxies.NONE,
                        Optional.empty(),
                        ZoneOffset.UTC,
                        clock,
                        new Users(List.of()),
                        gateway.database(),
                        gateway.fleet()::fleet,
                        gateway.presence(),
                        new Metrics(),
                        Optional.empty(),
                        Optional.of(gateway.asking()),
                        Optional.empty());
        return new Web(Console.start(setup), clock);
    }

    @Override
    public void close() throws MqttException {
        kiosk.close();
        gateway.close();
    }

    record Web(Console console, SampleClock clock) implements AutoCloseable {
        Phone phone(int number) {
            var own = InetAddress.ofLiteral("127.0.0." + number);
            return new Phone(console.address(), HttpClient.newBuilder().localAddress(own).build());
        }

        @Override
        public void close() {
            console.close();
        }
    }

    record Phone(URI gateway, HttpClient client) {
        int follow(String token) throws Exception {
            return get("/api/floor/follow/" + token).statusCode();
        }

        HttpResponse<String> get(String path) throws Exception {
            return send(HttpRequest.newBuilder(gateway.resolve(POINT + path)).build());
        }

        CompletableFuture<Integer> following(String token) {
            var address = gateway.resolve(POINT + "/api/floor/follow/" + token);
            return client.sendAsync(
                            HttpRequest.newBuilder(address).build(),
                            HttpResponse.BodyHandlers.discarding())
                    .thenApply(HttpResponse::statusCode);
        }

        int leave(String token, String... headers) throws Exception {
            var address = gateway.resolve(POINT + "/api/floor/follow/" + token + "/leave");
            var body = HttpRequest.BodyPublishers.ofString("{\"key\":\"1\"}");
            return send(HttpRequest.newBuilder(address).headers(headers).POST(body).build())
                    .statusCode();
        }

        HttpResponse<String> send(HttpRequest request) throws Exception {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
