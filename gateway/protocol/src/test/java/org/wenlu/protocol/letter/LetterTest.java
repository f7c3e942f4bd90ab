package org.wenlu.protocol.letter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wenlu.protocol.letter.Letters.DEVICE;
import static org.wenlu.protocol.letter.Letters.ID;
import static org.wenlu.protocol.letter.Letters.KEY;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wenlu.protocol.Json;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.LetterId;
import org.wenlu.protocol.record.RecordFormatException;
import tools.jackson.core.type.TypeReference;

class LetterTest {
    private static final KeyPair PAIR = pair("X25519");
    private static final SealingKey SEALING = SealingKey.decode(KEY, PAIR.getPublic().getEncoded());
    private static final OpeningKey OPENING = new OpeningKey(KEY, PAIR.getPrivate());

    private static KeyPair pair(String algorithm) {
        try {
            return KeyPairGenerator.getInstance(algorithm).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SealedLetter sealed(Letter letter) {
        return SEALING.seal(DEVICE, ID, letter);
    }

    @Tag("WENLU-SEALED-001")
    @Test
    void onlyTheOwnerOfTheKeyReadsALetter() {
        for (Letter letter : Letters.all().values()) {
            SealedLetter sealed = SealedLetter.fromJson(sealed(letter).toJson());

            assertThat(OPENING.open(DEVICE, sealed)).isEqualTo(letter);
            assertThatThrownBy(
                            () ->
                                    new OpeningKey(KEY, pair("X25519").getPrivate())
                                            .open(DEVICE, sealed))
                    .isInstanceOf(NotOpenedException.class);
        }
    }

    @Tag("WENLU-SEALED-001")
    @Test
    void nothingOfTheTextIsInTheMessage() {
        String text =
                new String(sealed(Letters.letter(new Matter.Suggestion("canary"))).toJson(), UTF_8);

        assertThat(text).doesNotContain("canary").doesNotContain("suggestion");
    }

    @Tag("WENLU-SEALED-001")
    @Test
    void aLetterThatWasChangedOrMovedDoesNotOpen() {
        SealedLetter sealed = sealed(Letters.all().get("suggestion"));
        byte[] changed = sealed.text();
        changed[0] ^= 1;
        byte[] half = Arrays.copyOf(sealed.encapsulated(), 16);

        for (SealedLetter bad :
                new SealedLetter[] {
                    new SealedLetter(LetterId.random(), KEY, sealed.encapsulated(), sealed.text()),
                    new SealedLetter(ID, KEY, sealed.encapsulated(), changed),
                    new SealedLetter(ID, KEY, sealed.encapsulated(), new byte[3]),
                    new SealedLetter(ID, KEY, new byte[32], sealed.text()),
                    new SealedLetter(ID, KEY, half, sealed.text()),
                    new SealedLetter(ID, KEY + "x", sealed.encapsulated(), sealed.text()),
                }) {
            assertThatThrownBy(() -> OPENING.open(DEVICE, bad))
                    .isInstanceOf(NotOpenedException.class);
        }
        assertThatThrownBy(() -> OPENING.open(new DeviceId("kiosk-2"), sealed))
                .isInstanceOf(NotOpenedException.class);
    }

    @Tag("WENLU-SEALED-002")
    @Test
    void aKeyOfAnotherKindOrNameIsRefused() {
        byte[] ed25519 = pair("Ed25519").getPublic().getEncoded();
        byte[] good = PAIR.getPublic().getEncoded();

        assertThatThrownBy(() -> SealingKey.decode(KEY, ed25519))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no X25519 key");
        assertThatThrownBy(() -> SealingKey.decode(KEY, new byte[] {1, 2, 3}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SealingKey.decode("sm2:gateway", good))
                .hasMessageContaining("names no known algorithm");
        assertThatThrownBy(() -> new OpeningKey(KEY, pair("Ed25519").getPrivate()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Tag("WENLU-SEALED-003")
    @Test
    void theLengthOfALetterTellsLittle() {
        int shortOne = sealed(Letters.letter(new Matter.Suggestion("a"))).text().length;
        int longerOne =
                sealed(Letters.letter(new Matter.Suggestion("a".repeat(150)))).text().length;

        assertThat(shortOne).isEqualTo(longerOne);
    }

    @Tag("WENLU-SEALED-003")
    @Test
    void theLongestTextsOfEveryScriptFitAndLongerOnesAreRefused() {
        String longest = "𠮷".repeat(Matter.TEXT_CHARACTERS);
        SealedLetter sealed = sealed(Letters.letter(new Matter.Suggestion(longest)));

        assertThat(OPENING.open(DEVICE, SealedLetter.fromJson(sealed.toJson())).matter())
                .isEqualTo(new Matter.Suggestion(longest));
        assertThatThrownBy(() -> new Matter.Suggestion(longest + "a"))
                .hasMessage("text has 2001 characters; it must have 1 to 2000");
        assertThatThrownBy(() -> SealedLetter.fromJson(new byte[21 * 1024]))
                .isInstanceOf(RecordFormatException.class);
    }

    @Tag("WENLU-SEALED-003")
    @Test
    void whatIsNoSealedLetterIsRefused() {
        for (String bad : new String[] {"", "null", "[]", "{}", "{\"id\":\"x\"}", "{{{{"}) {
            assertThatThrownBy(() -> SealedLetter.fromJson(bad.getBytes(UTF_8)))
                    .as(bad)
                    .isInstanceOf(RecordFormatException.class);
        }
    }

    @Test
    void aChildNeedsAGuardianAndNothingHasControlCharacters() {
        assertThatThrownBy(() -> new Person("Noé", "", "sign-up-1", true, Optional.empty()))
                .hasMessageContaining("guardian");
        assertThatThrownBy(() -> new Matter.Suggestion("a\u0007b"))
                .hasMessage("text has control characters");
        assertThatThrownBy(() -> new Matter.Suggestion("  \n "))
                .hasMessageContaining("text has 0 characters");
    }

    @Test
    void aCodeIsUnderstoodHoweverItIsTypedAndNeverShownByAccident() {
        assertThat(LetterCode.typed(" 7k2m 9qxw-4toz-c8re ")).contains(Letters.CODE);
        assertThat(LetterCode.typed("7K2M-9QXW-4T0Z")).isEmpty();
        assertThat(LetterCode.typed("7K2M-9QXW-4T0Z-C8R!")).isEmpty();
        assertThat(LetterCode.typed("7".repeat(100))).isEmpty();
        LetterCode code = LetterCode.random();
        assertThat(LetterCode.typed(code.text())).contains(code);
        assertThat(code.text()).matches("(\\w{4}-){3}\\w{4}");
        assertThat(code.toString()).doesNotContain(code.text().substring(0, 4));
        assertThat(LetterCode.random().hash()).isNotEqualTo(code.hash()).hasSize(64);
    }

    @Tag("WENLU-SEALED-001")
    @Test
    void theGoldenLettersAreReadToExactlyTheirValuesAndWrittenWithTheSameBytes() {
        Letters.all()
                .forEach(
                        (kind, letter) -> {
                            byte[] golden = golden("letter/" + kind);
                            assertThat(LetterCodec.decode(golden)).isEqualTo(letter);
                            assertThat(
                                            new String(LetterCodec.encode(letter), UTF_8)
                                                    .stripTrailing())
                                    .isEqualTo(new String(golden, UTF_8));
                        });
    }

    @Tag("WENLU-SEALED-001")
    @Test
    void theGoldenSealedLetterOpensWithItsPublishedKey() throws GeneralSecurityException {
        Map<String, String> keys =
                Json.mapper().readValue(golden("sealed-letter-keys"), new TypeReference<>() {});
        byte[] secret = Base64.getDecoder().decode(keys.get("private"));
        var key =
                new OpeningKey(
                        KEY,
                        KeyFactory.getInstance("X25519")
                                .generatePrivate(new PKCS8EncodedKeySpec(secret)));
        SealedLetter sealed = SealedLetter.fromJson(golden("sealed-letter"));

        assertThat(key.open(DEVICE, sealed)).isEqualTo(Letters.all().get("suggestion"));
        assertThat(sealed.toJson()).isEqualTo(golden("sealed-letter"));
    }

    private static byte[] golden(String name) {
        try (var in =
                Letter.class.getResourceAsStream("/org/wenlu/protocol/golden/" + name + ".json")) {
            return new String(in.readAllBytes(), UTF_8).stripTrailing().getBytes(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
