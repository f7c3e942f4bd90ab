package org.wenlu.kiosk.device;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/// A printer whose answer to a job comes only when the next one asks for its status: on the line
/// the next job listens to, ahead of the status.
final class LatePrinter implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final AtomicInteger owed = new AtomicInteger();
    private final AtomicInteger late = new AtomicInteger();

    LatePrinter() throws IOException {
        Thread.ofVirtual().start(this::listen);
    }

    InetSocketAddress address() {
        return new InetSocketAddress(server.getInetAddress(), server.getLocalPort());
    }

    int lateAnswers() {
        return late.get();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void listen() {
        try {
            while (true) {
                Socket line = server.accept();
                Thread.ofVirtual().start(() -> serve(line));
            }
        } catch (IOException e) {
            owed.set(0);
        }
    }

    private void serve(Socket line) {
        try (line) {
            new PrintBytes(line.getInputStream(), new Slow(line)).follow();
        } catch (IOException e) {
            owed.addAndGet(0);
        }
    }

    private final class Slow implements PrintBytes.Mechanics {
        private final Socket line;

        Slow(Socket line) {
            this.line = line;
        }

        @Override
        public void statusAsked(int which) throws IOException {
            if (owed.getAndSet(0) > 0) {
                late.incrementAndGet();
                line.getOutputStream().write(0);
            }
            line.getOutputStream().write(0x12);
        }

        @Override
        public void cut(BufferedImage paper) {}

        @Override
        public void cleared() {}

        @Override
        public void confirmationAsked() {
            owed.incrementAndGet();
        }
    }
}
