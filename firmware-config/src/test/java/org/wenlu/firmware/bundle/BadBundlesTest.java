package org.wenlu.firmware.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenlu.firmware.bundle.Verdict.Ground;
import org.wenlu.protocol.Json;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.signing.SigningKey;
import org.wenlu.protocol.signing.TrustedKeys;

class BadBundlesTest {
    private static final DeviceId DEVICE = new DeviceId("kiosk-1");
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final KeyPair OLD = pair();
    private static final KeyPair NEW = pair();
    private static final String DIGEST = "0123456789abcdef".repeat(4);

    private final SigningKey old = new SigningKey("ed25519:2026", OLD.getPrivate());
    private final SigningKey next = new SigningKey("ed25519:2027", NEW.getPrivate());
    private final TrustedKeys trusted = new TrustedKeys(Map.of("ed25519:2026", OLD.getPublic()));

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SettingsBundle bundle(Object settings) {
        return new SettingsBundle(
                DEVICE,
                new Version(1, 2),
                NOW.plusSeconds(60),
                Json.mapper().valueToTree(settings));
    }

    private static Verdict judge(byte[] signed, TrustedKeys keys) {
        return SettingsBundle.judge(signed, keys, DEVICE, Version.NONE, NOW);
    }

    private byte[] signedText(String settings) {
        return old.sign(settings.getBytes(StandardCharsets.UTF_8)).toJson();
    }

    private static void assertRefused(Verdict verdict, Ground ground) {
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Refused.class, it -> assertThat(it.ground()).isEqualTo(ground));
    }

    @Test
    void takesNoneOfTenThousandDamagedOnes() {
        byte[] good = bundle(Map.of("place", "luohu-port-hall/1")).sign(old).toJson();
        assertThat(judge(good, trusted)).isInstanceOf(Verdict.Taken.class);
        long seed = 20261122;
        assertThat(
                        IntStream.range(0, 10_000)
                                .parallel()
                                .filter(n -> takenAfterDamage(good, new Random(seed + n))))
                .as("seed %d", seed)
                .isEmpty();
    }

    /// A changed byte may still say the same, such as a capital in an escape: only what differs in
    /// key, bytes or signature counts as damage.
    private boolean takenAfterDamage(byte[] good, Random random) {
        byte[] bad = damaged(good, random);
        return judge(bad, trusted) instanceof Verdict.Taken taken
                && !taken.bundle().equals(bundle(Map.of("place", "luohu-port-hall/1")));
    }

    private static byte[] damaged(byte[] good, Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> Arrays.copyOf(good, random.nextInt(good.length));
            case 1 -> Arrays.copyOf(good, good.length + 1 + random.nextInt(64));
            default -> {
                byte[] bad = good.clone();
                bad[random.nextInt(bad.length)] ^= (byte) (1 + random.nextInt(255));
                yield bad;
            }
        };
    }

    @Test
    void refusesTooManyBytesBeforeReadingThem() {
        assertRefused(judge(new byte[SettingsBundle.MOST_BYTES + 1], trusted), Ground.OVERSIZED);
        byte[] big =
                bundle(Map.of("text", "x".repeat(SettingsBundle.MOST_BYTES))).sign(old).toJson();
        assertRefused(judge(big, trusted), Ground.OVERSIZED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../passwd",
                "/etc/passwd",
                "a/../../b",
                "a//b",
                "",
                ".",
                "..",
                ".ssh/keys",
                "a\\\\b",
                "C:/a",
                "a/",
                "a b",
                "guide\\u0000.yaml",
                "%2e%2e/a",
                "～/a"
            })
    void refusesPartsThatLeadElsewhereThoughTheyAreSigned(String name) {
        byte[] signed =
                signedText(
                        """
                        {"target":"kiosk-1","version":{"epoch":1,"n":2},"settings":{},
                         "acceptUntil":"2026-11-23T00:00:00Z",
                         "parts":[{"name":"%s","sha256":"%s","bytes":1}]}"""
                                .formatted(name, DIGEST));
        assertRefused(judge(signed, trusted), Ground.MALFORMED);
    }

    @Test
    void takesAnOrderlyPart() {
        byte[] signed =
                signedText(
                        """
                        {"target":"kiosk-1","version":{"epoch":1,"n":2},"settings":{},
                         "acceptUntil":"2026-11-23T00:00:00Z",
                         "parts":[{"name":"guides/port.zh-Hans.yaml","sha256":"%s","bytes":1}]}"""
                                .formatted(DIGEST));
        assertThat(judge(signed, trusted)).isInstanceOf(Verdict.Taken.class);
    }

    @Test
    void refusesASettingThatIsSaidTwice() {
        byte[] signed =
                signedText(
                        """
                        {"target":"kiosk-2","target":"kiosk-1","version":{"epoch":1,"n":2},
                         "acceptUntil":"2026-11-23T00:00:00Z","settings":{}}""");
        assertRefused(judge(signed, trusted), Ground.MALFORMED);
    }

    @Test
    void signsTheSameBytesInWhateverOrderSettingsWereWritten() {
        byte[] one =
                bundle(Json.mapper().readTree("{\"b\":[{\"d\":1,\"c\":2}],\"a\":\"罗\"}"))
                        .sign(old)
                        .payload();
        byte[] other =
                bundle(Json.mapper().readTree("{\"a\":\"罗\",\"b\":[{\"c\":2,\"d\":1}]}"))
                        .sign(old)
                        .payload();
        assertThat(one).isEqualTo(other);
    }

    @Test
    void believesBothKeysWhileTheyOverlapAndThenTheNewOneOnly() {
        byte[] before = bundle(Map.of()).sign(old).toJson();
        byte[] after = bundle(Map.of()).sign(next).toJson();
        var both =
                new TrustedKeys(
                        Map.of("ed25519:2026", OLD.getPublic(), "ed25519:2027", NEW.getPublic()));
        var last = new TrustedKeys(Map.of("ed25519:2027", NEW.getPublic()));
        assertRefused(judge(after, trusted), Ground.UNTRUSTED);
        assertThat(judge(before, both)).isInstanceOf(Verdict.Taken.class);
        assertThat(judge(after, both)).isInstanceOf(Verdict.Taken.class);
        assertThat(judge(after, last)).isInstanceOf(Verdict.Taken.class);
        assertRefused(judge(before, last), Ground.UNTRUSTED);
    }

    @Test
    void neverResolvesAPartOutsideItsFolder() {
        assertThatThrownBy(() -> new PartName("a/../../b"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
