package org.wenlu.gateway.fleet;

/// A fleet file that cannot be used; the message says what is wrong and where.
public final class FleetException extends IllegalArgumentException {
    public FleetException(String message, Throwable cause) {
        super(message, cause);
    }
}
