package org.wenlu.protocol.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wenlu.protocol.Json;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.LedgerId;
import org.wenlu.protocol.record.Hash;
import org.wenlu.protocol.record.RecordFormatException;
import org.wenlu.protocol.signing.SignatureException;
import org.wenlu.protocol.signing.SignedMessage;
import org.wenlu.protocol.signing.SigningKey;
import org.wenlu.protocol.signing.TrustedKeys;

class ReceiptTest {
    private static final String NAME = "ed25519:gateway";
    private static final KeyPair PAIR = pair();
    private static final SigningKey KEY = new SigningKey(NAME, PAIR.getPrivate());
    private static final ReceiptReader READER =
            new ReceiptReader(new TrustedKeys(Map.of(NAME, PAIR.getPublic())));
    private static final Receipt RECEIPT =
            new Receipt(
                    LedgerId.of("00000000-0000-4000-8000-00000000000a"),
                    new DeviceId("kiosk-1"),
                    Journals.ID,
                    3,
                    Optional.of(Hash.of("record 3".getBytes(UTF_8))),
                    0,
                    Optional.empty(),
                    Instant.parse("2026-11-22T06:30:00Z"));

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Tag("WENLU-RECEIPT-001")
    @Test
    void readsWhatATrustedKeySigned() {
        assertThat(READER.read(new ReceiptSigner(KEY).sign(RECEIPT))).isEqualTo(RECEIPT);
    }

    @Tag("WENLU-RECEIPT-001")
    @Test
    void refusesAReceiptBySomebodyElseUnderTheSameName() {
        var other = new SigningKey(NAME, pair().getPrivate());

        assertThatThrownBy(() -> READER.read(new ReceiptSigner(other).sign(RECEIPT)))
                .isInstanceOf(SignatureException.class)
                .hasMessageContaining("does not fit");
    }

    @Tag("WENLU-RECEIPT-001")
    @Test
    void refusesAReceiptThatWasChanged() {
        SignedMessage signed = KEY.sign(ReceiptSigner.payload(RECEIPT));
        String changed =
                new String(signed.payload(), UTF_8).replace("\"through\":3", "\"through\":4");
        byte[] forged =
                new SignedMessage(NAME, changed.getBytes(UTF_8), signed.signature()).toJson();

        assertThatThrownBy(() -> READER.read(forged)).isInstanceOf(SignatureException.class);
    }

    @Tag("WENLU-RECEIPT-002")
    @Test
    void refusesSomethingElseThatTheSameKeySigned() {
        String text = new String(ReceiptSigner.payload(RECEIPT), UTF_8);
        byte[] manifest =
                KEY.sign(text.replace("wenlu.receipt", "wenlu.manifest").getBytes(UTF_8)).toJson();
        byte[] untyped = KEY.sign(Json.mapper().writeValueAsBytes(RECEIPT)).toJson();

        assertThatThrownBy(() -> READER.read(manifest))
                .isInstanceOf(RecordFormatException.class)
                .hasMessageContaining("no receipt but wenlu.manifest");
        assertThatThrownBy(() -> READER.read(untyped)).isInstanceOf(RecordFormatException.class);
    }

    @Tag("WENLU-RECEIPT-001")
    @Test
    void refusesWhatIsNoSignedMessage() {
        for (String bad : new String[] {"", "null", "[]", "{}", "{\"key\":\"x\"}"}) {
            assertThatThrownBy(() -> READER.read(bad.getBytes(UTF_8)))
                    .as(bad)
                    .isInstanceOf(SignatureException.class);
        }
    }

    @Tag("WENLU-RECEIPT-003")
    @Test
    void refusesAReceiptWhosePrefixAndHashDoNotFit() {
        assertThatThrownBy(
                        () ->
                                new Receipt(
                                        RECEIPT.ledger(),
                                        RECEIPT.device(),
                                        RECEIPT.journal(),
                                        0,
                                        RECEIPT.hash(),
                                        0,
                                        Optional.empty(),
                                        RECEIPT.at()))
                .hasMessageContaining("must not carry a hash");
    }
}
