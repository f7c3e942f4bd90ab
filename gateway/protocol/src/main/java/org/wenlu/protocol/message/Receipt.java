package org.wenlu.protocol.message;

import java.time.Instant;
import java.util.Optional;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.JournalId;
import org.wenlu.protocol.identity.LedgerId;
import org.wenlu.protocol.record.Hash;

/// The gateway's word that it holds a journal up to a point. It travels signed.
///
/// @param through last sequence of the contiguous prefix that the ledger holds, set-aside records
///   included; 0 for none
/// @param hash of the record at `through`; empty when `through` is 0
/// @param setAside records that the ledger keeps but does not count
/// @param conflict first sequence that arrived with another hash than the stored one
public record Receipt(
        LedgerId ledger,
        DeviceId device,
        JournalId journal,
        long through,
        Optional<Hash> hash,
        long setAside,
        Optional<Long> conflict,
        Instant at)
        implements Acknowledged {
    public Receipt {
        if (through < 0 || hash.isPresent() != (through > 0)) {
            throw new IllegalArgumentException(
                    "a receipt through %d must %s a hash"
                            .formatted(through, through > 0 ? "carry" : "not carry"));
        }
    }
}
