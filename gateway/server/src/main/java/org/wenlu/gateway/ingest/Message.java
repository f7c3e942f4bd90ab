package org.wenlu.gateway.ingest;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.UserProperty;
import org.wenlu.protocol.message.WireMessage;

/// A message as it arrived.
///
/// @param retained true when the broker kept it and said it anew: no sign of life
/// @param connection counts the link's connections: an acknowledgement is for one of them only
record Message(
        String topic, int packet, int qos, boolean retained, long connection, WireMessage wire) {

    static Message of(String topic, MqttMessage message, long connection) {
        return new Message(
                topic,
                message.getId(),
                message.getQos(),
                message.isRetained(),
                connection,
                wire(message));
    }

    private static WireMessage wire(MqttMessage message) {
        var properties = message.getProperties();
        if (properties == null) {
            return new WireMessage("", Map.of(), message.getPayload());
        }
        Map<String, String> user = new LinkedHashMap<>();
        for (UserProperty property : properties.getUserProperties()) {
            user.putIfAbsent(property.getKey(), property.getValue());
        }
        String type = properties.getContentType();
        return new WireMessage(type == null ? "" : type, user, message.getPayload());
    }
}
