package org.wenlu.protocol.record;

import org.wenlu.protocol.identity.RecordId;

/// What every record says before its body, of whatever kind and version.
///
/// @param seq position in its journal, from 1
/// @param kind in the contract's words, for example `ticket.issued`; may be unknown here
/// @param version of the kind
/// @param before hash of the record before it, or [Hash#beginning] for the first
public record RecordHead(
        long seq, RecordId id, String kind, int version, Stamp stamp, Hash before) {

    /// Reads the head of a line and leaves its body unread.
    ///
    /// @throws RecordFormatException when the line is no record of the contract
    public static RecordHead read(RecordLine line) {
        return RecordCodec.head(line);
    }
}
