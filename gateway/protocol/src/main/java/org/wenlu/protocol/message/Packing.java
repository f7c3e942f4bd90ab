package org.wenlu.protocol.message;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.wenlu.protocol.record.RecordFormatException;

/// Gzip in memory, bounded.
final class Packing {
    private static final int WORTHWHILE_BYTES = 1024;

    private Packing() {}

    static boolean worthwhile(byte[] plain) {
        return plain.length > WORTHWHILE_BYTES;
    }

    static byte[] pack(byte[] plain) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return out.toByteArray();
    }

    /// Never holds more than `most` bytes and one, however much the packed bytes promise.
    static byte[] unpack(byte[] packed, int most) {
        byte[] plain;
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            plain = gzip.readNBytes(most + 1);
        } catch (IOException e) {
            throw new RecordFormatException("journal message: not gzip: " + e.getMessage(), e);
        }
        if (plain.length > most) {
            throw new RecordFormatException(
                    "journal message: unpacks to more than the %d bytes that are allowed"
                            .formatted(most));
        }
        return plain;
    }
}
