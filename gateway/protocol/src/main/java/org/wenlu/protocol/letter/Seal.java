package org.wenlu.protocol.letter;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.hpke.HPKE;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.LetterId;

/// The suites with which letters are sealed (HPKE, RFC 9180, base mode). The key's name says which
/// one it is for, so that another can stand beside it.
enum Seal {
    X25519("hpke-x25519-sha256-aes256gcm:") {
        @Override
        HPKE hpke() {
            return new HPKE(
                    HPKE.mode_base,
                    HPKE.kem_X25519_SHA256,
                    HPKE.kdf_HKDF_SHA256,
                    HPKE.aead_AES_GCM256);
        }
    };

    /// Bytes by which a ciphertext is longer than its text.
    static final int TAG_BYTES = 16;

    private static final byte[] INFO = "wenlu/v1/sealed".getBytes(StandardCharsets.UTF_8);

    private final String prefix;

    Seal(String prefix) {
        this.prefix = prefix;
    }

    abstract HPKE hpke();

    static byte[] info() {
        return INFO.clone();
    }

    /// What a ciphertext is bound to: moved to another device or identity, it does not open.
    static byte[] bound(DeviceId device, LetterId id) {
        return (device + "/" + id).getBytes(StandardCharsets.UTF_8);
    }

    static Seal of(String keyName) {
        for (Seal seal : values()) {
            if (keyName.startsWith(seal.prefix) && keyName.length() > seal.prefix.length()) {
                return seal;
            }
        }
        throw new IllegalArgumentException(
                "key '%s' names no known algorithm; it must begin with '%s'"
                        .formatted(keyName, X25519.prefix));
    }
}
