package org.wenlu.kiosk.uplink;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.wenlu.protocol.Topics.Channel;

/// What comes down to this device: the channels that it listens to, each with who takes what comes
/// there. Safe for use by several threads.
final class Inbox {
    private static final int MOST_WAITING = 256;

    private final Map<Channel, Consumer<byte[]>> takers;
    private final BiConsumer<String, Runnable> later;
    private final AtomicInteger waiting = new AtomicInteger();

    /// @param takers each is called for one message after the other and may take its time
    /// @param later runs a task, named for the log, on the takers' thread
    Inbox(Map<Channel, Consumer<byte[]>> takers, BiConsumer<String, Runnable> later) {
        this.takers = new EnumMap<>(takers);
        this.later = later;
    }

    Set<Channel> channels() {
        return Set.copyOf(takers.keySet());
    }

    /// Returns at once. What comes while too much waits is dropped: the gateway says everything
    /// again until it has an answer.
    void arrived(Channel channel, byte[] message) {
        Consumer<byte[]> taker = takers.get(channel);
        if (taker == null) {
            return;
        }
        if (waiting.incrementAndGet() > MOST_WAITING) {
            waiting.decrementAndGet();
            return;
        }
        later.accept(
                "taking a " + channel.word(),
                () -> {
                    waiting.decrementAndGet();
                    taker.accept(message);
                });
    }
}
