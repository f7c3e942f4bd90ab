package org.wenlu.gateway.enrolment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/// What a technician types at a device: fifteen random letters and digits (75 bits) and one to
/// check them, in groups of four: `7K3M-9QXZ-0ABC-DEFG`. Letters that look like digits are read as
/// these, small letters as capitals. The text is a secret.
public record ClaimCode(String text) {
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    static ClaimCode random() {
        var text = new StringBuilder(LENGTH);
        for (int i = 1; i < LENGTH; i++) {
            text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return new ClaimCode(text.append(LETTERS.charAt(check(text))).toString());
    }

    /// Reads what was typed; empty when it cannot be a claim code.
    public static Optional<ClaimCode> parse(String typed) {
        String text =
                typed.toUpperCase(Locale.ROOT)
                        .replaceAll("[\\s-]", "")
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1');
        if (text.length() != LENGTH || text.chars().anyMatch(it -> LETTERS.indexOf(it) < 0)) {
            return Optional.empty();
        }
        int expected = check(text.substring(0, LENGTH - 1));
        return LETTERS.indexOf(text.charAt(LENGTH - 1)) == expected
                ? Optional.of(new ClaimCode(text))
                : Optional.empty();
    }

    /// The Luhn algorithm over 32 letters: finds every single wrong letter.
    private static int check(CharSequence text) {
        int letters = LETTERS.length();
        int sum = 0;
        int factor = 2;
        for (int i = text.length() - 1; i >= 0; i--) {
            int addend = factor * LETTERS.indexOf(text.charAt(i));
            sum += addend / letters + addend % letters;
            factor = 3 - factor;
        }
        return (letters - sum % letters) % letters;
    }

    /// In groups, as it is printed.
    public String grouped() {
        return text.replaceAll("(.{%d})(?!$)".formatted(GROUP), "$1-");
    }

    String hash() {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    /// Without the secret.
    @Override
    public String toString() {
        return "ClaimCode[…]";
    }
}
