package org.wenlu.firmware.tls;

import org.jspecify.annotations.Nullable;

/// A key or certificate file that cannot be used; the message names the file and never its content.
public final class KeyFileException extends IllegalArgumentException {
    public KeyFileException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
