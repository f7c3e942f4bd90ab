package org.wenlu.protocol.letter;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import org.wenlu.protocol.record.Hash;

/// The code with which a person finds again, and deletes, what was left: sixteen letters and digits
/// that cannot be confused (80 bits). Only its hash is stored anywhere.
///
/// @param text in four groups of four
public record LetterCode(String text) {
    /// Crockford's Base32.
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final int LONGEST_TYPED = 64;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static LetterCode random() {
        var letters = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            letters.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return new LetterCode(grouped(letters.toString()));
    }

    /// Reads what a person typed: small letters, blanks, O for 0 and I or L for 1 are understood.
    public static Optional<LetterCode> typed(String text) {
        if (text.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        String plain =
                text.toUpperCase(Locale.ROOT)
                        .replaceAll("[\\s-]", "")
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1');
        boolean good =
                plain.length() == LENGTH && plain.chars().allMatch(it -> LETTERS.indexOf(it) >= 0);
        return good ? Optional.of(new LetterCode(grouped(plain))) : Optional.empty();
    }

    private static String grouped(String plain) {
        return plain.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }

    /// SHA-256 of the code, in hexadecimal digits.
    public String hash() {
        return Hash.of(("wenlu-letter:" + text).getBytes(StandardCharsets.UTF_8)).hex();
    }

    @Override
    public String toString() {
        return "LetterCode[hidden]";
    }
}
