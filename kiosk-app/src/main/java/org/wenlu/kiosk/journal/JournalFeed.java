package org.wenlu.kiosk.journal;

import java.util.List;
import org.wenlu.protocol.identity.JournalId;
import org.wenlu.protocol.message.Receipt;
import org.wenlu.protocol.record.JournalRecord;

/// The journal as the uplink reads it. Safe for use by several threads; reading never waits for the
/// writer.
public interface JournalFeed {
    JournalId journal();

    /// The last sequence written and committed, 0 for none.
    long last();

    /// The last sequence that a believed receipt covers.
    long receipted();

    /// Up to `most` committed records after `seq`, in order.
    List<JournalRecord> after(long seq, int most);

    /// Calls `listener` after each commit, on a thread of the desk. Must return quickly.
    AutoCloseable onAppend(Runnable listener);

    /// Takes a receipt whose signature was verified, compares it with what was written, and keeps
    /// it.
    Taken take(Receipt receipt);

    /// What a receipt means here.
    sealed interface Taken {
        /// @param through last sequence now known to be stored
        record Accepted(long through) implements Taken {}

        /// The gateway is another ledger or holds less than it did: send again after `through`.
        record SendAgain(long through) implements Taken {}

        /// The gateway holds what this store never wrote or wrote differently: the store was rolled
        /// back. A new journal has been opened.
        record RolledBack(JournalId opened) implements Taken {}

        /// The receipt is for a journal that is not this one.
        record Foreign() implements Taken {}
    }
}
