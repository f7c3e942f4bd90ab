package org.wenlu.kiosk.floor;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// Hashes the PINs and passwords with which people sign in to the floor: PBKDF2 with HMAC-SHA-256
/// and a salt of its own. A PIN is short, so wrong tries are slowed down as well, see [Throttle].
public final class ClerkPin {
    private static final int ITERATIONS = 210_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;
    private static final int SHORTEST = 4;
    private static final int LONGEST = 64;
    private static final Pattern FORM =
            Pattern.compile("pbkdf2-sha256:([0-9]{4,8}):([A-Za-z0-9+/=]+):([A-Za-z0-9+/=]+)");
    private static final SecureRandom RANDOM = new SecureRandom();

    private ClerkPin() {}

    /// The hash to write into settings.
    ///
    /// @param pin 4 to 64 characters
    public static String hash(String pin) {
        if (pin.length() < SHORTEST || pin.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "a PIN has %d to %d characters".formatted(SHORTEST, LONGEST));
        }
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        var base64 = Base64.getEncoder();
        return "pbkdf2-sha256:%d:%s:%s"
                .formatted(
                        ITERATIONS,
                        base64.encodeToString(salt),
                        base64.encodeToString(derive(pin, salt, ITERATIONS)));
    }

    static boolean matches(String pin, String hash) {
        Matcher form = requireHash(hash);
        if (pin.length() > LONGEST) {
            return false;
        }
        var base64 = Base64.getDecoder();
        byte[] derived = derive(pin, base64.decode(form.group(2)), Integer.parseInt(form.group(1)));
        return MessageDigest.isEqual(derived, base64.decode(form.group(3)));
    }

    static Matcher requireHash(String hash) {
        Matcher form = FORM.matcher(hash);
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "a PIN's hash reads pbkdf2-sha256:iterations:salt:hash, as `ClerkPin.hash`"
                            + " makes it");
        }
        return form;
    }

    private static byte[] derive(String pin, byte[] salt, int iterations) {
        var spec = new PBEKeySpec(pin.toCharArray(), salt, iterations, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no PBKDF2WithHmacSHA256", e);
        } finally {
            spec.clearPassword();
        }
    }
}
