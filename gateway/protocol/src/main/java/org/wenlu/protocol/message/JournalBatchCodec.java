package org.wenlu.protocol.message;

import java.util.ArrayList;
import java.util.List;
import org.wenlu.protocol.Limits;
import org.wenlu.protocol.record.Hash;
import org.wenlu.protocol.record.RecordFormatException;
import org.wenlu.protocol.record.RecordHead;
import org.wenlu.protocol.record.RecordLine;

/// Journal batches as MQTT messages. Reading believes nothing: sizes are checked before and while
/// unpacking, and the lines must be the records that the envelope names, chained by their hashes.
///
/// Bodies are not read here: a record whose body cannot be read is still a link of the chain, and
/// the ledger keeps it.
public final class JournalBatchCodec {
    private JournalBatchCodec() {}

    /// @throws RecordFormatException when the batch is larger than the contract allows
    public static WireMessage encode(JournalBatch batch) {
        JournalEnvelope envelope = JournalEnvelope.of(batch);
        byte[] plain = Ndjson.join(batch.lines());
        byte[] packed = Packing.worthwhile(plain) ? Packing.pack(plain) : plain;
        boolean smaller = packed.length < plain.length;
        byte[] payload = smaller ? packed : plain;
        requireSize(payload.length, Limits.MESSAGE_BYTES, "payload");
        requireSize(plain.length, Limits.UNPACKED_BYTES, "unpacked payload");
        String contentType = smaller ? JournalBatch.CONTENT_TYPE_GZIP : JournalBatch.CONTENT_TYPE;
        return new WireMessage(contentType, envelope.properties(), payload);
    }

    /// Reads a message, and believes it only as a whole.
    ///
    /// @throws RecordFormatException when anything in it breaks the contract; says what and where
    public static JournalBatch decode(WireMessage message) {
        JournalEnvelope envelope = JournalEnvelope.read(message.properties());
        byte[] payload = message.payload();
        requireSize(payload.length, Limits.MESSAGE_BYTES, "payload");
        List<RecordLine> lines =
                Ndjson.split(unpacked(message.contentType(), payload), envelope.count());
        requireChain(envelope, lines);
        return new JournalBatch(envelope.journal(), envelope.first(), envelope.last(), lines);
    }

    private static byte[] unpacked(String contentType, byte[] payload) {
        return switch (contentType) {
            case JournalBatch.CONTENT_TYPE -> payload;
            case JournalBatch.CONTENT_TYPE_GZIP -> Packing.unpack(payload, Limits.UNPACKED_BYTES);
            default ->
                    throw new RecordFormatException(
                            "journal message: content type must be %s or %s"
                                    .formatted(
                                            JournalBatch.CONTENT_TYPE,
                                            JournalBatch.CONTENT_TYPE_GZIP));
        };
    }

    private static void requireChain(JournalEnvelope envelope, List<RecordLine> lines) {
        List<RecordHead> heads = heads(lines);
        for (int i = 0; i < lines.size(); i++) {
            requireSeq(heads.get(i), envelope.first() + i, i);
            if (i > 0) {
                requireBefore(heads.get(i), lines.get(i - 1).hash());
            }
        }
        if (envelope.first() == 1) {
            requireBefore(heads.getFirst(), Hash.beginning(envelope.journal()));
        }
    }

    private static List<RecordHead> heads(List<RecordLine> lines) {
        var heads = new ArrayList<RecordHead>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            try {
                heads.add(RecordHead.read(lines.get(i)));
            } catch (RecordFormatException e) {
                throw new RecordFormatException(
                        "journal message: line %d: %s".formatted(i + 1, e.getMessage()), e);
            }
        }
        return heads;
    }

    private static void requireSeq(RecordHead head, long expected, int index) {
        if (head.seq() != expected) {
            throw new RecordFormatException(
                    "journal message: line %d holds record %d where %d must be"
                            .formatted(index + 1, head.seq(), expected));
        }
    }

    private static void requireBefore(RecordHead head, Hash expected) {
        if (!head.before().equals(expected)) {
            throw new RecordFormatException(
                    "journal message: record %d names %s as the hash before it, which is %s"
                            .formatted(head.seq(), head.before(), expected));
        }
    }

    private static void requireSize(int length, int most, String what) {
        if (length > most) {
            throw new RecordFormatException(
                    "journal message: %s has %d bytes; at most %d are allowed"
                            .formatted(what, length, most));
        }
    }
}
