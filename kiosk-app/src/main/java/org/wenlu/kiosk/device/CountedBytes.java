package org.wenlu.kiosk.device;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntConsumer;

/// Bytes that come, with word of how many came each time.
final class CountedBytes extends FilterInputStream {
    private final IntConsumer came;

    CountedBytes(InputStream in, IntConsumer came) {
        super(in);
        this.came = came;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0) {
            came.accept(1);
        }
        return read;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        if (read > 0) {
            came.accept(read);
        }
        return read;
    }
}
