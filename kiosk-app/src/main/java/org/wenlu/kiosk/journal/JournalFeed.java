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

    /// Journals that this store wrote before the current one and that the gateway has not signed
    /// for to their end, oldest first. They are sent before the current one, each under its own
    /// identity. A journal that was rolled back is not among them: what the gateway lacks of it was
    /// written again, with the same record identities and times, into the journal that followed.
    List<Unsettled> unsettled();

    /// Up to `most` committed records after `seq` of any journal of this store, in order; empty for
    /// a journal that is not of this store.
    List<JournalRecord> after(JournalId journal, long seq, int most);

    /// Calls `listener` after each commit, on a thread of the desk. Must return quickly.
    AutoCloseable onAppend(Runnable listener);

    /// Takes a receipt whose signature was verified, of the current or an unsettled journal,
    /// compares it with what was written, and keeps it.
    ///
    /// @throws JournalException when it cannot be kept; take it again later
    Taken take(Receipt receipt);

    /// An earlier journal of which the gateway lacks the end.
    ///
    /// @param last the journal's last sequence
    /// @param receipted last sequence that a believed receipt covers
    record Unsettled(JournalId journal, long last, long receipted) {}

    /// What a receipt means here.
    sealed interface Taken {
        /// @param through last sequence now known to be stored
        record Accepted(long through) implements Taken {}

        /// The gateway is another ledger or holds less than it did: send again after `through`.
        record SendAgain(long through) implements Taken {}

        /// A newer receipt of the same ledger came before it: it says nothing new.
        record Overtaken() implements Taken {}

        /// The gateway holds what this store never wrote or wrote differently: the store was rolled
        /// back. A new journal has been opened.
        record RolledBack(JournalId opened) implements Taken {}

        /// The receipt is for another device, for no journal of this store, or for one that was
        /// rolled back before.
        record Foreign() implements Taken {}
    }
}
