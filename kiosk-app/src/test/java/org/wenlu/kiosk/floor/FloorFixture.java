package org.wenlu.kiosk.floor;

import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.wenlu.kiosk.desk.Desk;
import org.wenlu.kiosk.guide.Advice;
import org.wenlu.kiosk.guide.PriorityClass;
import org.wenlu.kiosk.guide.ServiceOffer;
import org.wenlu.kiosk.guide.ServicePoint;
import org.wenlu.kiosk.guide.Surroundings;
import org.wenlu.kiosk.queue.Service;
import org.wenlu.kiosk.time.KioskClock;
import org.wenlu.look.Messages;
import org.wenlu.protocol.Json;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.CounterId;
import org.wenlu.protocol.identity.ServiceId;
import org.wenlu.protocol.identity.ServicePointId;
import org.wenlu.protocol.record.ClockQuality;
import org.wenlu.protocol.record.Happening.WaitRange;
import org.wenlu.protocol.record.Stamp;
import tools.jackson.databind.JsonNode;

/// A floor on a free port of loopback with a fake desk, and people who call it over HTTP.
final class FloorFixture implements AutoCloseable {
    static final String PIN = "2468";
    private static final String PIN_HASH = ClerkPin.hash(PIN);

    final FakeDesk desk = new FakeDesk();
    final TestClock clock = new TestClock();
    final Floor floor;
    volatile HostTerm host = HostTerm.ONE_KIOSK;

    FloorFixture() {
        this(Optional.empty());
    }

    FloorFixture(Optional<FloorSetup.Mirror> mirror) {
        this.floor = Floor.start(setup(desk, clock, mirror, () -> host));
    }

    static FloorSetup setup(Desk desk, KioskClock clock, Optional<FloorSetup.Mirror> mirror) {
        return setup(desk, clock, mirror, () -> HostTerm.ONE_KIOSK);
    }

    private static FloorSetup setup(
            Desk desk,
            KioskClock clock,
            Optional<FloorSetup.Mirror> mirror,
            Supplier<HostTerm> host) {
        return new FloorSetup(
                Optional.empty(),
                OptionalInt.of(0),
                point(),
                desk,
                (hall, service) -> Optional.of(new WaitRange(10, 18)),
                clock,
                Messages.load(Floor.class, EnumSet.allOf(Language.class)),
                List.of(
                        new Clerk("Chen", PIN_HASH),
                        new Clerk("Li", PIN_HASH),
                        new Clerk("Wong", PIN_HASH, true)),
                mirror,
                host,
                1);
    }

    static ServicePoint point() {
        return new ServicePoint(
                new ServicePointId("luohu-port-hall"),
                names("罗湖口岸服务大厅", "羅湖口岸服務大廳", "Luohu Port Service Hall"),
                names("罗湖口岸街区", "羅湖口岸街區", "Luohu Port block"),
                ZoneId.of("Asia/Shanghai"),
                List.of(new CounterId("1"), new CounterId("2"), new CounterId("3")),
                Set.of(),
                List.of(
                        offer("registration", "A", names("住宿登记", "住宿登記", "Registration")),
                        offer("permit", "C", names("居留许可", "居留許可", "Residence permit")),
                        offer("tax", "E", names("个人所得税", "個人入息稅", "Income tax"))),
                PriorityClass.SHIPPED,
                List.of(),
                Advice.NONE,
                Surroundings.NONE);
    }

    private static ServiceOffer offer(String id, String series, Map<Language, String> names) {
        var rules =
                new Service(
                        new ServiceId(id),
                        series,
                        List.of(),
                        OptionalInt.empty(),
                        Duration.ofMinutes(6));
        return new ServiceOffer(rules, names, names, "home", Optional.empty());
    }

    private static Map<Language, String> names(String hans, String hant, String en) {
        return Map.of(Language.ZH_HANS, hans, Language.ZH_HANT, hant, Language.EN, en);
    }

    String address() {
        return "http://127.0.0.1:" + floor.plainPort().orElseThrow();
    }

    Person person() {
        return new Person(address());
    }

    Person clerk(String name) {
        Person clerk = person();
        clerk.post("/api/floor/sign-in", Map.of("clerk", name, "pin", PIN));
        return clerk;
    }

    @Override
    public void close() {
        floor.close();
    }

    /// A browser: an HTTP client with its cookies.
    static final class Person {
        private final String address;
        private final HttpClient http;

        Person(String address) {
            this(address, "127.0.0.1");
        }

        /// @param from an address of loopback
        Person(String address, String from) {
            this.address = address;
            this.http =
                    HttpClient.newBuilder()
                            .cookieHandler(new CookieManager())
                            .localAddress(InetAddress.ofLiteral(from))
                            .build();
        }

        Got get(String path) {
            return call(HttpRequest.newBuilder(URI.create(address + path)));
        }

        Got post(String path, Object body) {
            return call(
                    HttpRequest.newBuilder(URI.create(address + path))
                            .header("Content-Type", "application/json")
                            .POST(
                                    HttpRequest.BodyPublishers.ofString(
                                            Json.mapper().writeValueAsString(body))));
        }

        Got press(String counter, String action, Map<String, ?> more) {
            var body = new java.util.HashMap<String, Object>(more);
            body.putIfAbsent("key", UUID.randomUUID().toString());
            return post("/api/floor/counters/" + counter + "/" + action, body);
        }

        Got call(HttpRequest.Builder request) {
            try {
                return new Got(
                        http.send(
                                request.timeout(Duration.ofSeconds(30)).build(),
                                BodyHandlers.ofString()));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        HttpClient http() {
            return http;
        }
    }

    record Got(HttpResponse<String> response) {
        int status() {
            return response.statusCode();
        }

        JsonNode json() {
            return Json.mapper().readTree(response.body());
        }

        String what() {
            return json().path("what").asString("");
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    /// A clock that tests move; wall time goes with it.
    static final class TestClock implements KioskClock {
        private volatile Duration elapsed = Duration.ofMinutes(1);
        private volatile ClockQuality quality = ClockQuality.TRUSTED;

        @Override
        public Stamp stamp() {
            return new Stamp(
                    1, elapsed, Instant.parse("2026-11-22T06:31:00Z").plus(elapsed), quality, 480);
        }

        void pass(Duration time) {
            elapsed = elapsed.plus(time);
        }

        void distrust() {
            quality = ClockQuality.UNTRUSTED;
        }
    }
}
