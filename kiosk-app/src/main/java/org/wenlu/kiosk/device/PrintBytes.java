package org.wenlu.kiosk.device;

import java.awt.image.BufferedImage;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/// Reads what is sent to a printer and tells what it would do. For one thread.
final class PrintBytes {
    /// What the printer's mechanics do.
    interface Mechanics {
        /// The three questions of [EscPos#askStatus].
        void statusAsked(int which) throws IOException;

        /// From now on it tells, or not, when something changes.
        default void tellsByItself(boolean on) throws IOException {}

        void cut(BufferedImage paper) throws IOException;

        /// Everything before was done.
        void confirmationAsked() throws IOException;

        /// What waited was dropped.
        void cleared() throws IOException;
    }

    private final DataInputStream in;
    private final Mechanics mechanics;
    private final List<byte[]> rows = new ArrayList<>();

    PrintBytes(InputStream in, Mechanics mechanics) {
        this.in = new DataInputStream(in);
        this.mechanics = mechanics;
    }

    /// Reads until the sender hangs up.
    ///
    /// @throws IOException when it sends what this printer does not know
    void follow() throws IOException {
        for (int first = in.read(); first >= 0; first = in.read()) {
            try {
                command(first);
            } catch (EOFException e) {
                return;
            }
        }
    }

    private void command(int first) throws IOException {
        switch (first) {
            case EscPos.DLE -> atOnce(in.readUnsignedByte());
            case EscPos.ESC -> simple(in.readUnsignedByte());
            case EscPos.GS -> graphics(in.readUnsignedByte());
            default -> throw unknown(first);
        }
    }

    private void atOnce(int second) throws IOException {
        switch (second) {
            case EscPos.EOT -> mechanics.statusAsked(in.readUnsignedByte());
            case EscPos.DC4 -> {
                in.skipNBytes(8);
                rows.clear();
                mechanics.cleared();
            }
            default -> throw unknown(second);
        }
    }

    private void simple(int second) throws IOException {
        switch (second) {
            case '@' -> rows.clear();
            case 'd' -> feed(in.readUnsignedByte());
            default -> throw unknown(second);
        }
    }

    private void feed(int lines) {
        for (int i = 0; i < lines * 30; i++) {
            rows.add(new byte[PaperCanvas.WIDTH / 8]);
        }
    }

    private void graphics(int second) throws IOException {
        switch (second) {
            case 'a' -> mechanics.tellsByItself(in.readUnsignedByte() != 0);
            case 'v' -> band();
            case 'V' -> cut();
            case 'r' -> {
                in.skipNBytes(1);
                mechanics.confirmationAsked();
            }
            default -> throw unknown(second);
        }
    }

    private void band() throws IOException {
        in.skipNBytes(2);
        int across = Short.toUnsignedInt(Short.reverseBytes(in.readShort()));
        int height = Short.toUnsignedInt(Short.reverseBytes(in.readShort()));
        for (int i = 0; i < height; i++) {
            rows.add(in.readNBytes(across));
        }
    }

    private void cut() throws IOException {
        in.skipNBytes(2);
        if (!rows.isEmpty()) {
            mechanics.cut(picture());
            rows.clear();
        }
    }

    private BufferedImage picture() {
        var paper =
                new BufferedImage(PaperCanvas.WIDTH, rows.size(), BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < rows.size(); y++) {
            byte[] row = rows.get(y);
            for (int x = 0; x < PaperCanvas.WIDTH; x++) {
                boolean black = x / 8 < row.length && (row[x / 8] & (0x80 >> (x % 8))) != 0;
                paper.getRaster().setSample(x, y, 0, black ? 0 : 1);
            }
        }
        return paper;
    }

    private static IOException unknown(int command) {
        return new IOException("no command known with 0x%02x".formatted(command));
    }
}
