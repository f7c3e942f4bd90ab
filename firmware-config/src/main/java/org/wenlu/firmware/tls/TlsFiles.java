package org.wenlu.firmware.tls;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// One party's TLS files in PEM: its certificate (with the chain), its EC key (PKCS#8), and the
/// authority it trusts.
public record TlsFiles(Path certificate, Path key, Path authority) {
    private static final char[] IN_MEMORY = "in-memory".toCharArray();

    /// Key and certificate as a key store that lives in memory only.
    ///
    /// @throws KeyFileException when a file cannot be used
    public KeyStore keyStore() {
        List<X509Certificate> chain = Pem.certificates(certificate);
        try {
            KeyStore store = empty();
            store.setKeyEntry(
                    "own",
                    Pem.privateKey(key, "EC"),
                    IN_MEMORY,
                    chain.toArray(X509Certificate[]::new));
            return store;
        } catch (GeneralSecurityException e) {
            throw new KeyFileException(
                    "%s and %s do not make a key store".formatted(certificate, key), e);
        }
    }

    public KeyStore trustStore() {
        try {
            KeyStore store = empty();
            for (X509Certificate trusted : Pem.certificates(authority)) {
                store.setCertificateEntry(trusted.getSubjectX500Principal().getName(), trusted);
            }
            return store;
        } catch (GeneralSecurityException e) {
            throw new KeyFileException(authority + " cannot be trusted", e);
        }
    }

    /// The password of the key store that [#keyStore] makes, for libraries that ask for one.
    public static char[] keyStorePassword() {
        return IN_MEMORY.clone();
    }

    /// Speaks with the key and certificate that are there at each handshake, so that they can be
    /// renewed while the program runs.
    public SSLContext context() {
        try {
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trustStore());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[] {new FollowedKeys(this)}, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new KeyFileException("no TLS with %s".formatted(certificate), e);
        }
    }

    private static KeyStore empty() throws GeneralSecurityException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            return store;
        } catch (IOException e) {
            throw new GeneralSecurityException("an empty key store", e);
        }
    }
}
