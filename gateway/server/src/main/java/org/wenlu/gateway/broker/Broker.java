package org.wenlu.gateway.broker;

import java.net.URI;

/// A running MQTT 5 broker.
public interface Broker extends AutoCloseable {
    /// Where the gateway itself connects, for example `ssl://127.0.0.1:8883`.
    URI address();

    /// Whether the name in the broker's certificate must be the one that was connected to. Not for
    /// a broker in this process, which is reached by its own loopback address.
    boolean verifyName();

    /// Ends the connections of devices that were revoked, retired or replaced since they signed in,
    /// also of those that say nothing. Does nothing at a broker elsewhere, which has its own list.
    void dropRefused();

    @Override
    void close();
}
