package org.wenlu.protocol.signing;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;

/// A private key with the name under which others know its public half. Safe for use by several
/// threads.
public final class SigningKey {
    private final String name;
    private final PrivateKey key;

    /// @param name `ed25519:` and a name, for example `ed25519:gateway-2026`
    public SigningKey(String name, PrivateKey key) {
        this.name = Suite.requireName(name);
        this.key = key;
    }

    public String name() {
        return name;
    }

    public SignedMessage sign(byte[] payload) {
        try {
            Signature signature = Signature.getInstance(Suite.of(name).algorithm());
            signature.initSign(key);
            signature.update(payload);
            return new SignedMessage(name, payload, signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign with " + name, e);
        }
    }
}
