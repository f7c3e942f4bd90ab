package org.wenlu.protocol.record;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A record's bytes: one line of JSON in UTF-8 without a line end. They are kept as they are,
/// because the hash chain runs over them.
public final class RecordLine {
    private final byte[] bytes;

    public RecordLine(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    public static RecordLine of(String text) {
        return new RecordLine(text.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public int length() {
        return bytes.length;
    }

    public Hash hash() {
        return Hash.of(bytes);
    }

    /// The line as text.
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RecordLine line && Arrays.equals(bytes, line.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return text();
    }
}
