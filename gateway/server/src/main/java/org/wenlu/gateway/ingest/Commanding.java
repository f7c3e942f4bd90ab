package org.wenlu.gateway.ingest;

import java.util.List;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlu.gateway.broker.Broker;
import org.wenlu.gateway.command.Commands;
import org.wenlu.gateway.fleet.Fleet;
import org.wenlu.gateway.store.DatabaseException;
import org.wenlu.protocol.Topics;
import org.wenlu.protocol.Topics.Channel;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.message.Command;
import org.wenlu.protocol.message.CommandResult;
import org.wenlu.protocol.message.CommandSigner;
import org.wenlu.protocol.message.MessageCodec;
import org.wenlu.protocol.record.RecordFormatException;

/// Sends commands, signed, and takes what became of them, over a connection of its own. Safe for
/// use by several threads.
public final class Commanding implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Commanding.class);
    private static final int IN_FLIGHT = 64;

    private final Reader reader;
    private final Commands commands;
    private final CommandSigner signer;
    private final Link link;

    /// @param name of this gateway at the broker
    public Commanding(
            String name,
            Broker broker,
            SSLContext tls,
            Supplier<Fleet> fleet,
            Commands commands,
            CommandSigner signer) {
        this.reader = new Reader(fleet);
        this.commands = commands;
        this.signer = signer;
        this.link =
                new Link(
                        name + "-commands",
                        broker,
                        tls,
                        IN_FLIGHT,
                        Link.Waiting.DROPPED,
                        List.of(Topics.all(Channel.RESULT)),
                        this::arrived);
    }

    public void start() {
        link.start();
    }

    /// Sends what is due; to be called again and again.
    ///
    /// @throws DatabaseException when the database refuses
    public void send() {
        if (link.isConnected()) {
            commands.due().forEach(this::send);
        }
    }

    private void send(Command command) {
        if (link.publish(Topics.of(command.device(), Channel.COMMAND), signer.sign(command))) {
            commands.sent(command);
        }
    }

    private void arrived(Message message) {
        try {
            DeviceId device = reader.speaker(message).id();
            CommandResult result = MessageCodec.result(message.wire().payload());
            if (commands.heard(device, result)) {
                LOG.info("{}: {} is {}", device, result.id(), result.state());
            }
        } catch (BadMessageException | RecordFormatException e) {
            LOG.warn("a result on {} is not believed: {}", message.topic(), e.getMessage());
        } catch (DatabaseException e) {
            LOG.error("a result is not written down; it is asked for again", e);
        } finally {
            link.acknowledge(message);
        }
    }

    @Override
    public void close() {
        link.close();
    }
}
