package org.wenlu.gateway.broker;

import java.net.URI;

/// A broker that runs elsewhere and outlives the gateway. It must keep the same access rules.
public record ExternalBroker(URI address) implements Broker {
    @Override
    public boolean verifyName() {
        return true;
    }

    @Override
    public void dropRefused() {
        // Its connections are not in this process.
    }

    @Override
    public void close() {
        // Somebody else's.
    }
}
