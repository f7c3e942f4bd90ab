package org.wenlu.protocol.record;

import org.wenlu.protocol.identity.RecordId;

/// One line of a journal, read.
///
/// @param seq position in its journal, from 1, without gaps
/// @param before hash of the record before it, or [Hash#beginning] for the first
/// @param happening what happened; [Happening.Unknown] when kind or version are not known here
/// @param line the bytes as they were written, hashed, stored and sent
public record JournalRecord(
        long seq, RecordId id, Stamp stamp, Hash before, Happening happening, RecordLine line) {

    /// Writes a record that follows `before`.
    ///
    /// @throws RecordFormatException when the line is longer than
    ///   [org.wenlu.protocol.Limits#RECORD_BYTES]
    public static JournalRecord write(
            long seq, RecordId id, Stamp stamp, Hash before, Happening happening) {
        return new JournalRecord(
                seq,
                id,
                stamp,
                before,
                happening,
                RecordCodec.encode(seq, id, stamp, before, happening));
    }

    /// Reads a line.
    ///
    /// @throws RecordFormatException when it is no record of the contract
    public static JournalRecord read(RecordLine line) {
        return RecordCodec.decode(line);
    }

    public Hash hash() {
        return line.hash();
    }
}
