package org.wenlu.gateway.ingest;

import java.util.function.Supplier;
import org.wenlu.gateway.fleet.Fleet;
import org.wenlu.gateway.ledger.Arrival;
import org.wenlu.protocol.Limits;
import org.wenlu.protocol.Topics;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.message.JournalBatchCodec;
import org.wenlu.protocol.record.RecordFormatException;

/// Decides whether a message may be used. Whatever the broker let through is checked again.
final class Reader {
    private final Supplier<Fleet> fleet;

    Reader(Supplier<Fleet> fleet) {
        this.fleet = fleet;
    }

    /// @throws BadMessageException when sender or topic is not one to listen to
    Topics.Address sender(Message message) {
        Topics.Address address =
                Topics.parse(message.topic())
                        .orElseThrow(
                                () ->
                                        new BadMessageException(
                                                "topic",
                                                "a topic must be "
                                                        + Topics.ROOT
                                                        + "/{device}/{channel}"));
        device(address.device());
        return address;
    }

    /// The device that a message comes from.
    ///
    /// @throws BadMessageException when sender or topic is not one to listen to
    Fleet.Device speaker(Message message) {
        return device(sender(message).device());
    }

    private Fleet.Device device(DeviceId id) {
        Fleet.Device device =
                fleet.get()
                        .device(id)
                        .orElseThrow(
                                () ->
                                        new BadMessageException(
                                                "unknown-device",
                                                "the fleet file must name the device "
                                                        + id.value()
                                                        + " with its place"));
        if (device.revoked()) {
            throw new BadMessageException(
                    "revoked-device",
                    "device %s is revoked in the fleet file; it needs a new identity"
                            .formatted(id.value()));
        }
        return device;
    }

    /// @throws BadMessageException when the message breaks the contract
    Arrival journal(Message message) {
        Fleet.Device device = device(sender(message).device());
        int length = message.wire().payload().length;
        if (length > Limits.MESSAGE_BYTES) {
            throw new BadMessageException(
                    "oversized", "at most %d bytes are allowed".formatted(Limits.MESSAGE_BYTES));
        }
        try {
            return new Arrival(
                    device.id(), device.place(), JournalBatchCodec.decode(message.wire()));
        } catch (RecordFormatException e) {
            throw new BadMessageException("malformed", String.valueOf(e.getMessage()));
        }
    }
}
