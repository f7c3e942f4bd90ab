package org.wenlu.protocol.record;

import java.time.Duration;
import java.time.Instant;
import org.wenlu.protocol.Json;
import org.wenlu.protocol.Limits;
import org.wenlu.protocol.identity.RecordId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class RecordCodec {
    private static final JsonMapper MAPPER = Json.mapper();

    private RecordCodec() {}

    private record Wire(
            long seq,
            RecordId id,
            String kind,
            int v,
            long boot,
            long elapsedMs,
            Instant at,
            ClockQuality clock,
            int offsetMin,
            Hash prev,
            JsonNode body) {}

    static RecordLine encode(long seq, RecordId id, Stamp stamp, Hash before, Happening happening) {
        Kind kind = Kind.of(happening);
        var wire =
                new Wire(
                        seq,
                        id,
                        kind.word(),
                        kind.version(),
                        stamp.boot(),
                        stamp.elapsed().toMillis(),
                        stamp.at(),
                        stamp.quality(),
                        stamp.offsetMinutes(),
                        before,
                        MAPPER.valueToTree(happening));
        byte[] bytes = MAPPER.writeValueAsBytes(wire);
        requireSize(bytes.length, "record %d of kind %s".formatted(seq, kind.word()));
        return new RecordLine(bytes);
    }

    static JournalRecord decode(RecordLine line) {
        requireSize(line.length(), "a record");
        Wire wire = wire(line);
        if (wire.seq() < 1) {
            throw new RecordFormatException("a record's seq must be at least 1, not " + wire.seq());
        }
        return new JournalRecord(wire.seq(), wire.id(), stamp(wire), wire.prev(), body(wire), line);
    }

    private static Wire wire(RecordLine line) {
        try {
            Wire wire = MAPPER.readValue(line.bytes(), Wire.class);
            if (wire == null) {
                throw new RecordFormatException("not a journal record: null");
            }
            return wire;
        } catch (JacksonException e) {
            throw new RecordFormatException("not a journal record: " + e.getOriginalMessage(), e);
        }
    }

    private static Stamp stamp(Wire wire) {
        try {
            return new Stamp(
                    wire.boot(),
                    Duration.ofMillis(wire.elapsedMs()),
                    wire.at(),
                    wire.clock(),
                    wire.offsetMin());
        } catch (IllegalArgumentException e) {
            throw new RecordFormatException(
                    "record %d: %s".formatted(wire.seq(), e.getMessage()), e);
        }
    }

    private static Happening body(Wire wire) {
        var kind = Kind.find(wire.kind(), wire.v());
        if (kind.isEmpty()) {
            return new Happening.Unknown(wire.kind(), wire.v());
        }
        try {
            return MAPPER.treeToValue(wire.body(), kind.get().body());
        } catch (JacksonException e) {
            throw new RecordFormatException(
                    "record %d: body of %s: %s"
                            .formatted(wire.seq(), wire.kind(), e.getOriginalMessage()),
                    e);
        }
    }

    private static void requireSize(int length, String what) {
        if (length > Limits.RECORD_BYTES) {
            throw new RecordFormatException(
                    "%s has %d bytes; at most %d are allowed"
                            .formatted(what, length, Limits.RECORD_BYTES));
        }
    }
}
