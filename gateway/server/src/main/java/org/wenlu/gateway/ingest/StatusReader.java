package org.wenlu.gateway.ingest;

import java.time.Clock;
import org.wenlu.gateway.presence.Presence;
import org.wenlu.protocol.Topics;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.message.Birth;
import org.wenlu.protocol.message.Death;
import org.wenlu.protocol.message.MessageCodec;
import org.wenlu.protocol.message.Status;
import org.wenlu.protocol.record.RecordFormatException;

/// Tells presence what devices say of themselves.
final class StatusReader {
    private final Reader reader;
    private final Presence presence;
    private final Clock clock;

    StatusReader(Reader reader, Presence presence, Clock clock) {
        this.reader = reader;
        this.presence = presence;
        this.clock = clock;
    }

    /// @throws BadMessageException when the message is not one to listen to
    void read(Message message) {
        Topics.Address address = reader.sender(message);
        try {
            if (message.retained()) {
                remember(address, message.wire().payload());
            } else {
                tell(address, message.wire().payload());
            }
        } catch (RecordFormatException e) {
            throw new BadMessageException("malformed", String.valueOf(e.getMessage()));
        }
    }

    /// A birth that the broker kept says who stood there, not that it still does.
    private void remember(Topics.Address address, byte[] payload) {
        if (address.channel() != Topics.Channel.BIRTH) {
            throw new BadMessageException("retained", "only a birth may be retained");
        }
        Birth birth = MessageCodec.birth(payload);
        requireOwn(address.device(), birth.device());
        presence.remembered(birth);
    }

    private void tell(Topics.Address address, byte[] payload) {
        switch (address.channel()) {
            case BIRTH -> {
                Birth birth = MessageCodec.birth(payload);
                requireOwn(address.device(), birth.device());
                presence.born(birth, clock.instant());
            }
            case STATUS -> {
                Status status = MessageCodec.status(payload);
                requireOwn(address.device(), status.device());
                presence.reported(status, clock.instant());
            }
            case DEATH -> {
                Death death = MessageCodec.death(payload);
                requireOwn(address.device(), death.device());
                presence.ended(death, clock.instant());
            }
            case JOURNAL, SEALED, RESULT, RECEIPT, MANIFEST, COMMAND ->
                    throw new BadMessageException("topic", address.channel().word());
        }
    }

    private static void requireOwn(DeviceId sender, DeviceId named) {
        if (!sender.equals(named)) {
            throw new BadMessageException("foreign-device", named + " on the topic of " + sender);
        }
    }
}
