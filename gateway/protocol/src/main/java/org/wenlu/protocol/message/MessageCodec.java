package org.wenlu.protocol.message;

import org.wenlu.protocol.Json;
import org.wenlu.protocol.Limits;
import org.wenlu.protocol.record.RecordFormatException;
import tools.jackson.core.JacksonException;

/// The JSON messages that travel unsigned: birth, status and death of a device, what a phone asks
/// of it and what it answers, and what became of a command.
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

    public static byte[] encode(Ask ask) {
        return write("ask", ask);
    }

    /// @throws RecordFormatException when the answer is longer than a message may be
    public static byte[] encode(Answer answer) {
        byte[] json = Json.mapper().writeValueAsBytes(answer);
        requireSize("answer", json.length, Limits.MESSAGE_BYTES);
        return json;
    }

    /// @throws RecordFormatException when the bytes are no ask
    public static Ask ask(byte[] json) {
        return read("ask", Ask.class, json);
    }

    /// @throws RecordFormatException when the bytes are no answer
    public static Answer answer(byte[] json) {
        return read("answer", Answer.class, json, Limits.MESSAGE_BYTES);
    }

    public static byte[] encode(CommandResult result) {
        return write("result", result);
    }

    /// @throws RecordFormatException when the bytes are no result of a command
    public static CommandResult result(byte[] json) {
        return read("result", CommandResult.class, json);
    }

    private static byte[] write(String what, Object message) {
        byte[] json = Json.mapper().writeValueAsBytes(message);
        requireSize(what, json.length, Limits.SMALL_MESSAGE_BYTES);
        return json;
    }

    static <T> T read(String what, Class<T> type, byte[] json) {
        return read(what, type, json, Limits.SMALL_MESSAGE_BYTES);
    }

    private static <T> T read(String what, Class<T> type, byte[] json, int most) {
        requireSize(what, json.length, most);
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
