package org.wenlu.protocol.message;

import java.util.Arrays;
import java.util.Map;

/// An MQTT message without the types of any MQTT library: what its sender sets and its reader gets.
///
/// @param contentType MQTT 5 content type, empty when the message carries none
/// @param properties MQTT 5 user properties; the contract gives each name once
public record WireMessage(String contentType, Map<String, String> properties, byte[] payload) {
    public WireMessage {
        properties = Map.copyOf(properties);
        payload = payload.clone();
    }

    @Override
    public byte[] payload() {
        return payload.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WireMessage that
                && contentType.equals(that.contentType)
                && properties.equals(that.properties)
                && Arrays.equals(payload, that.payload);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(payload);
    }

    @Override
    public String toString() {
        return "WireMessage[" + contentType + ", " + properties + ", " + payload.length + " bytes]";
    }
}
