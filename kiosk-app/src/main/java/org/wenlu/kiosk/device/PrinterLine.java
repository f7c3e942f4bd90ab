package org.wenlu.kiosk.device;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.function.IntPredicate;

/// One connection to a printer, for one job: what is answered late goes down with it. Nothing here
/// waits without end. For one thread.
final class PrinterLine implements AutoCloseable {
    /// What the printer has not taken is kept here, where it can still be held back.
    private static final int SEND_BYTES = 8 * 1024;

    private static final int LONGEST_SENDING = 6;

    private final SocketChannel channel = SocketChannel.open();
    private final Selector selector = Selector.open();
    private final Duration patience;

    /// @param patience how long to wait for the connection and for each answer, and how long the
    ///   printer may leave off taking bytes
    PrinterLine(InetSocketAddress printer, Duration patience) throws IOException {
        this.patience = patience;
        try {
            connect(new InetSocketAddress(printer.getHostString(), printer.getPort()));
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private void connect(InetSocketAddress address) throws IOException {
        if (address.isUnresolved()) {
            throw new UnknownHostException(address.getHostString());
        }
        channel.setOption(StandardSocketOptions.SO_SNDBUF, SEND_BYTES);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        channel.register(selector, 0);
        channel.connect(address);
        long until = in(patience);
        while (!channel.finishConnect()) {
            await(SelectionKey.OP_CONNECT, until);
        }
    }

    /// Asks for everything that could keep the printer from printing.
    ///
    /// @throws SocketTimeoutException when it does not answer
    PrinterCondition condition() throws IOException {
        return PrinterCondition.of(status(2), status(3), status(4));
    }

    private int status(int which) throws IOException {
        send(EscPos.askStatus(which));
        return answer(PrinterLine::answersStatus);
    }

    /// @throws SocketTimeoutException when the printer leaves off taking bytes, or takes them too
    ///   slowly to ever print
    void send(byte[] bytes) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        long longest = in(patience.multipliedBy(LONGEST_SENDING));
        long until = in(patience);
        while (left.hasRemaining()) {
            if (channel.write(left) > 0) {
                until = Math.min(in(patience), longest);
            } else {
                await(SelectionKey.OP_WRITE, until);
            }
        }
    }

    /// Waits until the printer got through everything that was sent.
    ///
    /// @throws SocketTimeoutException when it does not say so in time
    void confirmed() throws IOException {
        answer(PrinterLine::answersJob);
    }

    /// Holds back, when this is closed, what the printer has not taken.
    void giveUp() throws IOException {
        channel.setOption(StandardSocketOptions.SO_LINGER, 0);
    }

    /// Bits 0, 1, 4 and 7 tell the answers apart: `0xx1xx10` is a status, `0xx0xxxx` the end of a
    /// job.
    private static boolean answersStatus(int answer) {
        return (answer & 0x93) == 0x12;
    }

    private static boolean answersJob(int answer) {
        return (answer & 0x90) == 0;
    }

    private int answer(IntPredicate expected) throws IOException {
        ByteBuffer one = ByteBuffer.allocate(1);
        long until = in(patience);
        while (true) {
            int read = channel.read(one.clear());
            if (read < 0) {
                throw new IOException("the printer hung up");
            }
            if (read == 0) {
                await(SelectionKey.OP_READ, until);
            } else if (expected.test(one.get(0) & 0xFF)) {
                return one.get(0) & 0xFF;
            }
        }
    }

    private static long in(Duration time) {
        return System.nanoTime() + time.toNanos();
    }

    private void await(int what, long until) throws IOException {
        long leftMs = Duration.ofNanos(until - System.nanoTime()).toMillis();
        if (leftMs <= 0) {
            throw new SocketTimeoutException("the printer does not answer");
        }
        channel.keyFor(selector).interestOps(what);
        selector.select(leftMs);
        selector.selectedKeys().clear();
    }

    @Override
    public void close() throws IOException {
        channel.close();
        selector.close();
    }
}
