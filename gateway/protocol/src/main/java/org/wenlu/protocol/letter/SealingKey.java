package org.wenlu.protocol.letter;

import java.io.IOException;
import java.util.Arrays;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.X25519PublicKeyParameters;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.LetterId;

/// The gateway's public key, with which a kiosk seals what it must not be able to read later. Safe
/// for use by several threads.
public final class SealingKey {
    private final String name;
    private final AsymmetricKeyParameter key;

    private SealingKey(String name, AsymmetricKeyParameter key) {
        this.name = name;
        this.key = key;
    }

    /// @param name `hpke-x25519-sha256-aes256gcm:` and a name
    /// @param encoded X.509 encoded X25519 key
    /// @throws IllegalArgumentException when name or key is not such a one
    public static SealingKey decode(String name, byte[] encoded) {
        Seal.of(name);
        try {
            if (PublicKeyFactory.createKey(encoded) instanceof X25519PublicKeyParameters key) {
                return new SealingKey(name, key);
            }
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException("key '%s' cannot be read".formatted(name), e);
        }
        throw new IllegalArgumentException("key '%s' is no X25519 key".formatted(name));
    }

    public String name() {
        return name;
    }

    /// Seals a letter of a device. Nothing that stays here opens it again.
    ///
    /// @throws org.wenlu.protocol.record.RecordFormatException when the letter is too long
    public SealedLetter seal(DeviceId device, LetterId id, Letter letter) {
        byte[] plain = LetterCodec.encode(letter);
        try {
            var sender = Seal.of(name).hpke().setupBaseS(key, Seal.info());
            byte[] text = sender.seal(Seal.bound(device, id), plain);
            return new SealedLetter(id, name, sender.getEncapsulation(), text);
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException("cannot seal with " + name, e);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }
}
