package org.wenlu.gateway.ingest;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlu.gateway.broker.Broker;
import org.wenlu.gateway.fleet.Fleet;
import org.wenlu.protocol.Topics;
import org.wenlu.protocol.Topics.Channel;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.message.Answer;
import org.wenlu.protocol.message.Ask;
import org.wenlu.protocol.message.MessageCodec;
import org.wenlu.protocol.record.RecordFormatException;

/// Asks kiosks on behalf of phones, over a connection of its own. Nothing is stored. Safe for use
/// by several threads.
public final class Asking implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Asking.class);
    private static final int IN_FLIGHT = 256;

    private final Reader reader;
    private final Duration patience;
    private final Semaphore room = new Semaphore(IN_FLIGHT);
    private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();
    private final Link link;

    private record Waiting(DeviceId device, CompletableFuture<Answer> answer) {}

    /// @param name of this gateway at the broker
    /// @param patience how long an answer may take
    public Asking(
            String name, Broker broker, SSLContext tls, Supplier<Fleet> fleet, Duration patience) {
        this.reader = new Reader(fleet);
        this.patience = patience;
        this.link =
                new Link(
                        name + "-phones",
                        broker,
                        tls,
                        IN_FLIGHT,
                        Link.Waiting.DROPPED,
                        List.of(Topics.all(Channel.ANSWER)),
                        this::arrived);
    }

    public void start() {
        link.start();
    }

    /// Waits for the answer.
    ///
    /// @return empty when there was none in time
    public Optional<Answer> ask(DeviceId device, Ask.What what, String token, String body) {
        var ask = new Ask(UUID.randomUUID().toString(), what, token, body);
        if (!room.tryAcquire()) {
            return Optional.empty();
        }
        var expected = new Waiting(device, new CompletableFuture<>());
        waiting.put(ask.id(), expected);
        try {
            return link.publish(Topics.of(device, Channel.ASK), MessageCodec.encode(ask))
                    ? awaited(expected.answer())
                    : Optional.empty();
        } finally {
            waiting.remove(ask.id());
            room.release();
        }
    }

    private Optional<Answer> awaited(CompletableFuture<Answer> answer) {
        try {
            return Optional.of(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException | ExecutionException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private void arrived(Message message) {
        try {
            DeviceId device = reader.speaker(message).id();
            Answer answer = MessageCodec.answer(message.wire().payload());
            Waiting asked = waiting.get(answer.id());
            if (asked != null && asked.device().equals(device)) {
                asked.answer().complete(answer);
            }
        } catch (BadMessageException | RecordFormatException e) {
            LOG.warn("an answer on {} is not believed: {}", message.topic(), e.getMessage());
        } finally {
            link.acknowledge(message);
        }
    }

    @Override
    public void close() {
        link.close();
    }
}
