package org.wenlu.gateway.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.gateway.store.Database;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.LetterId;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.letter.Letter;
import org.wenlu.protocol.letter.LetterCode;
import org.wenlu.protocol.letter.Matter;
import org.wenlu.protocol.letter.OpeningKey;
import org.wenlu.protocol.letter.SealedLetter;
import org.wenlu.protocol.letter.SealingKey;

class LettersTest {
    private static final String KEY = "hpke-x25519-sha256-aes256gcm:test";
    private static final KeyPair PAIR = pair();
    private static final DeviceId DEVICE = new DeviceId("kiosk-1");
    private static final PlaceId LUOHU = new PlaceId("luohu-port-hall/1");
    private static final PlaceId NANSHAN = new PlaceId("zhaoshang/1");
    private static final Instant NOW = Instant.parse("2026-11-22T06:30:00Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @TempDir Path folder;

    private Database database;
    private Letters letters;

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("X25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("gateway.db"));
        letters = at(NOW);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Letters at(Instant now) {
        return new Letters(
                database, new OpeningKey(KEY, PAIR.getPrivate()), 180, Clock.fixed(now, ZONE));
    }

    private static SealedLetter sealed(Matter matter, Optional<LetterCode> code, int days) {
        var letter =
                new Letter(
                        NOW,
                        LUOHU,
                        Language.FR,
                        code.map(LetterCode::hash),
                        LocalDate.of(2026, 11, 22).plusDays(days),
                        matter);
        return SealingKey.decode(KEY, PAIR.getPublic().getEncoded())
                .seal(DEVICE, LetterId.random(), letter);
    }

    private static SealedLetter suggestion(String text) {
        return sealed(new Matter.Suggestion(text), Optional.empty(), 30);
    }

    private void search(String visit, String text) {
        letters.store(
                DEVICE,
                LUOHU,
                sealed(new Matter.UnansweredSearch(visit, text), Optional.empty(), 30));
    }

    @Tag("WENLU-SEALED-005")
    @Test
    void aLetterThatComesTwiceIsStoredOnce() {
        SealedLetter letter = suggestion("a ramp");

        assertThat(letters.store(DEVICE, LUOHU, letter)).isTrue();
        assertThat(letters.store(DEVICE, LUOHU, letter)).isFalse();

        assertThat(letters.of(LetterKind.SUGGESTION, _ -> true))
                .singleElement()
                .satisfies(
                        kept ->
                                assertThat(kept.letter().matter())
                                        .isEqualTo(new Matter.Suggestion("a ramp")));
    }

    @Test
    void whoIsResponsibleForOtherPlacesSeesAndDeletesNothing() {
        SealedLetter letter = suggestion("a ramp");
        letters.store(DEVICE, LUOHU, letter);

        assertThat(letters.of(LetterKind.SUGGESTION, NANSHAN::equals)).isEmpty();
        assertThat(letters.delete(letter.id(), NANSHAN::equals)).isFalse();
        assertThat(letters.delete(letter.id(), LUOHU::equals)).isTrue();
        assertThat(letters.of(LetterKind.SUGGESTION, _ -> true)).isEmpty();
    }

    @Tag("WENLU-SEALED-005")
    @Test
    void thePersonWithTheCodeSeesAndDeletesWhatWasLeftAndItDoesNotComeBack() throws Exception {
        LetterCode code = LetterCode.random();
        SealedLetter mine = sealed(new Matter.Suggestion("canary-4711"), Optional.of(code), 30);
        letters.store(DEVICE, LUOHU, mine);
        letters.store(DEVICE, LUOHU, suggestion("another"));

        assertThat(letters.of(code)).hasSize(1);
        assertThat(letters.of(LetterCode.random())).isEmpty();
        assertThat(letters.delete(code)).isEqualTo(1);

        assertThat(letters.of(code)).isEmpty();
        assertThat(letters.store(DEVICE, LUOHU, mine)).isFalse();
        assertThat(letters.of(code)).isEmpty();
        database.close();
        byte[] file = Files.readAllBytes(folder.resolve("gateway.db"));
        assertThat(new String(file, StandardCharsets.UTF_8)).doesNotContain("canary-4711");
    }

    @Test
    void whatWasDeletedStandsInNoFileWhileTheGatewayRuns() throws Exception {
        LetterCode code = LetterCode.random();
        SealedLetter byOperator = suggestion("canary-operator " + "x".repeat(400));
        letters.store(
                DEVICE,
                LUOHU,
                sealed(new Matter.Suggestion("canary-person"), Optional.of(code), 30));
        letters.store(DEVICE, LUOHU, byOperator);
        letters.store(DEVICE, LUOHU, suggestion("canary-old"));
        assertThat(canaries()).containsExactly("canary-old", "canary-operator", "canary-person");

        letters.delete(code);
        assertThat(canaries()).containsExactly("canary-old", "canary-operator");

        letters.delete(byOperator.id(), _ -> true);
        assertThat(canaries()).containsExactly("canary-old");

        days(31).prune();
        assertThat(canaries()).isEmpty();
    }

    /// In the bytes of the database and of what lies beside it.
    private Set<String> canaries() throws IOException {
        var found = new TreeSet<String>();
        try (var beside = Files.list(folder)) {
            for (Path file : beside.toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                Pattern.compile("canary-[a-z]+")
                        .matcher(bytes)
                        .results()
                        .forEach(it -> found.add(it.group()));
            }
        }
        return found;
    }

    @Test
    void nothingIsKeptLongerThanThePersonWasToldNorThanTheGatewayMay() {
        letters.store(DEVICE, LUOHU, sealed(new Matter.Suggestion("ten"), Optional.empty(), 10));
        letters.store(DEVICE, LUOHU, sealed(new Matter.Suggestion("year"), Optional.empty(), 365));

        assertThat(days(10).prune()).isZero();
        assertThat(days(11).prune()).isEqualTo(1);
        assertThat(days(180).prune()).isZero();
        assertThat(days(181).prune()).isEqualTo(1);
    }

    private Letters days(int later) {
        return at(NOW.plus(Duration.ofDays(later)));
    }

    @Tag("WENLU-SEALED-006")
    @Test
    void aLetterForAnotherKeyStaysClosedUntilThatKeyIsThere() {
        var other =
                new Letters(
                        database,
                        new OpeningKey("hpke-x25519-sha256-aes256gcm:old", pair().getPrivate()),
                        180,
                        Clock.fixed(NOW, ZONE));

        assertThat(other.store(DEVICE, LUOHU, suggestion("a ramp"))).isTrue();
        assertThat(other.closed()).isEqualTo(1);
        assertThat(other.of(LetterKind.SUGGESTION, _ -> true)).isEmpty();

        letters.reopen();

        assertThat(letters.closed()).isZero();
        assertThat(letters.of(LetterKind.SUGGESTION, _ -> true)).hasSize(1);
    }

    @Test
    void aSearchIsShownWhenThreeVisitsMadeItAndNotBefore() {
        search("visit-one", "Pet  passport!");
        search("visit-one", "pet passport");
        search("visit-one", "PET PASSPORT");
        search("visit-two", "pet-passport");
        assertThat(letters.unanswered(_ -> true)).isEmpty();

        search("visit-three", "ｐｅｔ passport");

        assertThat(letters.unanswered(_ -> true))
                .containsExactly(new Unanswered("pet passport", 3));
    }
}
