package org.wenlu.kiosk.uplink;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlu.protocol.Topics.Channel;
import org.wenlu.protocol.letter.SealedLetter;
import org.wenlu.protocol.message.JournalBatch;
import org.wenlu.protocol.message.JournalBatchCodec;

/// Connects the kiosk to the gateway for as long as the program lives: sends birth, status, the
/// journal and sealed letters, takes receipts, and connects again whenever it must. The kiosk never
/// waits for it, and nothing that the network does stops it.
///
/// Public methods are safe for use by several threads and return at once, except [#close].
public final class Uplink implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Uplink.class);
    private static final Duration GOODBYE = Duration.ofSeconds(2);

    /// Messages of the broker's receive maximum that are left to birth, status, death and letters.
    private static final int KEPT_FREE = 3 + LetterCourier.ON_THE_WAY;

    private final UplinkSetup setup;
    private final Link link;
    private final Greetings greetings;
    private final Counts counts = new Counts();
    private final Outbox outbox;
    private final LetterCourier letters;
    private final Receipts receipts;
    private final StatusSender status;
    private final Reconnecting reconnecting;
    private final ScheduledThreadPoolExecutor journalThread = thread("uplink-journal");
    private final ScheduledThreadPoolExecutor statusThread = thread("uplink-status");
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicBoolean wakened = new AtomicBoolean();
    private final Inbox inbox =
            new Inbox(Map.of(Channel.RECEIPT, this::take), this::onJournalThread);
    private final PhoneLine phones;
    private final CommandLine commands;
    private volatile Presence presence;
    private volatile long pending;
    private @Nullable AutoCloseable appends;
    private @Nullable AutoCloseable posts;

    /// @param connection number of the present or last try to connect
    private record Presence(boolean up, long connection, Instant since) {}

    public Uplink(UplinkSetup setup) {
        this.setup = setup;
        greetings = new Greetings(setup);
        link = new Link(setup, new FromLink());
        outbox = new Outbox(setup.journal(), setup.clock(), setup.pace());
        letters = new LetterCourier(setup.letters(), setup.clock(), setup.pace().resendAfter());
        receipts = new Receipts(setup, outbox, letters, counts);
        status = new StatusSender(setup, link, counts);
        reconnecting = new Reconnecting(setup.pace());
        phones = new PhoneLine(setup.phones(), answer -> send(Channel.ANSWER, answer));
        commands =
                new CommandLine(
                        setup.receiptKeys(),
                        setup.commands(),
                        result -> send(Channel.RESULT, result),
                        counts);
        presence = new Presence(false, 0, setup.clock().now());
    }

    /// Begins to connect.
    public void start() {
        appends = setup.journal().onAppend(this::wake);
        posts = setup.letters().onPosted(() -> onJournalThread("sending letters", this::post));
        long conditionMs = setup.pace().conditionEvery().toMillis();
        statusThread.scheduleWithFixedDelay(
                guarded("status", this::sendStatus),
                conditionMs,
                conditionMs,
                TimeUnit.MILLISECONDS);
        long overdueMs = Math.max(10, setup.pace().resendAfter().toMillis() / 4);
        journalThread.scheduleWithFixedDelay(
                guarded("sending again", this::resume),
                overdueMs,
                overdueMs,
                TimeUnit.MILLISECONDS);
        onJournalThread("connecting", this::connect);
    }

    /// Looks at the device's condition now instead of within [Pace#conditionEvery].
    public void conditionChanged() {
        statusThread.execute(guarded("status", this::sendStatus));
    }

    public UplinkHealth health() {
        Presence now = presence;
        return new UplinkHealth(
                now.up(),
                now.since(),
                receipts.lastAt(),
                counts.refused(),
                counts.badReceipts(),
                counts.badCommands(),
                counts.faults(),
                pending);
    }

    /// Says a planned goodbye, if there is a connection, and stops. Waits a few seconds at most.
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        letGo(appends);
        letGo(posts);
        statusThread.shutdownNow();
        journalThread.shutdownNow();
        phones.close();
        commands.close();
        if (presence.up()) {
            sayGoodbye();
        }
        presence = new Presence(false, presence.connection(), setup.clock().now());
        link.close();
    }

    private static void letGo(@Nullable AutoCloseable listening) {
        try {
            if (listening != null) {
                listening.close();
            }
        } catch (Exception e) {
            log.warn("uplink: a listener was not let go", e);
        }
    }

    private void sayGoodbye() {
        byte[] goodbye = greetings.goodbye(presence.connection());
        try {
            link.publish(Channel.DEATH, goodbye, false)
                    .get(GOODBYE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            log.info("uplink: the goodbye was not confirmed");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void connect() {
        long connection = presence.connection() + 1;
        presence = new Presence(false, connection, presence.since());
        link.connect(greetings.will(connection))
                .orTimeout(setup.pace().connectWithin().toMillis() + 500, TimeUnit.MILLISECONDS)
                .whenComplete(
                        (maximum, failure) ->
                                onJournalThread(
                                        "connecting",
                                        () -> connected(connection, maximum, failure)));
    }

    private void connected(
            long connection, @Nullable Integer receiveMaximum, @Nullable Throwable failure) {
        if (failure != null || receiveMaximum == null) {
            lost("no connection: " + failure);
            return;
        }
        if (!link.up()) {
            lost("the connection ended at once");
            return;
        }
        log.info("uplink: connected, connection {} of boot {}", connection, setup.boot());
        presence = new Presence(true, connection, setup.clock().now());
        counts.connected();
        outbox.connected(receiveMaximum - KEPT_FREE);
        letters.connected();
        subscribe();
        publishBirth(connection);
        conditionChanged();
        outbox.probe().ifPresent(this::publish);
        pump();
        post();
    }

    private void lost(String why) {
        if (presence.up()) {
            log.warn("uplink: {}", why);
            presence = new Presence(false, presence.connection(), setup.clock().now());
        } else {
            log.debug("uplink: {}", why);
        }
        link.drop();
        journalThread.schedule(
                guarded("connecting", this::connect),
                reconnecting.nextWait().toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private void subscribe() {
        inbox.channels().forEach(this::subscribe);
        subscribe(Channel.ASK);
        subscribe(Channel.COMMAND);
    }

    private void subscribe(Channel channel) {
        link.subscribe(channel).whenComplete((_, failure) -> counts.published(channel, failure));
    }

    private void send(Channel channel, byte[] message) {
        link.publish(channel, message, false)
                .whenComplete((_, failure) -> counts.published(channel, failure));
    }

    private void publishBirth(long connection) {
        link.publish(Channel.BIRTH, greetings.birth(connection), true)
                .whenComplete(
                        (_, failure) -> {
                            counts.published(Channel.BIRTH, failure);
                            if (failure == null) {
                                reconnecting.succeeded();
                            }
                        });
    }

    private void pump() {
        while (presence.up()) {
            var batch = outbox.next();
            if (batch.isEmpty()) {
                break;
            }
            publish(batch.get());
        }
        pending = outbox.pending();
    }

    private void publish(JournalBatch batch) {
        link.publish(Channel.JOURNAL, JournalBatchCodec.encode(batch))
                .whenComplete((_, failure) -> counts.published(Channel.JOURNAL, failure));
    }

    private void post() {
        if (presence.up()) {
            letters.next().forEach(this::publish);
        }
    }

    private void publish(SealedLetter letter) {
        link.publish(Channel.SEALED, letter.toJson(), false)
                .whenComplete((_, failure) -> counts.published(Channel.SEALED, failure));
    }

    private void resume() {
        if (presence.up() && !link.up()) {
            lost("the connection is gone");
        }
        if (presence.up() && outbox.resumeWhatIsOverdue()) {
            subscribe();
        }
        pump();
        post();
    }

    private void take(byte[] receipt) {
        receipts.take(receipt);
        pump();
        post();
    }

    private void wake() {
        if (wakened.compareAndSet(false, true)) {
            onJournalThread(
                    "sending",
                    () -> {
                        wakened.set(false);
                        pump();
                    });
        }
    }

    private void sendStatus() {
        Presence now = presence;
        if (now.up()) {
            status.sendIfDue(now.connection());
        }
    }

    private void onJournalThread(String what, Runnable task) {
        journalThread.execute(guarded(what, task));
    }

    /// The edge of both loops: whatever goes wrong in one turn is counted and told, and the next
    /// turn comes.
    private Runnable guarded(String what, Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                counts.fault(what, e);
            }
        };
    }

    private static ScheduledThreadPoolExecutor thread(String name) {
        var executor =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().daemon().name(name).factory());
        executor.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        return executor;
    }

    private final class FromLink implements Link.Events {
        @Override
        public void down(String why) {
            onJournalThread(
                    "reconnecting",
                    () -> {
                        if (presence.up()) {
                            lost(why);
                        }
                    });
        }

        @Override
        public void arrived(Channel channel, byte[] payload) {
            switch (channel) {
                case ASK -> phones.arrived(payload);
                case COMMAND -> commands.arrived(payload);
                default -> inbox.arrived(channel, payload);
            }
        }
    }
}
