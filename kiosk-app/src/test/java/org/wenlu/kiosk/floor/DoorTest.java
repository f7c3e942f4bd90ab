package org.wenlu.kiosk.floor;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.HandlerType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.wenlu.kiosk.floor.FloorFixture.Got;
import org.wenlu.kiosk.floor.FloorFixture.Person;

class DoorTest {
    private final FloorFixture hall =
            new FloorFixture(Optional.of(MirrorTest.mirror(new FakeScreen())));

    @AfterEach
    void close() {
        hall.close();
    }

    @TestFactory
    Stream<DynamicTest> everyRouteThatIsNotPublicRefusesWhoDidNotSignIn() {
        return hall.floor.routes().stream()
                .filter(route -> route.caller() != Caller.PUBLIC)
                .map(
                        route ->
                                DynamicTest.dynamicTest(
                                        route.method() + " " + route.path(),
                                        () -> {
                                            Got got = call(hall.person(), route);
                                            assertThat(got.status()).isEqualTo(401);
                                            assertThat(got.what()).isEqualTo("sign-in");
                                        }));
    }

    @TestFactory
    Stream<DynamicTest> noRouteOfTheMirrorOpensForAClerk() {
        Person clerk = hall.clerk("Chen");
        return hall.floor.routes().stream()
                .filter(route -> route.caller() == Caller.MIRROR)
                .map(
                        route ->
                                DynamicTest.dynamicTest(
                                        route.method() + " " + route.path(),
                                        () ->
                                                assertThat(call(clerk, route).status())
                                                        .isEqualTo(401)));
    }

    @Test
    void publicRoutesAreTheseAndNoOthers() {
        assertThat(
                        hall.floor.routes().stream()
                                .filter(route -> route.caller() == Caller.PUBLIC)
                                .map(route -> route.method() + " " + route.path()))
                .containsExactlyInAnyOrder(
                        "GET /",
                        "GET /counter",
                        "GET /board",
                        "GET /lead",
                        "GET /t",
                        "GET /t/{token}",
                        "GET /mirror",
                        "GET /floor/{release}/{file}",
                        "GET /look/<path>",
                        "GET /api/floor/board",
                        "GET /api/floor/board/events",
                        "GET /api/floor/words",
                        "GET /api/floor/follow/{token}",
                        "POST /api/floor/follow/{token}/leave",
                        "POST /api/floor/follow/{token}/rate",
                        "POST /api/floor/sign-in",
                        "POST /api/mirror/sign-in");
    }

    @Test
    void javalinKnowsNoRouteBesideThese() {
        assertThat(hall.floor.paths())
                .containsExactlyInAnyOrderElementsOf(
                        hall.floor.routes().stream()
                                .map(route -> route.method() + " " + route.path())
                                .toList());
    }

    @Test
    void wrongPinsAreSlowedDownMoreAndMore() {
        Person somebody = hall.person();
        for (int i = 0; i < 5; i++) {
            assertThat(signIn(somebody, "Chen", "0000").what()).isEqualTo("wrong-pin");
        }

        Got early = signIn(somebody, "Chen", FloorFixture.PIN);
        assertThat(early.status()).isEqualTo(429);
        assertThat(early.header("Retry-After")).isEqualTo("3");

        hall.clock.pass(Duration.ofSeconds(3));
        assertThat(signIn(somebody, "Chen", "0000").what()).isEqualTo("wrong-pin");
        hall.clock.pass(Duration.ofSeconds(3));
        assertThat(signIn(somebody, "Chen", FloorFixture.PIN).status()).isEqualTo(429);
        hall.clock.pass(Duration.ofSeconds(2));
        assertThat(signIn(somebody, "Chen", FloorFixture.PIN).status()).isEqualTo(200);
    }

    @Test
    void whoGuessesElsewhereKeepsNoClerkFromTheirCounter() {
        Person chen = hall.clerk("Chen");
        for (int i = 0; i < 40; i++) {
            signIn(new Person(hall.address(), "127.0.0." + (i + 2)), "Chen", "0000");
        }

        assertThat(
                        signIn(new Person(hall.address(), "127.0.0.99"), "Chen", FloorFixture.PIN)
                                .status())
                .isEqualTo(429);
        assertThat(signIn(chen, "Chen", FloorFixture.PIN).status()).isEqualTo(200);
    }

    @Test
    void aKnownBrowserIsSlowedDownByItsOwnTries() {
        Person chen = hall.clerk("Chen");
        for (int i = 0; i < 5; i++) {
            signIn(chen, "Chen", "0000");
        }

        assertThat(signIn(chen, "Chen", FloorFixture.PIN).status()).isEqualTo(429);
    }

    @Test
    void aBrowserKnownForOneClerkIsAStrangerForAnother() {
        Person chen = hall.clerk("Chen");
        for (int i = 0; i < 40; i++) {
            signIn(new Person(hall.address(), "127.0.0." + (i + 2)), "Li", "0000");
        }

        assertThat(signIn(chen, "Li", FloorFixture.PIN).status()).isEqualTo(429);
    }

    @Test
    void aStrangerTakesNoClerksStream() throws Exception {
        Person clerk = hall.clerk("Chen");
        var strangers = new ArrayList<Socket>();
        try {
            for (int i = 0; i < Streams.MOST; i++) {
                strangers.add(listen());
            }
            assertThat(first(strangers.getLast())).isEqualTo("event: state");
            strangers.add(listen());
            assertThat(first(strangers.getLast())).isEqualTo("event: full");

            var request =
                    HttpRequest.newBuilder(
                                    URI.create(hall.address() + "/api/floor/counters/1/events"))
                            .header("Accept", "text/event-stream")
                            .build();
            try (var lines = clerk.http().send(request, BodyHandlers.ofLines()).body()) {
                assertThat(lines.findFirst()).contains("event: state");
            }
        } finally {
            for (Socket stranger : strangers) {
                stranger.close();
            }
        }
    }

    private Socket listen() throws IOException {
        var socket = new Socket("127.0.0.1", hall.floor.plainPort().orElseThrow());
        socket.setSoTimeout(20_000);
        socket.getOutputStream()
                .write(
                        "GET /api/floor/board/events HTTP/1.1\r\nHost: hall\r\nAccept: text/event-stream\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String first(Socket socket) throws IOException {
        var in =
                new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        String line = in.readLine();
        while (line != null && !line.startsWith("event:")) {
            line = in.readLine();
        }
        return String.valueOf(line);
    }

    @Test
    void anUnknownNameIsRefusedLikeAWrongPin() {
        Got unknown = signIn(hall.person(), "Nobody", FloorFixture.PIN);
        Got wrong = signIn(hall.person(), "Chen", "0000");

        assertThat(unknown.status()).isEqualTo(wrong.status());
        assertThat(unknown.json()).isEqualTo(wrong.json());
    }

    @Test
    void theSessionCookieIsForThisSiteOnlyAndNotForScripts() {
        Got got = signIn(hall.person(), "Chen", FloorFixture.PIN);

        assertThat(got.header("Set-Cookie")).contains("HttpOnly", "SameSite=Strict", "Path=/");
    }

    @Test
    void aSessionEndsAfterTwelveHoursAndAtSigningOut() {
        Person chen = hall.clerk("Chen");
        assertThat(chen.get("/api/floor/me").status()).isEqualTo(200);
        chen.post("/api/floor/sign-out", Map.of());
        assertThat(chen.get("/api/floor/me").status()).isEqualTo(401);

        Person li = hall.clerk("Li");
        hall.clock.pass(Duration.ofHours(12));
        assertThat(li.get("/api/floor/me").status()).isEqualTo(401);
    }

    @Test
    void anotherSitesPageCannotPress() {
        Person chen = hall.clerk("Chen");

        Got foreign = chen.call(post("/api/floor/sign-out").header("Origin", "http://elsewhere"));
        Got form =
                chen.call(
                        HttpRequest.newBuilder(URI.create(hall.address() + "/api/floor/sign-out"))
                                .header("Content-Type", "text/plain")
                                .POST(HttpRequest.BodyPublishers.ofString("{}")));

        assertThat(foreign.what()).isEqualTo("foreign-page");
        assertThat(form.status()).isEqualTo(415);
        assertThat(chen.get("/api/floor/me").status()).isEqualTo(200);
    }

    @Test
    void anOversizedBodyIsRefused() {
        Got announced =
                hall.person()
                        .post("/api/floor/sign-in", Map.of("clerk", "x".repeat(20_000), "pin", ""));
        Got streamed =
                hall.person()
                        .call(
                                HttpRequest.newBuilder(
                                                URI.create(hall.address() + "/api/floor/sign-in"))
                                        .header("Content-Type", "application/json")
                                        .POST(
                                                HttpRequest.BodyPublishers.ofInputStream(
                                                        () ->
                                                                new java.io.ByteArrayInputStream(
                                                                        new byte[40_000]))));

        assertThat(announced.status()).isEqualTo(413);
        assertThat(announced.what()).isEqualTo("too-large");
        assertThat(streamed.status()).isEqualTo(413);
    }

    @Test
    void bodiesThatAreNotWhatIsExpectedGetAClearError() {
        for (String body : List.of("", "null", "[]", "{", "{\"clerk\":7}", "{\"clerk\":null}")) {
            Got got =
                    hall.person()
                            .call(
                                    HttpRequest.newBuilder(
                                                    URI.create(
                                                            hall.address() + "/api/floor/sign-in"))
                                            .header("Content-Type", "application/json")
                                            .POST(HttpRequest.BodyPublishers.ofString(body)));
            assertThat(got.status()).as(body).isEqualTo(400);
            assertThat(got.json().path("why").asString("")).as(body).isNotBlank();
        }
    }

    @Test
    void unknownAddressesAnswerInJson() {
        Got got = hall.person().get("/api/floor/nothing");

        assertThat(got.status()).isEqualTo(404);
        assertThat(got.what()).isEqualTo("not-found");
    }

    @Test
    void pagesLoadNothingFromElsewhereAndCannotBeFramed() {
        Got page = hall.person().get("/counter");

        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.response().body()).doesNotContain("http://", "https://", "style=");
    }

    @Test
    void facesAreKeptForEverAndNothingElseIsServedFromTheProgram() {
        Person somebody = hall.person();

        Got faces = somebody.get("/look/fonts.css");
        assertThat(faces.status()).isEqualTo(200);
        assertThat(faces.header("Cache-Control")).contains("immutable");
        assertThat(somebody.get("/look/fonts/../../Messages.class").status()).isEqualTo(404);
        assertThat(somebody.get("/look/%2e%2e/Messages.class").status()).isIn(400, 404);
        assertThat(somebody.get("/floor/old/counter.js").status()).isEqualTo(404);
    }

    private Got signIn(Person person, String name, String pin) {
        return person.post("/api/floor/sign-in", Map.of("clerk", name, "pin", pin));
    }

    private Got call(Person person, Routes.Route route) {
        String path = route.path().replace("{counter}", "1");
        return route.method() == HandlerType.GET ? person.get(path) : person.call(post(path));
    }

    private HttpRequest.Builder post(String path) {
        return HttpRequest.newBuilder(URI.create(hall.address() + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"));
    }
}
