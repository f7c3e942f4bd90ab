package org.wenlu.kiosk.peers;

import java.util.List;
import org.wenlu.protocol.record.Happening.Snapshot;

/// The host's hall for those who follow it.
///
/// @param run the run of the host that counts `version`
/// @param whole false when `parts` holds only the tickets that changed since the version asked for
/// @param parts the hall as snapshots
public record Feed(
        Standing standing, String run, long version, boolean whole, List<Snapshot> parts) {
    public Feed {
        parts = List.copyOf(parts);
    }
}
