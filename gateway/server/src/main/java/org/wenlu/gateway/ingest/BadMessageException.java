package org.wenlu.gateway.ingest;

/// A message that is not used; its cause is a short token, counted and shown.
final class BadMessageException extends RuntimeException {
    private final String token;

    BadMessageException(String token, String detail) {
        super(detail);
        this.token = token;
    }

    String token() {
        return token;
    }
}
