package org.wenlu.kiosk.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wenlu.kiosk.floor.FloorFixture.Got;
import org.wenlu.kiosk.floor.FloorFixture.Person;

class MirrorTest {
    static final String PASSWORD = "look at this";
    private static final String HASH = ClerkPin.hash(PASSWORD);

    private final FakeScreen screen = new FakeScreen();
    private final FloorFixture hall = new FloorFixture(Optional.of(mirror(screen)));

    static FloorSetup.Mirror mirror(MirroredScreen screen) {
        return new FloorSetup.Mirror(screen, "demo", HASH);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    @Test
    void whoSignedInSeesTouchesAndFindsWhatCanBeTouched() {
        Person somebody = signedIn();

        Got frame = somebody.get("/api/mirror/frame?after=0");
        assertThat(frame.header("Content-Type")).isEqualTo("image/png");
        assertThat(frame.header("Wenlu-Frame")).isEqualTo("1");

        var elements = somebody.get("/api/mirror/elements").json();
        assertThat(elements.at("/elements/1/id").asString()).isEqualTo("language-en");
        assertThat(elements.at("/width").asInt()).isEqualTo(1080);

        assertThat(touch(somebody, 100, 450).status()).isEqualTo(200);
        assertThat(screen.touches).containsExactly("DOWN 100 450");
    }

    @Test
    void aFrameIsWaitedForAndComesWhenTheScreenChanges() {
        Person somebody = signedIn();
        Thread.ofVirtual()
                .start(
                        () -> {
                            somebody.get("/api/mirror/frame?after=0");
                            screen.number = 2;
                        });

        assertThat(somebody.get("/api/mirror/frame?after=1").header("Wenlu-Frame")).isEqualTo("2");
    }

    @Test
    void aProgramSignsInWithEachRequest() {
        assertThat(basic("demo:" + PASSWORD).status()).isEqualTo(200);
        assertThat(basic("demo:wrong").status()).isEqualTo(401);
        assertThat(basic("nothing").status()).isEqualTo(401);
    }

    @Test
    void aTouchBesideTheScreenIsRefused() {
        assertThat(touch(signedIn(), 1200, 10).status()).isEqualTo(400);
        assertThat(touch(signedIn(), Double.NaN, 10).status()).isEqualTo(400);
        assertThat(screen.touches).isEmpty();
    }

    @Test
    void withoutAMirrorInTheSetupThereIsNoneAtAll() {
        try (var plain = new FloorFixture()) {
            Person somebody = plain.person();
            assertThat(somebody.get("/mirror").status()).isEqualTo(404);
            assertThat(somebody.get("/api/mirror/frame").status()).isEqualTo(404);
            assertThat(somebody.post("/api/mirror/sign-in", Map.of()).status()).isEqualTo(404);
        }
    }

    private Person signedIn() {
        Person somebody = hall.person();
        Got got =
                somebody.post("/api/mirror/sign-in", Map.of("name", "demo", "password", PASSWORD));
        assertThat(got.status()).isEqualTo(200);
        return somebody;
    }

    private static Got touch(Person somebody, double x, double y) {
        return somebody.post("/api/mirror/pointer", Map.of("kind", "down", "x", x, "y", y));
    }

    private Got basic(String nameAndPassword) {
        String encoded =
                Base64.getEncoder()
                        .encodeToString(nameAndPassword.getBytes(StandardCharsets.UTF_8));
        return hall.person()
                .call(
                        HttpRequest.newBuilder(URI.create(hall.address() + "/api/mirror/elements"))
                                .header("Authorization", "Basic " + encoded));
    }
}
