package org.wenlu.protocol.message;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wenlu.protocol.Limits;
import org.wenlu.protocol.record.RecordFormatException;
import org.wenlu.protocol.record.RecordLine;

/// Lines of JSON, each ended by a line feed.
final class Ndjson {
    private Ndjson() {}

    static byte[] join(List<RecordLine> lines) {
        var out = new ByteArrayOutputStream();
        for (RecordLine line : lines) {
            out.writeBytes(line.bytes());
            out.write('\n');
        }
        return out.toByteArray();
    }

    static List<RecordLine> split(byte[] bytes, int count) {
        var lines = new ArrayList<RecordLine>(count);
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                requireRoom(lines.size(), count);
                lines.add(line(bytes, start, i, lines.size() + 1));
                start = i + 1;
            }
        }
        requireAll(lines.size(), count, bytes.length - start);
        return lines;
    }

    private static RecordLine line(byte[] bytes, int start, int end, int number) {
        if (end == start || end - start > Limits.RECORD_BYTES) {
            throw new RecordFormatException(
                    "journal message: line %d has %d bytes; 1 to %d are allowed"
                            .formatted(number, end - start, Limits.RECORD_BYTES));
        }
        return new RecordLine(Arrays.copyOfRange(bytes, start, end));
    }

    private static void requireRoom(int lines, int count) {
        if (lines == count) {
            throw new RecordFormatException(
                    "journal message: more lines than the %d that its envelope names"
                            .formatted(count));
        }
    }

    private static void requireAll(int lines, int count, int rest) {
        if (rest > 0) {
            throw new RecordFormatException(
                    "journal message: the last line, %d bytes, is not ended by a line feed"
                            .formatted(rest));
        }
        if (lines < count) {
            throw new RecordFormatException(
                    "journal message: %d lines where its envelope names %d"
                            .formatted(lines, count));
        }
    }
}
