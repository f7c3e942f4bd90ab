package org.wenlu.kiosk.device;

import java.awt.image.BufferedImage;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A printer whose paper ends in the middle of a job. It then takes no more of that job, says so to
/// who asks on another line, and goes on with the rest as soon as there is paper, unless it was
/// told to drop it.
final class RollPrinter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RollPrinter.class);

    private final ServerSocket server = new ServerSocket();
    private final List<Roll> jobs = new ArrayList<>();
    private int bytesLeft;
    private boolean silentWithoutPaper;
    private boolean out;
    private int cuts;

    /// @param bytesLeft of one job until the paper ends
    /// @param receiveBytes that it takes in ahead of printing, about
    RollPrinter(int bytesLeft, int receiveBytes) throws IOException {
        this.bytesLeft = bytesLeft;
        server.setReceiveBufferSize(receiveBytes);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        Thread.ofVirtual().start(this::listen);
    }

    InetSocketAddress address() {
        return new InetSocketAddress(server.getInetAddress(), server.getLocalPort());
    }

    synchronized void sayNothingWithoutPaper() {
        silentWithoutPaper = true;
    }

    synchronized boolean outOfPaper() {
        return out;
    }

    synchronized int cuts() {
        return cuts;
    }

    /// Somebody puts a new roll in.
    synchronized void load() {
        bytesLeft = Integer.MAX_VALUE;
        out = false;
        notifyAll();
    }

    @Override
    public void close() throws IOException {
        server.close();
        drop();
    }

    private synchronized void drop() {
        jobs.forEach(job -> job.dropped = true);
        notifyAll();
    }

    private synchronized void printed(Roll job) {
        cuts += job.dropped ? 0 : 1;
    }

    private synchronized boolean speaks() {
        return !out || !silentWithoutPaper;
    }

    private synchronized boolean paperFor(Roll job) {
        while (job.taken >= bytesLeft && !job.dropped) {
            out = true;
            waitForPaper();
        }
        return !job.dropped;
    }

    private void waitForPaper() {
        try {
            wait();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() {
        try {
            while (true) {
                Socket line = server.accept();
                Thread.ofVirtual().start(() -> serve(line));
            }
        } catch (IOException e) {
            drop();
        }
    }

    private void serve(Socket line) {
        try (line) {
            var job = new Roll(line.getInputStream());
            synchronized (this) {
                jobs.add(job);
            }
            new PrintBytes(job, new Works(line, job)).follow();
        } catch (IOException e) {
            LOG.debug("a line to the printer ended: {}", e.getMessage());
        }
    }

    /// What one line sends, as far as there is paper for it.
    private final class Roll extends FilterInputStream {
        private int taken;
        private boolean dropped;

        Roll(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            taken++;
            return paperFor(this) ? super.read() : -1;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            taken += length;
            return paperFor(this) ? super.read(bytes, from, length) : -1;
        }
    }

    private final class Works implements PrintBytes.Mechanics {
        private final Socket line;
        private final Roll job;

        Works(Socket line, Roll job) {
            this.line = line;
            this.job = job;
        }

        @Override
        public void statusAsked(int which) throws IOException {
            if (speaks()) {
                line.getOutputStream().write(out && which == 4 ? 0x72 : 0x12);
            }
        }

        @Override
        public void cut(BufferedImage paper) {
            printed(job);
        }

        @Override
        public void confirmationAsked() throws IOException {
            line.getOutputStream().write(0);
        }

        @Override
        public void cleared() throws IOException {
            synchronized (RollPrinter.this) {
                jobs.remove(job);
                drop();
                jobs.add(job);
            }
            line.getOutputStream().write(new byte[] {0x37, 0x25, 0});
        }
    }
}
