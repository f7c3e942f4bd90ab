package org.wenlu.kiosk.appointment;

import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// Makes of a code what stands in the file: PBKDF2 with HMAC-SHA-256. All codes of a file share its
/// salt, so that one typed code is hashed once; slow, because a code is short.
final class CodeHash {
    static final int SALT_BYTES = 16;
    private static final int ITERATIONS = 100_000;
    private static final int BITS = 128;

    private CodeHash() {}

    static String of(String code, byte[] salt) {
        var spec = new PBEKeySpec(code.toCharArray(), salt, ITERATIONS, BITS);
        try {
            byte[] hash =
                    SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                            .generateSecret(spec)
                            .getEncoded();
            return Base64.getEncoder().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no PBKDF2WithHmacSHA256", e);
        } finally {
            spec.clearPassword();
        }
    }
}
