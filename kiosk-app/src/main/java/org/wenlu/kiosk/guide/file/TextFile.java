package org.wenlu.kiosk.guide.file;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/// A content file as text.
public final class TextFile {
    /// No content file is larger, in bytes.
    public static final int LARGEST = 64 * 1024;

    private TextFile() {}

    /// @throws ContentException when the file is too large or not UTF-8
    public static String text(String name, byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw new ContentException(
                    "%s: it is larger than %d bytes; shorten it or split it in two"
                            .formatted(name, LARGEST));
        }
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        if (result.isError()) {
            throw ContentException.at(
                    name,
                    line(bytes, in.position()),
                    "this is not UTF-8; save the file with the encoding UTF-8");
        }
        return out.flip().toString().replace("\r\n", "\n");
    }

    private static int line(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}
