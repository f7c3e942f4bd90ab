package org.wenlu.gateway.ledger;

import java.util.Optional;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.JournalId;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.record.Happening;
import org.wenlu.protocol.record.Hash;

/// What is known of one journal while a transaction runs.
final class JournalRow {
    final DeviceId device;
    final JournalId journal;
    PlaceId place;
    long through;
    Optional<Hash> hash = Optional.empty();
    long setAside;
    Optional<Long> conflict = Optional.empty();
    Optional<Happening.JournalOpened> opened = Optional.empty();

    JournalRow(DeviceId device, JournalId journal, PlaceId place) {
        this.device = device;
        this.journal = journal;
        this.place = place;
    }

    void conflictAt(long seq) {
        conflict = Optional.of(Math.min(seq, conflict.orElse(seq)));
    }

    void advance(long seq, Hash at) {
        through = seq;
        hash = Optional.of(at);
    }

    Stored stored(int inserted, int unread, int duplicates, int conflicts) {
        return new Stored(
                device,
                journal,
                through,
                hash,
                setAside,
                conflict,
                inserted,
                unread,
                duplicates,
                conflicts);
    }
}
