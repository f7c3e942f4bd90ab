package org.wenlu.kiosk.queue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/// Six characters that stand for a ticket's token and can be read out and typed. Letters and digits
/// that look alike are left out.
public final class ShortCode {
    private static final String CHARACTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 6;

    private ShortCode() {}

    /// The code of a ticket with this token.
    public static String of(String token) {
        byte[] digest = digest(token);
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            int part = (digest[2 * i] & 0xff) << 8 | (digest[2 * i + 1] & 0xff);
            code.append(CHARACTERS.charAt(part % CHARACTERS.length()));
        }
        return code.toString();
    }

    /// What somebody typed, as codes are written.
    public static String typed(String text) {
        return text.strip().replace(" ", "").replace("-", "").toUpperCase(Locale.ROOT);
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
