package org.wenlu.provisioning.authority;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.wenlu.firmware.tls.Pem;

/// A device's own key, made on the device. Until it has a certificate it waits in a file that only
/// its owner reads, so that a claim that was cut off goes on with the same key.
public final class DeviceKey {
    private final KeyPair pair;

    private DeviceKey(KeyPair pair) {
        this.pair = pair;
    }

    /// Makes the key, or finds the one of a claim that was not answered.
    ///
    /// @param waiting file in which the key waits
    /// @throws IllegalArgumentException when the file is there and holds no key
    public static DeviceKey waitingIn(Path waiting) {
        if (Files.exists(waiting)) {
            return new DeviceKey(read(waiting));
        }
        KeyPair pair = Keys.ec();
        KeyFiles.writeSecret(
                waiting,
                Pem.encode("PUBLIC KEY", pair.getPublic().getEncoded())
                        + Pem.encode("PRIVATE KEY", pair.getPrivate().getEncoded()));
        return new DeviceKey(pair);
    }

    private static KeyPair read(Path file) {
        try (var parser = new PEMParser(Files.newBufferedReader(file))) {
            var converter = new JcaPEMKeyConverter();
            if (parser.readObject() instanceof SubjectPublicKeyInfo open
                    && parser.readObject() instanceof PrivateKeyInfo secret) {
                return new KeyPair(converter.getPublicKey(open), converter.getPrivateKey(secret));
            }
            throw new IllegalArgumentException(file + " holds no key; delete it and claim again");
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file, e);
        }
    }

    /// The signing request, in PEM.
    public String request() {
        return SigningRequest.write(pair);
    }

    /// The private key, in PEM. It is a secret.
    public String secret() {
        return Pem.encode("PRIVATE KEY", pair.getPrivate().getEncoded());
    }
}
