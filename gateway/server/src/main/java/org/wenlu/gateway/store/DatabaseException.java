package org.wenlu.gateway.store;

/// The database is broken, full or gone. What was asked did not happen and may be asked again.
public final class DatabaseException extends RuntimeException {
    public DatabaseException(String message, Throwable cause) {
        super(message, cause);
    }
}
