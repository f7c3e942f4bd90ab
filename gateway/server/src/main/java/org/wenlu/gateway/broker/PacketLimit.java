package org.wenlu.gateway.broker;

import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTInterceptor;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;

/// Takes no publish that is larger than was announced, whatever the client thinks.
final class PacketLimit implements MQTTInterceptor {
    private final int bytes;

    PacketLimit(int bytes) {
        this.bytes = bytes;
    }

    @Override
    public boolean intercept(MqttMessage packet, RemotingConnection connection) {
        boolean fits =
                !(packet instanceof MqttPublishMessage publish)
                        || publish.payload().readableBytes() <= bytes;
        if (!fits) {
            connection.destroy();
        }
        return fits;
    }
}
