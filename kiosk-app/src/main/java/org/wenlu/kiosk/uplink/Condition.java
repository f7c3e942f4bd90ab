package org.wenlu.kiosk.uplink;

import java.util.List;

/// What the kiosk says of itself in a status message; see [org.wenlu.protocol.message.Status].
public record Condition(
        int waiting,
        int openCounters,
        String printer,
        long diskFreeBytes,
        long memoryBytes,
        List<String> troubles) {
    public Condition {
        troubles = List.copyOf(troubles);
    }

    /// True when nothing differs that the gateway should know at once; free disk and memory, which
    /// change all the time, are left to the next regular status.
    boolean sameAs(Condition other) {
        return waiting == other.waiting
                && openCounters == other.openCounters
                && printer.equals(other.printer)
                && troubles.equals(other.troubles);
    }
}
