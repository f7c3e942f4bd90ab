package org.wenlu.kiosk.uplink;

import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlu.protocol.Topics;
import org.wenlu.protocol.identity.DeviceId;

/// Hands on what the MQTT client reports, for this device only.
final class LinkCallback implements MqttCallback {
    private static final Logger log = LoggerFactory.getLogger(LinkCallback.class);

    private final DeviceId device;
    private final Link.Events events;

    LinkCallback(DeviceId device, Link.Events events) {
        this.device = device;
        this.events = events;
    }

    @Override
    public void disconnected(MqttDisconnectResponse response) {
        events.down("disconnected, reason code " + response.getReturnCode());
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) {
        Topics.parse(topic)
                .filter(address -> address.device().equals(device) && !address.channel().up())
                .ifPresent(address -> events.arrived(address.channel(), message.getPayload()));
    }

    @Override
    public void mqttErrorOccurred(MqttException exception) {
        log.debug("MQTT client: {}", exception.getMessage());
    }

    @Override
    public void deliveryComplete(IMqttToken token) {}

    @Override
    public void connectComplete(boolean reconnect, String serverUri) {}

    @Override
    public void authPacketArrived(int reasonCode, MqttProperties properties) {}
}
