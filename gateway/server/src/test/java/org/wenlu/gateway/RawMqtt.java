package org.wenlu.gateway;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// MQTT 5 packets of a client that keeps no rules.
final class RawMqtt {
    private static final int CONNECT = 0x10;
    private static final int PUBLISH_QOS_1 = 0x32;

    private RawMqtt() {}

    static byte[] connect(String clientId) {
        var body = new ByteArrayOutputStream();
        text(body, "MQTT");
        body.write(5);
        body.write(0x02);
        two(body, 60);
        body.write(0);
        text(body, clientId);
        return packet(CONNECT, body.toByteArray());
    }

    static byte[] connect(String clientId, String willTopic, byte[] will) {
        var body = new ByteArrayOutputStream();
        text(body, "MQTT");
        body.write(5);
        body.write(0x0e);
        two(body, 60);
        body.write(0);
        text(body, clientId);
        body.write(0);
        text(body, willTopic);
        two(body, will.length);
        body.writeBytes(will);
        return packet(CONNECT, body.toByteArray());
    }

    static byte[] publish(String topic, byte[] payload) {
        var body = new ByteArrayOutputStream();
        text(body, topic);
        two(body, 1);
        body.write(0);
        body.writeBytes(payload);
        return packet(PUBLISH_QOS_1, body.toByteArray());
    }

    private static byte[] packet(int type, byte[] body) {
        var packet = new ByteArrayOutputStream();
        packet.write(type);
        int rest = body.length;
        do {
            packet.write(rest > 127 ? (rest & 0x7f) | 0x80 : rest);
            rest >>= 7;
        } while (rest > 0);
        packet.writeBytes(body);
        return packet.toByteArray();
    }

    private static void text(ByteArrayOutputStream out, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        two(out, bytes.length);
        out.writeBytes(bytes);
    }

    private static void two(ByteArrayOutputStream out, int value) {
        out.write(value >> 8);
        out.write(value);
    }
}
