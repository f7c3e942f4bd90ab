package org.wenlu.kiosk.device;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.function.IntPredicate;

/// One connection to a printer, for one job: what is answered late goes down with it. For one
/// thread.
final class PrinterLine implements AutoCloseable {
    private final Socket socket = new Socket();
    private final Duration patience;

    /// @param patience how long to wait for the connection and for each answer
    PrinterLine(InetSocketAddress printer, Duration patience) throws IOException {
        this.patience = patience;
        try {
            socket.connect(
                    new InetSocketAddress(printer.getHostString(), printer.getPort()),
                    Math.toIntExact(patience.toMillis()));
            socket.setTcpNoDelay(true);
        } catch (IOException e) {
            socket.close();
            throw e;
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

    void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /// Waits until the printer got through everything that was sent.
    ///
    /// @throws SocketTimeoutException when it does not say so in time
    void confirmed() throws IOException {
        answer(PrinterLine::answersJob);
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
        long until = System.nanoTime() + patience.toNanos();
        while (true) {
            long left = Duration.ofNanos(until - System.nanoTime()).toMillis();
            if (left <= 0) {
                throw new SocketTimeoutException("the printer does not answer");
            }
            socket.setSoTimeout(Math.toIntExact(left));
            int answer = socket.getInputStream().read();
            if (answer < 0) {
                throw new IOException("the printer hung up");
            }
            if (expected.test(answer)) {
                return answer;
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
