package org.wenlu.protocol;

import java.util.Optional;
import org.wenlu.protocol.identity.DeviceId;

/// The topics of the contract: `wenlu/v1/{device}/{channel}`.
public final class Topics {
    public static final String ROOT = "wenlu/v1";

    private Topics() {}

    /// What a device says (`up`) and what it listens to (`down`).
    public enum Channel {
        BIRTH(true),
        STATUS(true),
        DEATH(true),
        JOURNAL(true),
        SEALED(true),
        RESULT(true),
        ANSWER(true),
        RECEIPT(false),
        MANIFEST(false),
        COMMAND(false),
        ASK(false);

        private final boolean up;

        Channel(boolean up) {
            this.up = up;
        }

        public boolean up() {
            return up;
        }

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public record Address(DeviceId device, Channel channel) {}

    public static String of(DeviceId device, Channel channel) {
        return ROOT + "/" + device + "/" + channel.word();
    }

    /// The filter that matches one channel of every device.
    public static String all(Channel channel) {
        return ROOT + "/+/" + channel.word();
    }

    /// Reads a topic, or nothing when it is not one of the contract.
    public static Optional<Address> parse(String topic) {
        String[] parts = topic.split("/", -1);
        if (parts.length != 4 || !(parts[0] + "/" + parts[1]).equals(ROOT)) {
            return Optional.empty();
        }
        for (Channel channel : Channel.values()) {
            if (channel.word().equals(parts[3])) {
                return device(parts[2]).map(device -> new Address(device, channel));
            }
        }
        return Optional.empty();
    }

    private static Optional<DeviceId> device(String text) {
        try {
            return Optional.of(new DeviceId(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
