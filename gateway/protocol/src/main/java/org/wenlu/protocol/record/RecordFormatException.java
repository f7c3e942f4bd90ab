package org.wenlu.protocol.record;

import org.jspecify.annotations.Nullable;

/// A record or a message that breaks the contract; the message says what and where.
public final class RecordFormatException extends RuntimeException {
    public RecordFormatException(String message) {
        this(message, null);
    }

    public RecordFormatException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
