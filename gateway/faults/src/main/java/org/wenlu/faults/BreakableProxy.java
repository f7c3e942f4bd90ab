package org.wenlu.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// A TCP proxy on the loopback address that breaks when it is told to: it cuts, goes silent, keeps
/// the answers back, slows down, or cuts by itself after a number of bytes, and heals again. Its
/// own port stays the same. Safe for use by several threads.
///
/// ```java
/// try (var proxy = BreakableProxy.to(brokerPort)) {
///     connectTo("127.0.0.1", proxy.port());
///     proxy.cut();
///     proxy.heal();
/// }
/// ```
public final class BreakableProxy implements AutoCloseable {
    private static final int CONNECT_MS = 2_000;
    private static final long NEVER = Long.MAX_VALUE;

    private enum State {
        WHOLE,
        /// Connections are reset and new ones refused.
        CUT,
        /// Connections stay open, and not a byte passes.
        SILENT,
        /// What is asked passes; not a byte of the answers does.
        ANSWERS_KEPT_BACK
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final ServerSocket server;
    private volatile int targetPort;
    private State state = State.WHOLE;
    private long bytesLeft = NEVER;
    private volatile long bytesPerSecond = NEVER;
    private long accepted;

    private BreakableProxy(ServerSocket server, int targetPort) {
        this.server = server;
        this.targetPort = targetPort;
    }

    /// A whole proxy to a port of the loopback address.
    public static BreakableProxy to(int targetPort) {
        try {
            var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            var proxy = new BreakableProxy(server, targetPort);
            Thread.ofVirtual().name("proxy-" + server.getLocalPort()).start(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException("no port for a proxy", e);
        }
    }

    public int port() {
        return server.getLocalPort();
    }

    /// Connections from now on go to another port, for a server that came back elsewhere.
    public void target(int port) {
        targetPort = port;
    }

    /// Connections accepted since the start, those that were cut at once included.
    public long accepted() {
        lock.lock();
        try {
            return accepted;
        } finally {
            lock.unlock();
        }
    }

    /// Resets every connection and refuses new ones.
    public void cut() {
        become(State.CUT);
        resetAll();
    }

    /// Cuts by itself, in the middle of whatever passes then, once so many more bytes have passed
    /// towards the target.
    public void cutAfter(long bytes) {
        lock.lock();
        try {
            bytesLeft = bytes;
        } finally {
            lock.unlock();
        }
    }

    /// Lets no more than so many bytes a second pass towards the target, as a poor radio link does.
    public void trickle(long bytes) {
        bytesPerSecond = bytes;
    }

    /// Lets nothing pass and tells nobody, as a dead radio link does.
    public void silence() {
        become(State.SILENT);
    }

    /// Lets what is asked pass and keeps the answers: they come late when it is healed, and are
    /// lost when it is cut.
    public void keepAnswersBack() {
        become(State.ANSWERS_KEPT_BACK);
    }

    /// Lets new connections through, and those that were silent.
    public void heal() {
        cutAfter(NEVER);
        trickle(NEVER);
        become(State.WHOLE);
    }

    @Override
    public void close() {
        cut();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the proxy's port did not close", e);
        }
    }

    private void become(State next) {
        lock.lock();
        try {
            state = next;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread.ofVirtual().start(() -> join(client));
            } catch (IOException e) {
                resetAll();
            }
        }
    }

    private void join(Socket client) {
        sockets.add(client);
        var target = new Socket();
        sockets.add(target);
        try {
            if (countedAndCut()) {
                throw new SocketException("cut");
            }
            target.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), targetPort),
                    CONNECT_MS);
            client.setTcpNoDelay(true);
            target.setTcpNoDelay(true);
            Thread.ofVirtual().start(() -> copy(client, target, true));
            copy(target, client, false);
        } catch (IOException e) {
            reset(client);
            reset(target);
        }
    }

    private boolean countedAndCut() {
        lock.lock();
        try {
            accepted++;
            return state == State.CUT;
        } finally {
            lock.unlock();
        }
    }

    private void copy(Socket from, Socket to, boolean counted) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[4096];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                int passing = passing(n, counted);
                out.write(buffer, 0, passing);
                if (counted) {
                    TimeUnit.NANOSECONDS.sleep(TimeUnit.SECONDS.toNanos(passing) / bytesPerSecond);
                }
                if (passing < n) {
                    cut();
                }
            }
        } catch (IOException e) {
            reset(from);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        reset(from);
        reset(to);
    }

    /// Waits while silent; then how many of the bytes may pass.
    private int passing(int bytes, boolean counted) throws InterruptedException, SocketException {
        lock.lock();
        try {
            while (state == State.SILENT || (state == State.ANSWERS_KEPT_BACK && !counted)) {
                changed.await();
            }
            if (state == State.CUT) {
                throw new SocketException("cut");
            }
            int passing = counted ? (int) Math.min(bytes, bytesLeft) : bytes;
            if (counted && bytesLeft != NEVER) {
                bytesLeft -= passing;
            }
            return passing;
        } finally {
            lock.unlock();
        }
    }

    private void resetAll() {
        sockets.forEach(this::reset);
    }

    private void reset(Socket socket) {
        sockets.remove(socket);
        try {
            socket.setSoLinger(true, 0);
        } catch (SocketException e) {
            // already closed
        }
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a socket did not close", e);
        }
    }
}
