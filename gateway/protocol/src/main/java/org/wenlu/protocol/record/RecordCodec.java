package org.wenlu.protocol.record;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
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
        Wire wire = wire(line);
        return new JournalRecord(wire.seq(), wire.id(), stamp(wire), wire.prev(), body(wire), line);
    }

    static RecordHead head(RecordLine line) {
        Wire wire = wire(line);
        return new RecordHead(
                wire.seq(), wire.id(), wire.kind(), wire.v(), stamp(wire), wire.prev());
    }

    private static Wire wire(RecordLine line) {
        requireSize(line.length(), "a record");
        try {
            return checked(MAPPER.readValue(line.bytes(), Wire.class));
        } catch (JacksonException e) {
            throw new RecordFormatException("not a journal record: " + Json.reason(e), e);
        }
    }

    private static Wire checked(@Nullable Wire wire) {
        if (wire == null) {
            throw new RecordFormatException("not a journal record: null");
        }
        if (wire.seq() < 1) {
            throw new RecordFormatException("a record's seq must be at least 1, not " + wire.seq());
        }
        if (!wire.body().isObject()) {
            throw new RecordFormatException(
                    "record %d: its body must be a JSON object".formatted(wire.seq()));
        }
        return wire;
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
                    "record %d: body of %s: %s".formatted(wire.seq(), wire.kind(), Json.reason(e)),
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
