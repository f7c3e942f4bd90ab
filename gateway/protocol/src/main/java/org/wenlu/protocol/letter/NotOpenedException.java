package org.wenlu.protocol.letter;

/// A sealed letter that this key cannot open or read. The message quotes nothing of it.
public final class NotOpenedException extends RuntimeException {
    NotOpenedException(String message) {
        super(message);
    }

    NotOpenedException(String message, Throwable cause) {
        super(message, cause);
    }
}
