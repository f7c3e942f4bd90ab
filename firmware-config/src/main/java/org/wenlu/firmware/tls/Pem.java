package org.wenlu.firmware.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/// Reads keys and certificates from PEM files.
public final class Pem {
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private Pem() {}

    /// @param algorithm `EC` or `Ed25519`
    /// @throws KeyFileException when the file is no such key
    public static PrivateKey privateKey(Path file, String algorithm) {
        try {
            return KeyFactory.getInstance(algorithm)
                    .generatePrivate(new PKCS8EncodedKeySpec(content(file, "PRIVATE KEY")));
        } catch (GeneralSecurityException e) {
            throw new KeyFileException("%s holds no %s key".formatted(file, algorithm), e);
        }
    }

    /// @return the X.509 encoded public key
    public static byte[] publicKey(Path file) {
        return content(file, "PUBLIC KEY");
    }

    /// @return the certificates of a file, at least one
    public static List<X509Certificate> certificates(Path file) {
        try {
            var factory = CertificateFactory.getInstance("X.509");
            var found =
                    factory
                            .generateCertificates(
                                    new ByteArrayInputStream(Files.readAllBytes(file)))
                            .stream()
                            .map(X509Certificate.class::cast)
                            .toList();
            if (found.isEmpty()) {
                throw new KeyFileException(file + " holds no certificate", null);
            }
            return found;
        } catch (GeneralSecurityException | IOException e) {
            throw new KeyFileException(file + " cannot be read as certificates in PEM", e);
        }
    }

    public static String encode(String type, byte[] der) {
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                .formatted(type, LINES.encodeToString(der), type);
    }

    private static byte[] content(Path file, String type) {
        try {
            String text = Files.readString(file, StandardCharsets.US_ASCII);
            String begin = "-----BEGIN " + type + "-----";
            int from = text.indexOf(begin);
            int to = text.indexOf("-----END " + type + "-----");
            if (from < 0 || to < from) {
                throw new KeyFileException("%s holds no '%s'".formatted(file, begin), null);
            }
            return Base64.getMimeDecoder().decode(text.substring(from + begin.length(), to));
        } catch (IOException | IllegalArgumentException e) {
            if (e instanceof KeyFileException known) {
                throw known;
            }
            throw new KeyFileException(file + " cannot be read as PEM", e);
        }
    }
}
