package org.wenlu.firmware.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wenlu.protocol.Json;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.signing.SignedMessage;
import org.wenlu.protocol.signing.SigningKey;
import org.wenlu.protocol.signing.TrustedKeys;

class SettingsBundleTest {
    private static final DeviceId DEVICE = new DeviceId("kiosk-1");
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final String KEY = "ed25519:settings-test";

    private final KeyPair pair = pair();
    private final TrustedKeys trusted = new TrustedKeys(Map.of(KEY, pair.getPublic()));

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SettingsBundle bundle(String device, long n, Instant until) {
        return new SettingsBundle(
                new DeviceId(device),
                new Version(1, n),
                until,
                Json.mapper().valueToTree(Map.of("place", "luohu-port-hall/1")));
    }

    private Verdict judge(SignedMessage message, Version current) {
        return SettingsBundle.judge(message, trusted, DEVICE, current, NOW);
    }

    private SignedMessage signed(SettingsBundle bundle) {
        return bundle.sign(new SigningKey(KEY, pair.getPrivate()));
    }

    @Test
    void takesWhatIsSignedNewAndMeantForThisDevice() {
        assertThat(judge(signed(bundle("kiosk-1", 2, NOW.plusSeconds(60))), new Version(1, 1)))
                .isInstanceOf(Verdict.Taken.class);
    }

    @Test
    void refusesAForeignTarget() {
        assertThat(judge(signed(bundle("kiosk-2", 2, NOW.plusSeconds(60))), Version.NONE))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class, r -> assertThat(r.why()).contains("kiosk-2"));
    }

    @Test
    void refusesALowerVersionButKeepsUsingTheSameOneAfterItsTime() {
        assertThat(judge(signed(bundle("kiosk-1", 1, NOW.plusSeconds(60))), new Version(1, 2)))
                .isInstanceOf(Verdict.Refused.class);
        assertThat(judge(signed(bundle("kiosk-1", 2, NOW.minusSeconds(60))), new Version(1, 2)))
                .isInstanceOf(Verdict.Taken.class);
    }

    @Test
    void refusesANewOneAfterItsTime() {
        assertThat(judge(signed(bundle("kiosk-1", 3, NOW.minusSeconds(60))), new Version(1, 2)))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class, r -> assertThat(r.why()).contains("until"));
    }

    @Test
    void refusesEveryChangedByte() {
        SignedMessage good = signed(bundle("kiosk-1", 2, NOW.plusSeconds(60)));
        for (int i = 0; i < good.payload().length; i++) {
            byte[] payload = good.payload();
            payload[i] ^= 1;
            assertThat(
                            judge(
                                    new SignedMessage(good.key(), payload, good.signature()),
                                    Version.NONE))
                    .as("byte %d", i)
                    .isInstanceOf(Verdict.Refused.class);
        }
    }

    @Test
    void refusesAKeyThatIsNotTrustedAndAnAlgorithmThatIsNotKnown() {
        SignedMessage good = signed(bundle("kiosk-1", 2, NOW.plusSeconds(60)));
        assertThat(
                        judge(
                                new SignedMessage(
                                        "ed25519:other", good.payload(), good.signature()),
                                Version.NONE))
                .isInstanceOf(Verdict.Refused.class);
        assertThat(
                        judge(
                                new SignedMessage("rot13:other", good.payload(), good.signature()),
                                Version.NONE))
                .isInstanceOf(Verdict.Refused.class);
    }
}
