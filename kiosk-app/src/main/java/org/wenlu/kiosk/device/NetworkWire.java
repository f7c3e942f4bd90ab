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

/// A connection to a printer on the network: what is answered late goes down with it.
final class NetworkWire implements PrinterWire {
    /// What the printer has not taken is kept here, where it can still be held back.
    private static final int SEND_BYTES = 8 * 1024;

    private final SocketChannel channel = SocketChannel.open();
    private final Selector selector = Selector.open();

    /// @param patience how long to wait for the connection
    NetworkWire(InetSocketAddress printer, Duration patience) throws IOException {
        try {
            connect(new InetSocketAddress(printer.getHostString(), printer.getPort()), patience);
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private void connect(InetSocketAddress address, Duration patience) throws IOException {
        if (address.isUnresolved()) {
            throw new UnknownHostException(address.getHostString());
        }
        channel.setOption(StandardSocketOptions.SO_SNDBUF, SEND_BYTES);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        channel.register(selector, 0);
        channel.connect(address);
        if (!channel.finishConnect()) {
            await(SelectionKey.OP_CONNECT, patience.toMillis());
        }
        if (!channel.finishConnect()) {
            throw new SocketTimeoutException("the printer does not answer");
        }
    }

    @Override
    public int write(byte[] from, int offset) throws IOException {
        return channel.write(ByteBuffer.wrap(from, offset, from.length - offset));
    }

    @Override
    public int read(byte[] into) throws IOException {
        return channel.read(ByteBuffer.wrap(into));
    }

    @Override
    public void awaitTaking(long mostMs) throws IOException {
        await(SelectionKey.OP_WRITE, mostMs);
    }

    @Override
    public void awaitAnswer(long mostMs) throws IOException {
        await(SelectionKey.OP_READ, mostMs);
    }

    private void await(int what, long mostMs) throws IOException {
        channel.keyFor(selector).interestOps(what);
        selector.select(Math.max(1, mostMs));
        selector.selectedKeys().clear();
    }

    @Override
    public void giveUp() throws IOException {
        channel.setOption(StandardSocketOptions.SO_LINGER, 0);
    }

    @Override
    public void close() throws IOException {
        channel.close();
        selector.close();
    }
}
