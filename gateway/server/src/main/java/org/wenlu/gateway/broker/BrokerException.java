package org.wenlu.gateway.broker;

/// The broker cannot be started or stopped.
public final class BrokerException extends RuntimeException {
    public BrokerException(String message, Throwable cause) {
        super(message, cause);
    }
}
