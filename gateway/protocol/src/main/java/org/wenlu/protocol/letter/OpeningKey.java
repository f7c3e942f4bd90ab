package org.wenlu.protocol.letter;

import java.io.IOException;
import java.security.PrivateKey;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.wenlu.protocol.identity.DeviceId;

/// The gateway's private key for letters. Safe for use by several threads.
public final class OpeningKey {
    private final String name;
    private final AsymmetricCipherKeyPair pair;

    /// @param name `hpke-x25519-sha256-aes256gcm:` and a name
    /// @throws IllegalArgumentException when name or key is not such a one
    public OpeningKey(String name, PrivateKey key) {
        Seal.of(name);
        this.name = name;
        this.pair = pair(name, key);
    }

    private static AsymmetricCipherKeyPair pair(String name, PrivateKey key) {
        try {
            if (PrivateKeyFactory.createKey(key.getEncoded())
                    instanceof X25519PrivateKeyParameters secret) {
                return new AsymmetricCipherKeyPair(secret.generatePublicKey(), secret);
            }
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException("key '%s' cannot be read".formatted(name), e);
        }
        throw new IllegalArgumentException("key '%s' is no X25519 key".formatted(name));
    }

    public String name() {
        return name;
    }

    /// @param device that the letter came from
    /// @throws NotOpenedException when it was sealed to another key, for another device or
    ///   identity, was changed, or holds no letter
    public Letter open(DeviceId device, SealedLetter sealed) {
        if (!sealed.key().equals(name)) {
            throw new NotOpenedException("it is sealed to the key " + sealed.key());
        }
        try {
            var receiver =
                    Seal.of(name).hpke().setupBaseR(sealed.encapsulated(), pair, Seal.info());
            return LetterCodec.decode(
                    receiver.open(Seal.bound(device, sealed.id()), sealed.text()));
        } catch (InvalidCipherTextException | IllegalStateException e) {
            throw new NotOpenedException("it does not open", e);
        } catch (IllegalArgumentException e) {
            throw new NotOpenedException("its exchange is not of the algorithm", e);
        }
    }
}
