package org.wenlu.gateway.broker;

import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTInterceptor;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;

/// Takes no publish that is larger than was announced, whatever the client thinks.
final class PacketLimit implements MQTTInterceptor {
    private final int bytes;
    private final BrokerRefusals refusals;

    PacketLimit(int bytes, BrokerRefusals refusals) {
        this.bytes = bytes;
        this.refusals = refusals;
    }

    @Override
    public boolean intercept(MqttMessage packet, RemotingConnection connection) {
        if (!(packet instanceof MqttPublishMessage publish)) {
            return true;
        }
        int length = publish.payload().readableBytes();
        if (length > bytes) {
            refusals.oversized(String.valueOf(connection.getClientID()), length, bytes);
            connection.destroy();
            return false;
        }
        return true;
    }
}
