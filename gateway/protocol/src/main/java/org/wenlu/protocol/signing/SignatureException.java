package org.wenlu.protocol.signing;

import org.jspecify.annotations.Nullable;

/// Something signed that cannot be believed; the message says why.
public final class SignatureException extends RuntimeException {
    public SignatureException(String message) {
        this(message, null);
    }

    public SignatureException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
