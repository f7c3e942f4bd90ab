package org.wenlu.kiosk.journal;

import java.util.Optional;
import org.wenlu.protocol.identity.JournalId;
import org.wenlu.protocol.identity.LedgerId;
import org.wenlu.protocol.record.Hash;
import org.wenlu.protocol.record.JournalRecord;

/// A journal of the store, how far it was written and how far it is receipted.
record Head(
        long ordinal,
        JournalId id,
        long last,
        Hash hash,
        long receipted,
        Optional<LedgerId> ledger) {

    static Head opened(long ordinal, JournalId id) {
        return new Head(ordinal, id, 0, Hash.beginning(id), 0, Optional.empty());
    }

    Head with(JournalRecord record) {
        return new Head(ordinal, id, record.seq(), record.hash(), receipted, ledger);
    }

    Head receipted(long through, LedgerId by) {
        return new Head(ordinal, id, last, hash, through, Optional.of(by));
    }
}
