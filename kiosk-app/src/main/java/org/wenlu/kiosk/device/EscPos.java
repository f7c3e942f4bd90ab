package org.wenlu.kiosk.device;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;

/// The few commands of ESC/POS that nearly every ticket printer has.
final class EscPos {
    static final int DLE = 0x10;
    static final int EOT = 0x04;
    static final int DC4 = 0x14;
    static final int ESC = 0x1B;
    static final int GS = 0x1D;

    /// Asks at once, ahead of waiting print data; 2 is why it is offline, 3 errors, 4 paper.
    static byte[] askStatus(int which) {
        return bytes(DLE, EOT, which);
    }

    /// Drops what was received and not yet printed, so that an old ticket never comes out later.
    static byte[] clearBuffers() {
        return bytes(DLE, DC4, 8, 1, 3, 20, 1, 6, 2, 8);
    }

    /// Asks to be told when everything before was done.
    static byte[] askJobEnd() {
        return bytes(GS, 'r', 1);
    }

    /// Off or on, errors and paper, by itself as soon as they change.
    private static final int TELLS_WHAT_STOPS_IT = 0x02 | 0x04 | 0x08;

    private static final int BAND = 128;
    private static final int CUT_WITH_FEED = 66;

    private EscPos() {}

    /// A whole job: begin, the picture in bands, feed, cut, and the question that the printer
    /// answers once it got that far.
    static byte[] job(BufferedImage picture) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(bytes(ESC, '@', GS, 'a', TELLS_WHAT_STOPS_IT));
        for (int top = 0; top < picture.getHeight(); top += BAND) {
            band(out, picture, top, Math.min(BAND, picture.getHeight() - top));
        }
        out.writeBytes(bytes(ESC, 'd', 3, GS, 'V', CUT_WITH_FEED, 0));
        out.writeBytes(askJobEnd());
        return out.toByteArray();
    }

    private static void band(ByteArrayOutputStream out, BufferedImage picture, int top, int rows) {
        int across = (picture.getWidth() + 7) / 8;
        out.writeBytes(bytes(GS, 'v', '0', 0, across, across >> 8, rows, rows >> 8));
        for (int row = top; row < top + rows; row++) {
            for (int column = 0; column < across; column++) {
                out.write(eight(picture, column * 8, row));
            }
        }
    }

    private static int eight(BufferedImage picture, int left, int row) {
        int dots = 0;
        for (int x = left; x < Math.min(left + 8, picture.getWidth()); x++) {
            if (picture.getRaster().getSample(x, row, 0) == 0) {
                dots |= 0x80 >> (x - left);
            }
        }
        return dots;
    }

    private static byte[] bytes(int... values) {
        var bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
