package org.wenlu.protocol.letter;

import java.util.Arrays;
import org.wenlu.protocol.Json;
import org.wenlu.protocol.Limits;
import org.wenlu.protocol.record.RecordFormatException;
import tools.jackson.core.JacksonException;

/// Letters as JSON, filled up with blanks so that their length says little about them.
final class LetterCodec {
    private static final int STEP_BYTES = 512;

    private LetterCodec() {}

    static byte[] encode(Letter letter) {
        byte[] json = Json.mapper().writeValueAsBytes(letter);
        int steps = (json.length + STEP_BYTES - 1) / STEP_BYTES;
        int length = steps * STEP_BYTES;
        if (length > Limits.LETTER_BYTES) {
            throw new RecordFormatException(
                    "a letter has %d bytes; at most %d are allowed"
                            .formatted(json.length, Limits.LETTER_BYTES));
        }
        byte[] filled = Arrays.copyOf(json, length);
        Arrays.fill(filled, json.length, length, (byte) ' ');
        Arrays.fill(json, (byte) 0);
        return filled;
    }

    static Letter decode(byte[] json) {
        try {
            Letter letter = Json.mapper().readValue(json, Letter.class);
            if (letter == null) {
                throw new NotOpenedException("it holds no letter");
            }
            return letter;
        } catch (JacksonException e) {
            throw new NotOpenedException("it holds no letter: " + Json.reason(e));
        }
    }
}
