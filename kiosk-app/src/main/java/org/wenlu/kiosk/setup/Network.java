package org.wenlu.kiosk.setup;

/// How the machine is connected.
@FunctionalInterface
public interface Network {
    enum State {
        CONNECTED,
        NOT_CONNECTED,
        /// Nothing on this machine can tell; a cable may work all the same.
        UNKNOWN
    }

    /// Asks anew; may take some seconds.
    State state();
}
