package org.wenlu.gateway.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.wenlu.gateway.broker.Broker;
import org.wenlu.gateway.fleet.Fleet;
import org.wenlu.gateway.ledger.Arrival;
import org.wenlu.gateway.ledger.Ledger;
import org.wenlu.gateway.presence.Presence;
import org.wenlu.protocol.Topics;
import org.wenlu.protocol.Topics.Channel;
import org.wenlu.protocol.message.ReceiptSigner;

/// From the broker to ledger and presence. Two connections, so that a status never waits behind a
/// backlog of journals.
public final class Ingest implements AutoCloseable {
    private static final int IN_FLIGHT = 256;
    private static final int STATUSES = 10_000;
    private static final long STOP_SECONDS = 10;

    private final Reader reader;
    private final Refusals refusals;
    private final StatusReader statuses;
    private final Presence presence;
    private final Clock clock;
    private final MeterRegistry meters;
    private final JournalWorker worker;
    private final Thread working;
    private final ThreadPoolExecutor telling;
    private final Link journalLink;
    private final Link statusLink;

    /// @param name of this gateway at the broker; copies that run together need different ones:
    ///   `gateway`, or `gateway-` and something
    /// @param tls the gateway's own certificate and the authority it trusts
    public Ingest(
            String name,
            Broker broker,
            SSLContext tls,
            Supplier<Fleet> fleet,
            Ledger ledger,
            Presence presence,
            ReceiptSigner signer,
            MeterRegistry meters,
            Clock clock) {
        this.reader = new Reader(fleet);
        this.refusals = new Refusals(ledger, meters, clock);
        this.statuses = new StatusReader(reader, presence, clock);
        this.presence = presence;
        this.clock = clock;
        this.meters = meters;
        this.journalLink =
                new Link(
                        name + "-journal",
                        broker,
                        tls,
                        IN_FLIGHT,
                        Link.Waiting.KEPT,
                        List.of("$share/ingest/" + Topics.all(Channel.JOURNAL)),
                        this::journal);
        this.statusLink =
                new Link(
                        name + "-status",
                        broker,
                        tls,
                        IN_FLIGHT,
                        Link.Waiting.DROPPED,
                        List.of(
                                Topics.all(Channel.BIRTH),
                                Topics.all(Channel.STATUS),
                                Topics.all(Channel.DEATH)),
                        this::status);
        this.worker =
                new JournalWorker(
                        IN_FLIGHT * 2,
                        reader,
                        ledger,
                        refusals,
                        signer,
                        clock,
                        meters,
                        journalLink::acknowledge,
                        this::send,
                        this::arrived);
        this.working = Thread.ofPlatform().name("ingest").unstarted(worker);
        this.telling =
                new ThreadPoolExecutor(
                        1,
                        1,
                        0,
                        TimeUnit.SECONDS,
                        new ArrayBlockingQueue<>(STATUSES),
                        Thread.ofPlatform().name("ingest-status").factory(),
                        new ThreadPoolExecutor.DiscardOldestPolicy());
    }

    public void start() {
        working.start();
        journalLink.start();
        statusLink.start();
    }

    /// Waits until the broker keeps messages for the gateway: before that, what a device publishes
    /// to a new broker has nobody to go to, and the device will send it again.
    ///
    /// @return false when it took longer
    public boolean awaitConnection(Duration most) throws InterruptedException {
        return journalLink.awaitConnection(most) && statusLink.awaitConnection(most);
    }

    /// Whether both connections to the broker stand.
    public boolean isConnected() {
        return journalLink.isConnected() && statusLink.isConnected();
    }

    private void journal(Message message) {
        meters.counter("wenlu.ingest.messages", "channel", "journal").increment();
        if (!worker.offer(message)) {
            meters.counter("wenlu.ingest.overflow").increment();
        }
    }

    private void status(Message message) {
        meters.counter("wenlu.ingest.messages", "channel", "status").increment();
        telling.execute(() -> tell(message));
    }

    private void tell(Message message) {
        try {
            statuses.read(message);
        } catch (BadMessageException e) {
            refusals.refuse(message, e.token(), String.valueOf(e.getMessage()));
        } finally {
            statusLink.acknowledge(message);
        }
    }

    private void send(String topic, byte[] receipt) {
        boolean sent = journalLink.publish(topic, receipt);
        meters.counter("wenlu.ingest.receipts", "sent", Boolean.toString(sent)).increment();
    }

    private void arrived(Arrival arrival) {
        presence.active(arrival.device(), clock.instant());
    }

    @Override
    public void close() {
        working.interrupt();
        telling.shutdown();
        try {
            working.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
            if (!telling.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                telling.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        journalLink.close();
        statusLink.close();
    }
}
