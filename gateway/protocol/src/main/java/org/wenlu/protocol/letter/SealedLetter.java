package org.wenlu.protocol.letter;

import java.util.Arrays;
import org.wenlu.protocol.Json;
import org.wenlu.protocol.Limits;
import org.wenlu.protocol.identity.LetterId;
import org.wenlu.protocol.record.RecordFormatException;
import tools.jackson.core.JacksonException;

/// A letter that only the owner of a private key can open: the payload of a message on the device's
/// `sealed` channel.
///
/// @param key name of the public key that it is sealed to
/// @param encapsulated the sender's half of the exchange (RFC 9180, `enc`)
/// @param text the ciphertext
public record SealedLetter(LetterId id, String key, byte[] encapsulated, byte[] text) {
    private static final int ENCAPSULATED_BYTES = 256;
    private static final int KEY_CHARACTERS = 120;

    public SealedLetter {
        encapsulated = encapsulated.clone();
        text = text.clone();
        if (key.isEmpty() || key.length() > KEY_CHARACTERS) {
            throw new IllegalArgumentException("key must have 1 to 120 characters");
        }
        if (encapsulated.length > ENCAPSULATED_BYTES
                || text.length > Limits.LETTER_BYTES + Seal.TAG_BYTES) {
            throw new IllegalArgumentException("a sealed letter is too long");
        }
    }

    @Override
    public byte[] encapsulated() {
        return encapsulated.clone();
    }

    @Override
    public byte[] text() {
        return text.clone();
    }

    /// The message as JSON, the bytes in Base64.
    public byte[] toJson() {
        return Json.mapper().writeValueAsBytes(this);
    }

    /// @throws RecordFormatException when the bytes are no sealed letter or too many
    public static SealedLetter fromJson(byte[] json) {
        if (json.length > Limits.SEALED_MESSAGE_BYTES) {
            throw new RecordFormatException(
                    "a sealed letter has %d bytes; at most %d are allowed"
                            .formatted(json.length, Limits.SEALED_MESSAGE_BYTES));
        }
        try {
            SealedLetter letter = Json.mapper().readValue(json, SealedLetter.class);
            if (letter == null) {
                throw new RecordFormatException("not a sealed letter: null");
            }
            return letter;
        } catch (JacksonException e) {
            throw new RecordFormatException("not a sealed letter: " + Json.reason(e), e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SealedLetter that
                && id.equals(that.id)
                && key.equals(that.key)
                && Arrays.equals(encapsulated, that.encapsulated)
                && Arrays.equals(text, that.text);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "SealedLetter[" + id + ", key=" + key + ", " + text.length + " bytes]";
    }
}
