package org.wenlu.kiosk.uplink;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlu.protocol.message.Answer;
import org.wenlu.protocol.message.Ask;
import org.wenlu.protocol.message.MessageCodec;
import org.wenlu.protocol.record.RecordFormatException;

/// Hands what phones ask through the gateway to the service point, and the answers back, on a
/// thread of its own: nothing else waits for a phone. Questions beyond what can wait are dropped;
/// the gateway tells their phones that there was no answer. Safe for use by several threads.
final class PhoneLine implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(PhoneLine.class);
    private static final int MOST_WAITING = 128;

    private final Function<Ask, Answer> servicePoint;
    private final Consumer<byte[]> send;
    private final ThreadPoolExecutor thread =
            new ThreadPoolExecutor(
                    1,
                    1,
                    0,
                    TimeUnit.SECONDS,
                    new ArrayBlockingQueue<>(MOST_WAITING),
                    Thread.ofPlatform().daemon().name("uplink-phones").factory(),
                    new ThreadPoolExecutor.DiscardPolicy());

    PhoneLine(Function<Ask, Answer> servicePoint, Consumer<byte[]> send) {
        this.servicePoint = servicePoint;
        this.send = send;
    }

    /// Returns at once.
    void arrived(byte[] ask) {
        thread.execute(() -> answer(ask));
    }

    private void answer(byte[] ask) {
        try {
            send.accept(MessageCodec.encode(servicePoint.apply(MessageCodec.ask(ask))));
        } catch (RecordFormatException e) {
            log.warn("uplink: {}", e.getMessage());
        } catch (RuntimeException e) {
            log.error("uplink: a phone has no answer", e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
