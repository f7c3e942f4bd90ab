package org.wenlu.kiosk.device;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.wenlu.protocol.record.Printing;

/// A ticket printer. One job at a time, tickets before anything else; safe for use by several
/// threads.
public interface TicketPrinter extends AutoCloseable {
    /// Prints and asks the printer to confirm. The future always completes normally: `PRINTED` only
    /// when the printer answered after the last byte, `FAILED` when it said why it cannot,
    /// `UNKNOWN` without an answer in time.
    CompletableFuture<Outcome> print(Paper paper);

    /// A short token for status: `ready`, `paper-low`, `paper-out`, `cover-open`, `cutter`,
    /// `offline`, `no-answer`, `unknown` when it cannot be asked, `none`.
    String state();

    @Override
    void close();

    /// @param cause a short token when it is not printed
    record Outcome(Printing printing, Optional<String> cause) {}
}
