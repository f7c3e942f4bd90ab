package org.wenlu.protocol.message;

import java.util.List;
import org.wenlu.protocol.Limits;
import org.wenlu.protocol.identity.JournalId;
import org.wenlu.protocol.record.JournalRecord;
import org.wenlu.protocol.record.RecordLine;

/// Records of one journal in order, as one MQTT message: the envelope travels as MQTT user
/// properties, so that it is read without unpacking; the payload is one line of JSON for each
/// record, each ended by a line feed, packed with gzip when the content type says so.
///
/// @param first sequence of the first line, from 1
/// @param last sequence of the last line
public record JournalBatch(JournalId journal, long first, long last, List<RecordLine> lines) {
    public static final String CONTENT_TYPE = "application/x-ndjson";
    public static final String CONTENT_TYPE_GZIP = "application/x-ndjson+gzip";

    public JournalBatch {
        lines = List.copyOf(lines);
        if (first < 1 || last < first || lines.size() != last - first + 1) {
            throw new IllegalArgumentException(
                    "a batch from %d to %d does not hold %d records"
                            .formatted(first, last, lines.size()));
        }
    }

    /// A batch of as many of the records, from the front, as fit in one message.
    ///
    /// @param records of one journal, in order, at least one
    public static JournalBatch of(JournalId journal, List<JournalRecord> records) {
        int bytes = 0;
        int fitting = 0;
        while (fitting < records.size() && fitting < Limits.BATCH_RECORDS) {
            bytes += records.get(fitting).line().length() + 1;
            if (bytes > Limits.MESSAGE_BYTES) {
                break;
            }
            fitting++;
        }
        List<JournalRecord> taken = records.subList(0, fitting);
        return new JournalBatch(
                journal,
                taken.getFirst().seq(),
                taken.getLast().seq(),
                taken.stream().map(JournalRecord::line).toList());
    }
}
