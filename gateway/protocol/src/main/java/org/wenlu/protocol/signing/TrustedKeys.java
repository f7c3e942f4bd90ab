package org.wenlu.protocol.signing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.LinkedHashMap;
import java.util.Map;

/// The public keys that a program believes, by name. Immutable.
public final class TrustedKeys {
    private final Map<String, PublicKey> keys;

    public TrustedKeys(Map<String, PublicKey> keys) {
        keys.keySet().forEach(Suite::requireName);
        this.keys = Map.copyOf(keys);
    }

    /// @param encoded key name to X.509 encoded public key
    /// @throws SignatureException when a key cannot be read
    public static TrustedKeys decode(Map<String, byte[]> encoded) {
        var keys = new LinkedHashMap<String, PublicKey>();
        encoded.forEach((name, bytes) -> keys.put(name, decode(name, bytes)));
        return new TrustedKeys(keys);
    }

    /// Verifies and returns the bytes that were signed.
    ///
    /// @throws SignatureException when the key is not trusted or the signature does not fit
    public byte[] verify(SignedMessage message) {
        PublicKey key = keys.get(message.key());
        if (key == null) {
            throw new SignatureException(
                    "key '%s' is not trusted here; trusted are %s"
                            .formatted(message.key(), keys.keySet()));
        }
        byte[] payload = message.payload();
        if (!fits(message, key, payload)) {
            throw new SignatureException(
                    "the signature by '%s' does not fit the bytes".formatted(message.key()));
        }
        return payload;
    }

    private static boolean fits(SignedMessage message, PublicKey key, byte[] payload) {
        try {
            Signature signature = Signature.getInstance(Suite.of(message.key()).algorithm());
            signature.initVerify(key);
            signature.update(payload);
            return signature.verify(message.signature());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static PublicKey decode(String name, byte[] bytes) {
        try {
            return KeyFactory.getInstance(Suite.of(name).algorithm())
                    .generatePublic(new X509EncodedKeySpec(bytes));
        } catch (GeneralSecurityException e) {
            throw new SignatureException("public key '%s' cannot be read".formatted(name), e);
        }
    }
}
