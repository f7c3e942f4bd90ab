package org.wenlu.kiosk.uplink;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.wenlu.protocol.message.Command;
import org.wenlu.protocol.message.CommandReader;
import org.wenlu.protocol.message.CommandResult;
import org.wenlu.protocol.message.MessageCodec;
import org.wenlu.protocol.record.RecordFormatException;
import org.wenlu.protocol.signing.SignatureException;
import org.wenlu.protocol.signing.TrustedKeys;

/// Believes or refuses what claims to be a command, and hands it on, on a thread of its own.
/// Commands beyond what can wait are dropped; the gateway sends them again. Safe for use by several
/// threads.
final class CommandLine implements AutoCloseable {
    private static final int MOST_WAITING = 32;

    private final CommandReader reader;
    private final BiConsumer<Command, Consumer<CommandResult>> kiosk;
    private final Consumer<byte[]> send;
    private final Counts counts;
    private final ThreadPoolExecutor thread =
            new ThreadPoolExecutor(
                    1,
                    1,
                    0,
                    TimeUnit.SECONDS,
                    new ArrayBlockingQueue<>(MOST_WAITING),
                    Thread.ofPlatform().daemon().name("uplink-commands").factory(),
                    new ThreadPoolExecutor.DiscardPolicy());

    CommandLine(
            TrustedKeys keys,
            BiConsumer<Command, Consumer<CommandResult>> kiosk,
            Consumer<byte[]> send,
            Counts counts) {
        this.reader = new CommandReader(keys);
        this.kiosk = kiosk;
        this.send = send;
        this.counts = counts;
    }

    /// Returns at once.
    void arrived(byte[] message) {
        thread.execute(() -> take(message));
    }

    private void take(byte[] message) {
        try {
            kiosk.accept(reader.read(message), result -> send.accept(MessageCodec.encode(result)));
        } catch (SignatureException | RecordFormatException e) {
            counts.badCommand(e.getMessage());
        } catch (RuntimeException e) {
            counts.fault("a command", e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
