package org.wenlu.kiosk.device;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A printer made of software: listens on loopback, understands what [EscPosPrinter] sends and
/// writes each cut ticket as `ticket-0001.png`, `ticket-0002.png` … into a folder. Safe for use by
/// several threads.
public final class VirtualPrinter implements AutoCloseable {
    /// What the printer is told to be.
    public enum Mood {
        READY,
        PAPER_LOW,
        PAPER_OUT,
        COVER_OPEN,
        /// The cutter is stuck.
        CUTTER,
        /// Says nothing at all.
        SILENT,
        /// Tells its status, prints, and never confirms.
        SILENT_AFTER_PRINTING,
        /// Answers what no printer would.
        GARBAGE;

        private boolean prints() {
            return switch (this) {
                case PAPER_OUT, COVER_OPEN, CUTTER -> false;
                case READY, PAPER_LOW, SILENT, SILENT_AFTER_PRINTING, GARBAGE -> true;
            };
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(VirtualPrinter.class);

    private final Path folder;
    private final ServerSocket server;
    private final Set<Socket> lines = ConcurrentHashMap.newKeySet();
    private final Set<Works> told = ConcurrentHashMap.newKeySet();
    private volatile Mood mood = Mood.READY;
    private final List<Stopped> stopped = new ArrayList<>();
    private Mood coming = Mood.READY;
    private long bytesUntil = Long.MAX_VALUE;
    private int printed;

    /// What goes on as soon as it prints again.
    private interface Stopped {
        void goOn() throws IOException;
    }

    /// @param port 0 for any free one
    /// @throws UncheckedIOException when it cannot listen or the folder cannot be made
    public VirtualPrinter(Path folder, int port) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            this.server = new ServerSocket(port, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException("virtual printer", e);
        }
        Thread.ofVirtual().name("virtual-printer").start(this::listen);
    }

    public InetSocketAddress address() {
        return new InetSocketAddress(server.getInetAddress(), server.getLocalPort());
    }

    public synchronized void become(Mood next) {
        bytesUntil = Long.MAX_VALUE;
        mood = next;
        told.forEach(Works::tell);
        if (next.prints()) {
            var waiting = List.copyOf(stopped);
            stopped.clear();
            waiting.forEach(this::goOn);
        }
    }

    /// Becomes it once so many more bytes have come: in the middle of a ticket.
    public synchronized void becomeAfter(long bytes, Mood next) {
        coming = next;
        bytesUntil = bytes;
    }

    private synchronized void came(int bytes) {
        bytesUntil -= bytes;
        if (bytesUntil <= 0) {
            become(coming);
        }
    }

    private synchronized void orWhenItPrints(Stopped work) throws IOException {
        if (mood.prints()) {
            work.goOn();
        } else {
            stopped.add(work);
        }
    }

    private synchronized void drop() {
        stopped.clear();
    }

    private void goOn(Stopped work) {
        try {
            work.goOn();
        } catch (IOException e) {
            LOG.debug("nobody waits for the virtual printer: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        hangUp(server);
        lines.forEach(VirtualPrinter::hangUp);
    }

    private void listen() {
        while (!server.isClosed()) {
            try {
                Socket line = server.accept();
                lines.add(line);
                Thread.ofVirtual().start(() -> serve(line));
            } catch (SocketException e) {
                LOG.debug("virtual printer closed");
            } catch (IOException e) {
                LOG.warn("virtual printer", e);
            }
        }
    }

    private void serve(Socket line) {
        try (line) {
            serve(line.getInputStream(), line.getOutputStream());
        } catch (SocketException e) {
            LOG.debug("line to the virtual printer ended: {}", e.getMessage());
        } catch (IOException e) {
            LOG.warn("virtual printer", e);
        } finally {
            lines.remove(line);
        }
    }

    /// Prints what comes from there until it ends.
    void serve(InputStream from, OutputStream answers) throws IOException {
        var works = new Works(answers);
        try {
            new PrintBytes(new CountedBytes(from, this::came), works).follow();
        } finally {
            told.remove(works);
        }
    }

    private synchronized void keep(BufferedImage paper) throws IOException {
        String name = "ticket-%04d.png".formatted(++printed);
        Path unfinished = folder.resolve(name + ".part");
        ImageIO.write(paper, "png", unfinished.toFile());
        Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void hangUp(AutoCloseable line) {
        try {
            line.close();
        } catch (Exception e) {
            LOG.debug("virtual printer did not hang up: {}", e.getMessage());
        }
    }

    private final class Works implements PrintBytes.Mechanics {
        private static final int STATUS = 0x12;
        private static final int[] GARBAGE = {0xFF, 0x80, 0xC3, 0x91};

        private final OutputStream answers;

        Works(OutputStream answers) {
            this.answers = answers;
        }

        @Override
        public void tellsByItself(boolean on) {
            if (on) {
                told.add(this);
                tell();
            } else {
                told.remove(this);
            }
        }

        private void tell() {
            if (mood == Mood.SILENT || mood == Mood.GARBAGE) {
                return;
            }
            try {
                answer(
                        0x10 | (mood.prints() ? 0 : 0x08) | (mood == Mood.COVER_OPEN ? 0x20 : 0),
                        reasons(3),
                        (paper() & 0x0C) >> 2 | (paper() & 0x60) >> 3,
                        0);
            } catch (IOException e) {
                LOG.debug("nobody hears the virtual printer: {}", e.getMessage());
            }
        }

        @Override
        public void statusAsked(int which) throws IOException {
            if (mood == Mood.GARBAGE) {
                answer(GARBAGE);
            } else if (mood != Mood.SILENT) {
                answer(STATUS | reasons(which));
            }
        }

        private int reasons(int which) {
            return switch (which) {
                case 2 -> offline();
                case 3 -> mood == Mood.CUTTER ? 0x08 : 0;
                case 4 -> paper();
                default -> 0;
            };
        }

        private int offline() {
            return mood == Mood.COVER_OPEN ? 0x04 : mood == Mood.PAPER_OUT ? 0x20 : 0;
        }

        private int paper() {
            return mood == Mood.PAPER_OUT ? 0x6C : mood == Mood.PAPER_LOW ? 0x0C : 0;
        }

        @Override
        public void cut(BufferedImage paper) throws IOException {
            orWhenItPrints(() -> keep(paper));
        }

        @Override
        public void confirmationAsked() throws IOException {
            orWhenItPrints(this::confirm);
        }

        private void confirm() throws IOException {
            switch (mood) {
                case SILENT, SILENT_AFTER_PRINTING -> {}
                case GARBAGE -> answer(GARBAGE);
                default -> answer(mood == Mood.PAPER_LOW ? 0x03 : 0);
            }
        }

        @Override
        public void cleared() throws IOException {
            drop();
            if (mood != Mood.SILENT && mood != Mood.GARBAGE) {
                answer(0x37, 0x25, 0);
            }
        }

        private synchronized void answer(int... values) throws IOException {
            for (int value : values) {
                answers.write(value);
            }
            answers.flush();
        }
    }
}
