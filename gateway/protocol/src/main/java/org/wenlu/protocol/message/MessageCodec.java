package org.wenlu.protocol.message;

import org.wenlu.protocol.Json;
import org.wenlu.protocol.Limits;
import org.wenlu.protocol.record.RecordFormatException;
import tools.jackson.core.JacksonException;

/// The plain JSON messages of a device: birth, status, death and what phones are shown.
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

    public static byte[] encode(HallView hall) {
        byte[] json = Json.mapper().writeValueAsBytes(hall);
        requireSize("hall", json.length, Limits.HALL_BYTES);
        return json;
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

    /// @throws RecordFormatException when the bytes are no hall message
    public static HallView hall(byte[] json) {
        requireSize("hall", json.length, Limits.HALL_BYTES);
        return parse("hall", HallView.class, json);
    }

    private static byte[] write(String what, Object message) {
        byte[] json = Json.mapper().writeValueAsBytes(message);
        requireSize(what, json.length, Limits.SMALL_MESSAGE_BYTES);
        return json;
    }

    static <T> T read(String what, Class<T> type, byte[] json) {
        requireSize(what, json.length, Limits.SMALL_MESSAGE_BYTES);
        return parse(what, type, json);
    }

    private static <T> T parse(String what, Class<T> type, byte[] json) {
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

    private static void requireSize(String what, int length, int most) {
        if (length > most) {
            throw new RecordFormatException(
                    "a %s message has %d bytes; at most %d are allowed"
                            .formatted(what, length, most));
        }
    }
}
