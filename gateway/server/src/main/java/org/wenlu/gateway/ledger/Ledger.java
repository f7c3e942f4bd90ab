package org.wenlu.gateway.ledger;

import java.util.List;
import java.util.Optional;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.JournalId;
import org.wenlu.protocol.identity.LedgerId;
import org.wenlu.protocol.record.RecordFormatException;

/// Every journal record, stored once under device, journal and sequence. Storing again what is held
/// is harmless; the same sequence with another hash, or a record that does not follow the one
/// before it, is a conflict and set aside. Safe for use by several threads.
public interface Ledger {
    /// The ledger's own identity, made when it was created.
    LedgerId id();

    /// Stores all arrivals in one transaction, projections included, and returns after the commit:
    /// one answer for each arrival, in order.
    ///
    /// @throws RecordFormatException when a line is no record; nothing was stored then
    /// @throws ForeignJournalException when a journal belongs to another device; nothing was stored
    /// @throws org.wenlu.gateway.store.DatabaseException when nothing could be stored
    List<Stored> store(List<Arrival> arrivals);

    /// How far a journal is held, or nothing when it was never seen; counts of the last arrival are
    /// 0.
    Optional<Stored> journal(DeviceId device, JournalId journal);

    /// The journal that this one says it continues, if it does: its device was replaced or its
    /// store rolled back.
    Optional<JournalId> continued(DeviceId device, JournalId journal);

    /// All records held, set-aside ones included.
    long records();

    /// Keeps a message that could not be used, with its cause; the oldest give way beyond a bound.
    void quarantine(Refused refused);

    /// Messages in quarantine.
    long quarantined();
}
