package org.wenlu.provisioning.authority;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.wenlu.firmware.tls.KeyFileException;
import org.wenlu.firmware.tls.Pem;

/// Writes key files; a secret one can be read by its owner only, from its first byte.
public final class KeyFiles {
    private KeyFiles() {}

    /// Makes an Ed25519 key pair for signing: `{name}.key` and `{name}.pub`. Existing files stay as
    /// they are.
    public static void signingKey(Path folder, String name) {
        pair(folder, name, "Ed25519");
    }

    /// Makes an X25519 key pair for sealing letters: `{name}.key` for the gateway alone and
    /// `{name}.pub` for the kiosks' settings. Existing files stay as they are.
    public static void sealingKey(Path folder, String name) {
        pair(folder, name, "X25519");
    }

    private static void pair(Path folder, String name, String algorithm) {
        if (Files.exists(folder.resolve(name + ".key"))) {
            return;
        }
        KeyPair pair = Keys.edwards(algorithm);
        writeSecret(
                folder.resolve(name + ".key"),
                Pem.encode("PRIVATE KEY", pair.getPrivate().getEncoded()));
        write(
                folder.resolve(name + ".pub"),
                Pem.encode("PUBLIC KEY", pair.getPublic().getEncoded()));
    }

    /// The public half of an Ed25519 key, in PEM.
    ///
    /// @throws org.wenlu.firmware.tls.KeyFileException when the file is no such key
    public static String publicHalf(Path key) {
        byte[] secret = Pem.privateKey(key, "Ed25519").getEncoded();
        try {
            if (PrivateKeyFactory.createKey(secret) instanceof Ed25519PrivateKeyParameters it) {
                return Pem.encode(
                        "PUBLIC KEY",
                        SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(
                                        it.generatePublicKey())
                                .getEncoded());
            }
        } catch (IOException e) {
            throw new KeyFileException(key + " has no public half", e);
        }
        throw new IllegalArgumentException(key + " is no Ed25519 key");
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("writing " + file, e);
        }
    }

    static void writeSecret(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(file);
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, text, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException("writing " + file, e);
        }
    }
}
