package org.wenlu.protocol.message;

import org.wenlu.protocol.Json;
import org.wenlu.protocol.Limits;
import org.wenlu.protocol.record.RecordFormatException;
import tools.jackson.core.JacksonException;

/// The small JSON messages of a device: birth, status and death.
public final class MessageCodec {
    private MessageCodec() {}

    public static byte[] encode(Birth birth) {
        return write("birth", birth);
    }

    public static byte[] encode(Status status) {
        return write("status", status);
    }

    public static byte[] encode(Death death) {
        return write("death", death);
    }

    /// @throws RecordFormatException when the bytes are no birth message
    public static Birth birth(byte[] json) {
        return read("birth", Birth.class, json);
    }

    /// @throws RecordFormatException when the bytes are no status message
    public static Status status(byte[] json) {
        return read("status", Status.class, json);
    }

    /// @throws RecordFormatException when the bytes are no death message
    public static Death death(byte[] json) {
        return read("death", Death.class, json);
    }

    private static byte[] write(String what, Object message) {
        byte[] json = Json.mapper().writeValueAsBytes(message);
        requireSize(what, json.length);
        return json;
    }

    static <T> T read(String what, Class<T> type, byte[] json) {
        requireSize(what, json.length);
        try {
            T message = Json.mapper().readValue(json, type);
            if (message == null) {
                throw new RecordFormatException("not a %s message: null".formatted(what));
            }
            return message;
        } catch (JacksonException e) {
            throw new RecordFormatException(
                    "not a %s message: %s".formatted(what, Json.reason(e)), e);
        }
    }

    private static void requireSize(String what, int length) {
        if (length > Limits.SMALL_MESSAGE_BYTES) {
            throw new RecordFormatException(
                    "a %s message has %d bytes; at most %d are allowed"
                            .formatted(what, length, Limits.SMALL_MESSAGE_BYTES));
        }
    }
}
