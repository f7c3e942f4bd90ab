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

/// A device's own key, made on the device and kept in a file that only its owner reads. A claim
/// that was cut off goes on with the same key.
public final class DeviceKey {
    private final Path folder;
    private final KeyPair pair;

    private DeviceKey(Path folder, KeyPair pair) {
        this.folder = folder;
        this.pair = pair;
    }

    /// Makes the key of a folder, or finds the one of a claim that was not answered.
    ///
    /// @throws IllegalArgumentException when the folder holds a certificate already
    public static DeviceKey in(Path folder) {
        if (Files.exists(folder.resolve("device.pem"))) {
            throw new IllegalArgumentException(
                    folder + " holds a device's certificate already; take an empty folder");
        }
        Path pending = folder.resolve("claim.key");
        if (Files.exists(pending)) {
            return new DeviceKey(folder, read(pending));
        }
        KeyPair pair = Keys.ec();
        KeyFiles.writeSecret(
                pending,
                Pem.encode("PUBLIC KEY", pair.getPublic().getEncoded())
                        + Pem.encode("PRIVATE KEY", pair.getPrivate().getEncoded()));
        return new DeviceKey(folder, pair);
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

    /// Keeps what the gateway answered; the certificate comes last, so that a folder with one is
    /// whole.
    public void keep(String certificate, String authority) {
        KeyFiles.writeSecret(
                folder.resolve("device.key"),
                Pem.encode("PRIVATE KEY", pair.getPrivate().getEncoded()));
        KeyFiles.write(folder.resolve("authority.pem"), authority);
        KeyFiles.write(folder.resolve("device.pem"), certificate);
        try {
            Files.delete(folder.resolve("claim.key"));
        } catch (IOException e) {
            throw new UncheckedIOException("deleting the key of the claim", e);
        }
    }
}
