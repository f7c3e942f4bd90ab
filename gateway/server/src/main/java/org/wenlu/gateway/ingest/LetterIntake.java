package org.wenlu.gateway.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlu.gateway.broker.Broker;
import org.wenlu.gateway.fleet.Fleet;
import org.wenlu.gateway.ledger.Ledger;
import org.wenlu.gateway.letter.Letters;
import org.wenlu.gateway.store.DatabaseException;
import org.wenlu.protocol.Topics;
import org.wenlu.protocol.Topics.Channel;
import org.wenlu.protocol.letter.SealedLetter;
import org.wenlu.protocol.message.ReceiptSigner;
import org.wenlu.protocol.message.SealedReceipt;
import org.wenlu.protocol.record.RecordFormatException;

/// From the broker to the letters, over a connection of its own. Only what was stored gets a
/// receipt; a kiosk sends everything else again.
public final class LetterIntake implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LetterIntake.class);
    private static final int IN_FLIGHT = 64;
    private static final long STOP_SECONDS = 5;

    private final Reader reader;
    private final Letters letters;
    private final Ledger ledger;
    private final Refusals refusals;
    private final ReceiptSigner signer;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Link link;
    private final ThreadPoolExecutor work =
            new ThreadPoolExecutor(
                    1,
                    1,
                    0,
                    TimeUnit.SECONDS,
                    new ArrayBlockingQueue<>(IN_FLIGHT * 2),
                    Thread.ofPlatform().name("ingest-letters").factory(),
                    new ThreadPoolExecutor.DiscardPolicy());

    /// @param name of this gateway at the broker
    public LetterIntake(
            String name,
            Broker broker,
            SSLContext tls,
            Supplier<Fleet> fleet,
            Letters letters,
            Ledger ledger,
            ReceiptSigner signer,
            MeterRegistry meters,
            Clock clock) {
        this.reader = new Reader(fleet);
        this.letters = letters;
        this.ledger = ledger;
        this.refusals = new Refusals(ledger, meters, clock);
        this.signer = signer;
        this.meters = meters;
        this.clock = clock;
        this.link =
                new Link(
                        name + "-sealed",
                        broker,
                        tls,
                        IN_FLIGHT,
                        Link.Waiting.KEPT,
                        List.of("$share/ingest/" + Topics.all(Channel.SEALED)),
                        message -> work.execute(() -> take(message)));
    }

    public void start() {
        link.start();
    }

    private void take(Message message) {
        try {
            Fleet.Device device = reader.speaker(message);
            SealedLetter letter = SealedLetter.fromJson(message.wire().payload());
            boolean fresh = letters.store(device.id(), device.place(), letter);
            meters.counter("wenlu.letters", "new", Boolean.toString(fresh)).increment();
            answer(device, letter);
        } catch (BadMessageException e) {
            refusals.refuse(message, e.token(), String.valueOf(e.getMessage()));
        } catch (RecordFormatException e) {
            refusals.refuse(message, "malformed", String.valueOf(e.getMessage()));
        } catch (DatabaseException e) {
            LOG.error("a letter could not be stored; the kiosk sends it again", e);
        } catch (RuntimeException e) {
            LOG.error("a message on {} could not be read", message.topic(), e);
            refusals.refuse(
                    message, "unreadable", "reading it failed: " + e.getClass().getSimpleName());
        } finally {
            link.acknowledge(message);
        }
    }

    private void answer(Fleet.Device device, SealedLetter letter) {
        var receipt =
                new SealedReceipt(ledger.id(), device.id(), List.of(letter.id()), clock.instant());
        link.publish(Topics.of(device.id(), Channel.RECEIPT), signer.sign(receipt));
    }

    @Override
    public void close() {
        work.shutdown();
        try {
            if (!work.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                work.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        link.close();
    }
}
