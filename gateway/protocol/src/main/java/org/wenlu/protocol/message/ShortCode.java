package org.wenlu.protocol.message;

import java.util.HexFormat;
import java.util.Locale;
import org.wenlu.protocol.record.Hash;

/// Six characters that stand for a ticket's token and can be read out and typed. Letters and digits
/// that look alike are left out.
public final class ShortCode {
    public static final int LENGTH = 6;
    private static final String CHARACTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private ShortCode() {}

    /// The code of a ticket with this token.
    public static String of(String token) {
        return of(HallView.hash(token));
    }

    /// The code of a ticket whose token has this hash.
    public static String of(Hash token) {
        byte[] digest = HexFormat.of().parseHex(token.hex());
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
}
