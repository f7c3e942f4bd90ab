package org.wenlu.gateway.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlu.gateway.ledger.Arrival;
import org.wenlu.gateway.ledger.ForeignJournalException;
import org.wenlu.gateway.ledger.Ledger;
import org.wenlu.gateway.ledger.Stored;
import org.wenlu.gateway.store.DatabaseException;
import org.wenlu.protocol.Topics;
import org.wenlu.protocol.Topics.Channel;
import org.wenlu.protocol.identity.JournalId;
import org.wenlu.protocol.message.ReceiptSigner;

/// Takes journal messages in turn, as many as are waiting into one transaction; acknowledges and
/// signs after the commit. While the database is away nothing is acknowledged.
final class JournalWorker implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(JournalWorker.class);
    private static final int MESSAGES_TOGETHER = 64;
    private static final long PAUSE_MS = 1_000;

    private final BlockingQueue<Message> waiting;
    private final Reader reader;
    private final Ledger ledger;
    private final Refusals refusals;
    private final ReceiptSigner signer;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Consumer<Message> acknowledge;
    private final BiConsumer<String, byte[]> publish;
    private final Consumer<Arrival> arrived;

    private record Read(Message message, Arrival arrival) {}

    /// @param capacity most messages that wait; the broker sends no more before an acknowledgement
    JournalWorker(
            int capacity,
            Reader reader,
            Ledger ledger,
            Refusals refusals,
            ReceiptSigner signer,
            Clock clock,
            MeterRegistry meters,
            Consumer<Message> acknowledge,
            BiConsumer<String, byte[]> publish,
            Consumer<Arrival> arrived) {
        this.waiting = new ArrayBlockingQueue<>(capacity);
        this.reader = reader;
        this.ledger = ledger;
        this.refusals = refusals;
        this.signer = signer;
        this.clock = clock;
        this.meters = meters;
        this.acknowledge = acknowledge;
        this.publish = publish;
        this.arrived = arrived;
    }

    /// @return false when there was no room; the message stays unacknowledged and comes again
    boolean offer(Message message) {
        return waiting.offer(message);
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                List<Message> messages = new ArrayList<>(MESSAGES_TOGETHER);
                messages.add(waiting.take());
                waiting.drainTo(messages, MESSAGES_TOGETHER - 1);
                take(read(messages));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Read> read(List<Message> messages) {
        List<Read> good = new ArrayList<>();
        for (Message message : messages) {
            try {
                good.add(new Read(message, reader.journal(message)));
            } catch (BadMessageException e) {
                refuse(message, e.token(), String.valueOf(e.getMessage()));
            } catch (RuntimeException e) {
                LOG.error("a message on {} could not be read", message.topic(), e);
                refuse(message, "unreadable", "reading it failed: " + e.getClass().getSimpleName());
            }
        }
        return good;
    }

    private void take(List<Read> reads) throws InterruptedException {
        if (reads.isEmpty()) {
            return;
        }
        try {
            done(reads, store(reads));
        } catch (ForeignJournalException e) {
            alone(reads, "foreign-journal", e);
        } catch (DatabaseException e) {
            alone(reads, "not-storable", e);
        } catch (RuntimeException e) {
            LOG.error("storing {} messages failed", reads.size(), e);
            alone(reads, "not-storable", e);
        }
    }

    /// One bad message must not hold back the others: each is tried by itself.
    private void alone(List<Read> reads, String cause, RuntimeException reason)
            throws InterruptedException {
        if (reads.size() == 1) {
            refuse(reads.getFirst().message(), cause, String.valueOf(reason.getMessage()));
            return;
        }
        for (Read read : reads) {
            take(List.of(read));
        }
    }

    private List<Stored> store(List<Read> reads) throws InterruptedException {
        List<Arrival> arrivals = reads.stream().map(Read::arrival).toList();
        boolean logged = false;
        while (true) {
            try {
                return ledger.store(arrivals);
            } catch (DatabaseException e) {
                if (!e.passing()) {
                    throw e;
                }
                if (!logged) {
                    LOG.error("the ledger cannot store; trying until it can", e);
                    logged = true;
                }
                meters.counter("wenlu.ingest.retries").increment();
                TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
            }
        }
    }

    private void done(List<Read> reads, List<Stored> stored) {
        Map<JournalId, Stored> latest = new LinkedHashMap<>();
        for (int i = 0; i < reads.size(); i++) {
            acknowledge.accept(reads.get(i).message());
            arrived.accept(reads.get(i).arrival());
            latest.put(stored.get(i).journal(), stored.get(i));
            count(stored.get(i));
        }
        latest.values().forEach(this::answer);
    }

    private void count(Stored stored) {
        meters.counter("wenlu.ledger.stored").increment(stored.inserted());
        meters.counter("wenlu.ledger.duplicates").increment(stored.duplicates());
        meters.counter("wenlu.ledger.conflicts").increment(stored.conflicts());
        meters.counter("wenlu.ledger.unread").increment(stored.unread());
        if (stored.unread() > 0) {
            LOG.warn(
                    "{} records of journal {} of {} are of a kind or version unknown here: kept,"
                            + " not counted; this gateway is older than the kiosk",
                    stored.unread(),
                    stored.journal(),
                    stored.device());
        }
        if (stored.conflicts() > 0) {
            LOG.error(
                    "conflict in journal {} of {} from record {} on: set aside; the kiosk must open"
                            + " another journal",
                    stored.journal(),
                    stored.device(),
                    stored.conflict().orElse(0L));
        }
    }

    private void answer(Stored stored) {
        byte[] receipt = signer.sign(stored.receipt(ledger.id(), clock.instant()));
        publish.accept(Topics.of(stored.device(), Channel.RECEIPT), receipt);
    }

    private void refuse(Message message, String cause, String detail) {
        refusals.refuse(message, cause, detail);
        acknowledge.accept(message);
    }
}
