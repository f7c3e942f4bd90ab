package org.wenlu.kiosk.floor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import org.wenlu.firmware.tls.KeyFileException;
import org.wenlu.firmware.tls.TlsFiles;

/// The key and certificate with which the floor answers over HTTPS.
public final class ServerCertificate {
    private final KeyStore store;
    private final char[] password;

    private ServerCertificate(KeyStore store, char[] password) {
        this.store = store;
        this.password = password.clone();
    }

    /// From PEM files.
    ///
    /// @throws KeyFileException when a file cannot be used
    public static ServerCertificate pem(TlsFiles files) {
        return new ServerCertificate(files.keyStore(), TlsFiles.keyStorePassword());
    }

    /// From a PKCS#12 file.
    ///
    /// @throws KeyFileException when it cannot be read with this password
    public static ServerCertificate pkcs12(Path file, char[] password) {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            return new ServerCertificate(store, password);
        } catch (IOException | GeneralSecurityException e) {
            throw new KeyFileException(
                    file + " cannot be read as PKCS#12 with the given password", e);
        }
    }

    KeyStore store() {
        return store;
    }

    String password() {
        return new String(password);
    }
}
