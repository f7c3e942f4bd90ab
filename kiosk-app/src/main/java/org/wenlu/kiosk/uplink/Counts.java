package org.wenlu.kiosk.uplink;

import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlu.protocol.Topics.Channel;

/// Counts what goes wrong and logs each sort of it once for a connection, so that a broken broker
/// does not fill the disk. Safe for use by several threads.
final class Counts {
    private static final Logger log = LoggerFactory.getLogger(Uplink.class);

    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong badReceipts = new AtomicLong();
    private final AtomicLong badCommands = new AtomicLong();
    private final AtomicLong faults = new AtomicLong();
    private final Set<String> said = ConcurrentHashMap.newKeySet();

    /// A new connection: what is still wrong is said again.
    void connected() {
        said.clear();
    }

    void published(Channel channel, @Nullable Throwable failure) {
        if (failure == null) {
            return;
        }
        Throwable cause = cause(failure);
        if (cause instanceof RefusedException) {
            refused.incrementAndGet();
            once(channel.word(), cause.getMessage());
        } else {
            log.debug("{} was not sent: {}", channel.word(), cause.getMessage());
        }
    }

    void badReceipt(@Nullable String why) {
        badReceipts.incrementAndGet();
        once("receipt", "a receipt was not believed: " + why);
    }

    void badCommand(@Nullable String why) {
        badCommands.incrementAndGet();
        once("command", "a command was not believed: " + why);
    }

    void fault(String what, RuntimeException fault) {
        if (faults.getAndIncrement() == 0 || said.add(what + fault.getClass())) {
            log.error("uplink: {} failed", what, fault);
        }
    }

    long refused() {
        return refused.get();
    }

    long badReceipts() {
        return badReceipts.get();
    }

    long badCommands() {
        return badCommands.get();
    }

    long faults() {
        return faults.get();
    }

    private void once(String sort, @Nullable String what) {
        if (said.add(sort)) {
            log.warn("uplink: {}; counted from here on", what);
        }
    }

    static Throwable cause(Throwable failure) {
        Throwable cause = failure.getCause();
        return failure instanceof CompletionException && cause != null ? cause : failure;
    }
}
