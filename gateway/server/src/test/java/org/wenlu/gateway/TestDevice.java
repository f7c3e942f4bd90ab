package org.wenlu.gateway;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.MqttSubscription;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.eclipse.paho.mqttv5.common.packet.UserProperty;
import org.wenlu.firmware.tls.TlsFiles;
import org.wenlu.protocol.Topics;
import org.wenlu.protocol.Topics.Channel;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.message.Answer;
import org.wenlu.protocol.message.Ask;
import org.wenlu.protocol.message.Birth;
import org.wenlu.protocol.message.Death;
import org.wenlu.protocol.message.JournalBatch;
import org.wenlu.protocol.message.JournalBatchCodec;
import org.wenlu.protocol.message.MessageCodec;
import org.wenlu.protocol.message.Receipt;
import org.wenlu.protocol.message.ReceiptReader;
import org.wenlu.protocol.message.WireMessage;

/// A device as the broker sees it: a plain Paho client with a certificate.
public final class TestDevice implements AutoCloseable {
    private static final int WAIT_MS = 20_000;
    private static final int CONNECTION_LOST = 32109;

    public final DeviceId id;
    public final List<Receipt> receipts = new CopyOnWriteArrayList<>();
    private final MqttAsyncClient client;

    private TestDevice(DeviceId id, MqttAsyncClient client) {
        this.id = id;
        this.client = client;
    }

    public static TestDevice connect(int port, DeviceId id, TlsFiles tls) throws MqttException {
        return connect(port, id.value(), id, tls);
    }

    public static TestDevice connect(int port, String clientId, DeviceId id, TlsFiles tls)
            throws MqttException {
        return connect(port, clientId, id, options(tls));
    }

    static TestDevice connect(int port, String clientId, DeviceId id, MqttConnectionOptions options)
            throws MqttException {
        var client =
                new MqttAsyncClient("ssl://127.0.0.1:" + port, clientId, new MemoryPersistence());
        client.connect(options).waitForCompletion(WAIT_MS);
        return new TestDevice(id, client);
    }

    static MqttConnectionOptions options(TlsFiles tls) {
        var options = new MqttConnectionOptions();
        options.setCleanStart(true);
        options.setUseSubscriptionIdentifiers(false);
        options.setSocketFactory(tls.context().getSocketFactory());
        options.setHttpsHostnameVerificationEnabled(false);
        options.setConnectionTimeout(20);
        return options;
    }

    public TestDevice listen(ReceiptReader reader) throws MqttException {
        return listen(reader, receipts::add);
    }

    public TestDevice listen(ReceiptReader reader, Consumer<Receipt> listener)
            throws MqttException {
        client.setCallback(new Receiving(message -> listener.accept(reader.read(message))));
        int code = subscribe(Topics.of(id, Channel.RECEIPT));
        if (code >= 0x80) {
            throw new IllegalStateException("subscription refused with " + code);
        }
        return this;
    }

    /// Answers what phones ask, or says nothing.
    public TestDevice answer(Function<Ask, Optional<Answer>> answers) throws MqttException {
        client.setCallback(
                new Receiving(
                        message ->
                                answers.apply(MessageCodec.ask(message))
                                        .map(MessageCodec::encode)
                                        .ifPresent(this::reply)));
        subscribe(Topics.of(id, Channel.ASK));
        return this;
    }

    private void reply(byte[] payload) {
        try {
            client.publish(
                    Topics.of(id, Channel.ANSWER),
                    new MqttMessage(payload, 1, false, new MqttProperties()));
        } catch (MqttException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Subscribes and returns the broker's reason code.
    public int subscribe(String filter) throws MqttException {
        var token = client.subscribe(new MqttSubscription(filter, 1));
        token.waitForCompletion(WAIT_MS);
        return token.getReasonCodes()[0];
    }

    /// Publishes and returns the broker's reason code.
    public int publish(String topic, WireMessage wire) throws MqttException {
        var properties = new MqttProperties();
        properties.setContentType(wire.contentType());
        properties.setUserProperties(
                wire.properties().entrySet().stream()
                        .map(entry -> new UserProperty(entry.getKey(), entry.getValue()))
                        .toList());
        var message = new MqttMessage(wire.payload(), 1, false, properties);
        var token = client.publish(topic, message);
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .atMost(Duration.ofMillis(WAIT_MS))
                .until(() -> token.isComplete() || !client.isConnected());
        if (!token.isComplete()) {
            throw new MqttException(CONNECTION_LOST);
        }
        token.waitForCompletion(WAIT_MS);
        return token.getReasonCodes()[0];
    }

    public int send(JournalBatch batch) throws MqttException {
        return publish(Topics.of(id, Channel.JOURNAL), JournalBatchCodec.encode(batch));
    }

    public int send(Channel channel, byte[] payload) throws MqttException {
        return publish(Topics.of(id, channel), new WireMessage("", Map.of(), payload));
    }

    /// Says what a kiosk says on every connection; the broker keeps it.
    public int sendBirth(Birth birth) throws MqttException {
        var message = new MqttMessage(MessageCodec.encode(birth), 1, true, new MqttProperties());
        var token = client.publish(Topics.of(id, Channel.BIRTH), message);
        token.waitForCompletion(WAIT_MS);
        return token.getReasonCodes()[0];
    }

    public boolean isConnected() {
        return client.isConnected();
    }

    /// Gives up a connection that is broken already.
    public void abandon() {
        try {
            client.close(true);
        } catch (MqttException e) {
            throw new IllegalStateException("a closed client cannot be closed", e);
        }
    }

    @Override
    public void close() throws MqttException {
        if (client.isConnected()) {
            client.disconnect(500).waitForCompletion(WAIT_MS);
        }
        client.close(true);
    }

    static byte[] death(DeviceId device, long boot, long connection) {
        return MessageCodec.encode(new Death(device, boot, connection, false));
    }
}
