package org.wenlu.kiosk.device;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlu.protocol.record.Printing;

/// An ESC/POS printer. Jobs run one after the other on a thread of their own; each opens its line
/// anew.
public final class EscPosPrinter implements TicketPrinter {
    private static final Logger LOG = LoggerFactory.getLogger(EscPosPrinter.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(10);

    private final PrinterPort port;
    private final Duration patience;
    private final TicketRaster raster = new TicketRaster();
    private final ScheduledExecutorService jobs =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("printer").daemon().factory());
    private final AtomicInteger tickets = new AtomicInteger();
    private volatile PrinterCondition condition = PrinterCondition.NO_ANSWER;
    private volatile boolean closed;

    /// Whether something of an earlier job may wait in the printer; true until a job was confirmed.
    /// Used by the jobs' thread.
    private boolean leftovers = true;

    /// Whether the end of a job was asked for and not answered. Used by the jobs' thread.
    private boolean owed;

    /// Begins to ask for the printer's state.
    ///
    /// @param patience how long the printer may take to answer; counts for each answer
    public EscPosPrinter(PrinterPort port, Duration patience) {
        this.port = port;
        this.patience = patience;
        long every = LOOK_EVERY.toMillis();
        var unused = jobs.scheduleWithFixedDelay(this::look, 0, every, TimeUnit.MILLISECONDS);
    }

    @Override
    public CompletableFuture<Outcome> print(Paper paper) {
        var done = new CompletableFuture<Outcome>();
        if (paper instanceof TicketPaper) {
            tickets.incrementAndGet();
        }
        enqueue(paper, done);
        return done;
    }

    private void enqueue(Paper paper, CompletableFuture<Outcome> done) {
        try {
            jobs.execute(() -> turn(paper, done));
        } catch (RejectedExecutionException e) {
            done.complete(failed(PrinterCondition.OFFLINE));
        }
    }

    /// A ticket's turn has come; anything else goes behind the tickets that wait.
    private void turn(Paper paper, CompletableFuture<Outcome> done) {
        if (paper instanceof TicketPaper) {
            tickets.decrementAndGet();
        } else if (tickets.get() > 0) {
            enqueue(paper, done);
            return;
        }
        done.complete(outcome(paper));
    }

    private Outcome outcome(Paper paper) {
        try {
            return job(paper);
        } catch (RuntimeException e) {
            LOG.error("paper could not be drawn or printed", e);
            return new Outcome(Printing.UNKNOWN, Optional.of(PrinterCondition.NO_ANSWER.token()));
        }
    }

    @Override
    public String state() {
        return condition.token();
    }

    /// Lets the running job end; what still waits fails.
    @Override
    public void close() {
        closed = true;
        jobs.shutdown();
    }

    private Outcome job(Paper paper) {
        if (closed) {
            return failed(PrinterCondition.OFFLINE);
        }
        byte[] job = EscPos.job(raster.draw(paper));
        try {
            if (!port.answers()) {
                return sendUnheard(job);
            }
            return leftovers && !clear().prints() ? failed(condition) : send(job);
        } catch (SocketTimeoutException e) {
            return unanswered();
        } catch (IOException e) {
            LOG.warn("printer {} cannot be reached: {}", port, e.getMessage());
            condition = PrinterCondition.OFFLINE;
            return failed(condition);
        }
    }

    private Outcome send(byte[] job) throws IOException {
        try (var line = line()) {
            condition = line.condition();
            if (!condition.prints()) {
                return failed(condition);
            }
            if (printed(line, job)) {
                return new Outcome(Printing.PRINTED, Optional.empty());
            }
        }
        return unconfirmed();
    }

    private boolean printed(PrinterLine line, byte[] job) throws IOException {
        leftovers = true;
        owed = true;
        try {
            line.send(job);
            line.confirmed();
            leftovers = false;
            owed = false;
            return true;
        } catch (IOException e) {
            LOG.warn("printer {} did not confirm: {}", port, e.getMessage());
            line.giveUp();
            return false;
        }
    }

    /// From the first byte of a job on only the printer can say whether there is paper.
    private Outcome unconfirmed() {
        try {
            return clear().prints() ? unanswered() : failed(condition);
        } catch (IOException e) {
            LOG.warn("printer {} does not say why: {}", port, e.getMessage());
            return unanswered();
        }
    }

    /// Drops what waits in the printer and asks how it is, on a line of its own, so that no answer
    /// to that is taken for the end of a job.
    private PrinterCondition clear() throws IOException {
        try (var line = line()) {
            condition = line.clear(owed);
            owed &= !condition.prints();
            return condition;
        }
    }

    /// Nobody hears whether it comes out.
    private Outcome sendUnheard(byte[] job) throws IOException {
        try (var line = new PrinterLine(port, patience)) {
            if (leftovers) {
                line.send(EscPos.clearBuffers());
            }
            leftovers = true;
            line.send(job);
            leftovers = false;
        }
        condition = PrinterCondition.UNKNOWN;
        return new Outcome(Printing.UNKNOWN, Optional.of(condition.token()));
    }

    private PrinterLine line() throws IOException {
        var line = new PrinterLine(port, patience);
        try {
            if (port.answers() && condition == PrinterCondition.NO_ANSWER) {
                line.settle();
            }
            return line;
        } catch (IOException e) {
            line.close();
            throw e;
        }
    }

    private void look() {
        try (var line = line()) {
            condition = port.answers() ? line.condition() : PrinterCondition.UNKNOWN;
        } catch (SocketTimeoutException e) {
            condition = PrinterCondition.NO_ANSWER;
        } catch (IOException e) {
            condition = PrinterCondition.OFFLINE;
        }
    }

    private Outcome unanswered() {
        condition = PrinterCondition.NO_ANSWER;
        return new Outcome(Printing.UNKNOWN, Optional.of(condition.token()));
    }

    private static Outcome failed(PrinterCondition why) {
        return new Outcome(Printing.FAILED, Optional.of(why.token()));
    }
}
