package org.wenlu.kiosk.uplink;

import java.time.Instant;
import java.util.Optional;

/// How the uplink does.
///
/// @param since when the present connection, or the present time without one, began
/// @param lastReceiptAt when the last believed receipt arrived
/// @param refused publishes and subscriptions that the broker refused
/// @param badReceipts receipts that were not believed
/// @param badCommands commands that were not believed
/// @param faults unexpected errors, each logged
/// @param pending committed records without a receipt
public record UplinkHealth(
        boolean connected,
        Instant since,
        Optional<Instant> lastReceiptAt,
        long refused,
        long badReceipts,
        long badCommands,
        long faults,
        long pending) {}
