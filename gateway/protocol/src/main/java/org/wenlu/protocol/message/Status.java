package org.wenlu.protocol.message;

import java.time.Instant;
import java.util.List;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.JournalId;
import org.wenlu.protocol.record.ClockQuality;

/// How a device is now: sent on change and at an interval, never behind a backlog of journal
/// records.
///
/// @param journalLast last sequence written
/// @param journalReceipted last sequence that the gateway has signed for
/// @param waiting tickets waiting at the service point
/// @param openCounters counters that serve
/// @param printer `ready`, `paper-low`, `paper-out`, `cover-open`, `no-answer`, `none`, …
/// @param troubles short tokens of what does not work
public record Status(
        DeviceId device,
        long boot,
        long connection,
        Instant at,
        ClockQuality clock,
        long uptimeSeconds,
        JournalId journal,
        long journalLast,
        long journalReceipted,
        int waiting,
        int openCounters,
        String printer,
        long diskFreeBytes,
        long memoryBytes,
        List<String> troubles) {
    /// Among the troubles while the device serves nobody because somebody works on it.
    public static final String MAINTENANCE = "maintenance";

    public Status {
        troubles = List.copyOf(troubles);
    }
}
