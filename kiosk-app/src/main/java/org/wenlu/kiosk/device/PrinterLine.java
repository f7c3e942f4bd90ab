package org.wenlu.kiosk.device;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.wenlu.kiosk.device.PrinterAnswers.Answer;

/// What is said to a printer and heard from it in one go: a job, or a look at how it is. Nothing
/// here waits without end. For one thread.
final class PrinterLine implements AutoCloseable {
    private static final int LONGEST_SENDING = 6;
    private static final Duration QUIET = Duration.ofMillis(200);

    private final PrinterWire wire;
    private final Duration patience;
    private final PrinterAnswers answers = new PrinterAnswers();
    private boolean dropped;

    /// @param patience how long to wait for the connection and for each answer, and how long the
    ///   printer may leave off taking bytes
    PrinterLine(PrinterPort port, Duration patience) throws IOException {
        this.patience = patience;
        this.wire = port.open(patience);
    }

    /// Asks for everything that could keep the printer from printing.
    ///
    /// @throws SocketTimeoutException when it does not answer
    PrinterCondition condition() throws IOException {
        return PrinterCondition.of(status(2), status(3), status(4));
    }

    private int status(int which) throws IOException {
        send(EscPos.askStatus(which));
        long until = in(patience);
        while (true) {
            if (next(until) instanceof Answer.Status status) {
                return status.bits();
            }
        }
    }

    /// Lets late answers of an earlier line go by.
    void settle() throws IOException {
        byte[] late = new byte[64];
        wire.awaitAnswer(QUIET.toMillis());
        for (int read = wire.read(late); read > 0; read = wire.read(late)) {
            wire.awaitAnswer(QUIET.toMillis());
        }
    }

    /// Drops what waits in the printer.
    ///
    /// @param owed whether the end of an earlier job may still be answered; afterwards it cannot
    /// @throws SocketTimeoutException when it does not answer
    PrinterCondition clear(boolean owed) throws IOException {
        send(EscPos.clearBuffers());
        PrinterCondition condition = condition();
        if (owed && !dropped && condition.prints()) {
            send(EscPos.askJobEnd());
            confirmed();
            settle();
        }
        return condition;
    }

    /// @throws SocketTimeoutException when the printer leaves off taking bytes, or takes them too
    ///   slowly to ever print
    void send(byte[] bytes) throws IOException {
        long longest = in(patience.multipliedBy(LONGEST_SENDING));
        long until = in(patience);
        int sent = 0;
        while (sent < bytes.length) {
            int taken = wire.write(bytes, sent);
            sent += taken;
            if (taken > 0) {
                until = Math.min(in(patience), longest);
            } else {
                wire.awaitTaking(left(until));
            }
        }
    }

    /// Waits until the printer got through everything that was sent.
    ///
    /// @throws SocketTimeoutException when it does not say so in time
    /// @throws IOException when it says that it stopped
    void confirmed() throws IOException {
        long until = in(patience);
        while (true) {
            Answer answer = next(until);
            if (answer instanceof Answer.JobEnd) {
                return;
            }
            if (answer instanceof Answer.Automatic(PrinterCondition now) && !now.prints()) {
                throw new IOException("the printer stopped: " + now.token());
            }
        }
    }

    /// Holds back, when this is closed, what the printer has not taken.
    void giveUp() throws IOException {
        wire.giveUp();
    }

    private Answer next(long until) throws IOException {
        byte[] one = new byte[1];
        while (true) {
            int read = wire.read(one);
            if (read < 0) {
                throw new IOException("the printer hung up");
            }
            if (read == 0) {
                wire.awaitAnswer(left(until));
                continue;
            }
            var answer = answers.take(one[0] & 0xFF);
            if (answer.isPresent()) {
                dropped |= answer.get() instanceof Answer.Dropped;
                return answer.get();
            }
        }
    }

    private static long in(Duration time) {
        return System.nanoTime() + time.toNanos();
    }

    private static long left(long until) throws SocketTimeoutException {
        long leftMs = Duration.ofNanos(until - System.nanoTime()).toMillis();
        if (leftMs <= 0) {
            throw new SocketTimeoutException("the printer does not answer");
        }
        return leftMs;
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
