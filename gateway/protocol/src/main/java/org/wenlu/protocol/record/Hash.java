package org.wenlu.protocol.record;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.wenlu.protocol.identity.JournalId;

/// A SHA-256 as 64 lower-case hexadecimal digits.
public record Hash(@JsonValue String hex) {
    private static final int DIGITS = 64;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Hash {
        if (hex.length() != DIGITS || !hex.chars().allMatch(Hash::isLowerHexDigit)) {
            throw new IllegalArgumentException("a hash is 64 lower-case hexadecimal digits");
        }
    }

    public static Hash of(byte[] bytes) {
        return new Hash(HexFormat.of().formatHex(sha256().digest(bytes)));
    }

    /// What the first record of a journal names as the hash before it: bound to the journal's
    /// identity, so that no chain can be moved to another journal.
    public static Hash beginning(JournalId journal) {
        return of(("wenlu-journal:" + journal).getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isLowerHexDigit(int c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
