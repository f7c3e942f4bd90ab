package org.wenlu.gateway.ledger;

import java.time.Instant;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.JournalId;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.record.JournalRecord;

/// A record that the ledger has just taken in.
///
/// @param place where the journal was opened; the figures belong to it, whatever device stands
///   there
/// @param storedAt the gateway's time
public record StoredRecord(
        DeviceId device,
        JournalId journal,
        PlaceId place,
        JournalRecord record,
        Instant storedAt) {}
