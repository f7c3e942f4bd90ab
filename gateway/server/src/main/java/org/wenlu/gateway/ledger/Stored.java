package org.wenlu.gateway.ledger;

import java.time.Instant;
import java.util.Optional;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.JournalId;
import org.wenlu.protocol.identity.LedgerId;
import org.wenlu.protocol.message.Receipt;
import org.wenlu.protocol.record.Hash;

/// What became of an arrival, committed.
///
/// @param through end of the contiguous prefix, 0 for none
/// @param hash of the record at `through`
/// @param setAside records of the journal that are kept but not counted
/// @param conflict first sequence of the journal that came with another hash or broke the chain
/// @param inserted records of this arrival that were new
/// @param unread those of them that are kept but not counted
/// @param duplicates records of this arrival that were held already
/// @param conflicts records of this arrival that were set aside as conflicts
public record Stored(
        DeviceId device,
        JournalId journal,
        long through,
        Optional<Hash> hash,
        long setAside,
        Optional<Long> conflict,
        int inserted,
        int unread,
        int duplicates,
        int conflicts) {

    public Receipt receipt(LedgerId ledger, Instant at) {
        return new Receipt(ledger, device, journal, through, hash, setAside, conflict, at);
    }
}
