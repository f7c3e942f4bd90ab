package org.wenlu.gateway.ledger;

import java.time.Instant;
import java.util.Optional;
import org.wenlu.protocol.record.Happening;
import org.wenlu.protocol.record.Hash;
import org.wenlu.protocol.record.JournalRecord;
import org.wenlu.protocol.record.Kind;
import org.wenlu.protocol.record.RecordFormatException;
import org.wenlu.protocol.record.RecordHead;
import org.wenlu.protocol.record.RecordLine;

/// A line, read as far as it can be.
///
/// @param record empty when kind, version or body cannot be read here: the line is kept and set
///   aside
record Incoming(
        long seq,
        Hash hash,
        Hash before,
        String kind,
        Instant at,
        RecordLine line,
        Optional<JournalRecord> record) {

    static Incoming read(RecordLine line) {
        try {
            JournalRecord record = JournalRecord.read(line);
            if (record.happening() instanceof Happening.Unknown) {
                return setAside(line);
            }
            return new Incoming(
                    record.seq(),
                    record.hash(),
                    record.before(),
                    Kind.of(record.happening()).word(),
                    record.stamp().at(),
                    line,
                    Optional.of(record));
        } catch (RecordFormatException e) {
            return setAside(line);
        }
    }

    private static Incoming setAside(RecordLine line) {
        RecordHead head = RecordHead.read(line);
        return new Incoming(
                head.seq(),
                line.hash(),
                head.before(),
                head.kind(),
                head.stamp().at(),
                line,
                Optional.empty());
    }

    boolean isSetAside() {
        return record.isEmpty();
    }
}
