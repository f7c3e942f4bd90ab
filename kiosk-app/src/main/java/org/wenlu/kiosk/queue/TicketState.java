package org.wenlu.kiosk.queue;

/// Where a ticket is. Printing is another matter, see [org.wenlu.protocol.record.Printing].
public enum TicketState {
    WAITING,
    CALLED,
    SERVING,
    /// The visitor comes back later.
    HELD,
    DONE,
    MISSED,
    /// The service day ended first.
    EXPIRED,
    /// The visitor gave it up.
    LEFT,
    /// A clerk ended it without serving it.
    CANCELLED;

    public boolean open() {
        return this == WAITING || this == CALLED || this == SERVING || this == HELD;
    }
}
