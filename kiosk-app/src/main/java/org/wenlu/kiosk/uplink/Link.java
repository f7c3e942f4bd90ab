package org.wenlu.kiosk.uplink;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttActionListener;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.eclipse.paho.mqttv5.common.packet.UserProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlu.protocol.Topics;
import org.wenlu.protocol.Topics.Channel;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.message.WireMessage;

/// The MQTT connection of one device: one client for the life of the program. Nothing here waits
/// for the network, except [#drop] and [#close]. Safe for use by several threads; what it reports
/// comes on the client's threads.
final class Link {
    private static final Logger log = LoggerFactory.getLogger(Link.class);
    private static final int AT_LEAST_ONCE = 1;
    private static final int MOST_RECEIVE_MAXIMUM = 65_535;
    private static final long CLOSE_MS = 1_000;

    private final DeviceId device;
    private final Pace pace;
    private final Optional<NoDelaySockets> sockets;
    private final MqttAsyncClient client;

    /// What happens to a connection. Implementations return at once.
    interface Events {
        void down(String why);

        void arrived(Channel channel, byte[] payload);
    }

    Link(UplinkSetup setup, Events events) {
        device = setup.device();
        pace = setup.pace();
        sockets = setup.tls().map(tls -> new NoDelaySockets(tls.getSocketFactory()));
        try {
            client =
                    new MqttAsyncClient(
                            address(setup.broker()), device.value(), new MemoryPersistence());
        } catch (MqttException e) {
            throw new IllegalArgumentException("no MQTT client for " + setup.broker(), e);
        }
        client.setCallback(new LinkCallback(device, events));
    }

    private static String address(URI broker) {
        String scheme = "mqtts".equals(broker.getScheme()) ? "ssl" : "tcp";
        return "%s://%s:%d".formatted(scheme, broker.getHost(), broker.getPort());
    }

    /// @return the broker's receive maximum, once connected
    CompletableFuture<Integer> connect(byte[] will) {
        return answered("connect", listener -> client.connect(options(will), null, listener))
                .thenApply(Link::receiveMaximum);
    }

    CompletableFuture<IMqttToken> publish(Channel channel, byte[] json, boolean retained) {
        var message =
                new MqttMessage(json, AT_LEAST_ONCE, retained, contentType("application/json"));
        return publish(channel, message);
    }

    CompletableFuture<IMqttToken> publish(Channel channel, WireMessage wire) {
        MqttProperties properties = contentType(wire.contentType());
        List<UserProperty> user = new ArrayList<>();
        wire.properties().forEach((name, value) -> user.add(new UserProperty(name, value)));
        properties.setUserProperties(user);
        return publish(channel, new MqttMessage(wire.payload(), AT_LEAST_ONCE, false, properties));
    }

    CompletableFuture<IMqttToken> subscribe(Channel channel) {
        return answered(
                "subscribe to " + channel.word(),
                listener ->
                        client.subscribe(
                                Topics.of(device, channel), AT_LEAST_ONCE, null, listener));
    }

    boolean up() {
        return client.isConnected();
    }

    /// Ends what is left of a connection, so that another can begin. May wait a second.
    void drop() {
        try {
            client.disconnectForcibly(0, CLOSE_MS, false);
        } catch (MqttException e) {
            log.debug("dropping the connection: {}", e.getMessage());
        }
    }

    /// Says goodbye and frees the client. May wait seconds.
    void close() {
        try {
            client.disconnect(CLOSE_MS).waitForCompletion(CLOSE_MS);
        } catch (MqttException e) {
            drop();
        }
        try {
            client.close(true);
        } catch (MqttException e) {
            log.debug("closing the MQTT client: {}", e.getMessage());
        }
    }

    private CompletableFuture<IMqttToken> publish(Channel channel, MqttMessage message) {
        return answered(
                "take " + channel.word(),
                listener -> client.publish(Topics.of(device, channel), message, null, listener));
    }

    private MqttConnectionOptions options(byte[] will) {
        var options = new MqttConnectionOptions();
        options.setCleanStart(true);
        options.setSessionExpiryInterval(0L);
        options.setAutomaticReconnect(false);
        options.setTopicAliasMaximum(0);
        options.setKeepAliveInterval((int) pace.keepAlive().toSeconds());
        options.setConnectionTimeout((int) Math.max(1, pace.connectWithin().toSeconds()));
        options.setWill(
                Topics.of(device, Channel.DEATH),
                new MqttMessage(will, AT_LEAST_ONCE, false, new MqttProperties()));
        options.setWillMessageProperties(contentType("application/json"));
        sockets.ifPresent(options::setSocketFactory);
        options.setHttpsHostnameVerificationEnabled(true);
        return options;
    }

    private static MqttProperties contentType(String contentType) {
        var properties = new MqttProperties();
        properties.setContentType(contentType);
        return properties;
    }

    private static int receiveMaximum(IMqttToken connected) {
        MqttProperties properties = connected.getResponseProperties();
        Integer maximum = properties == null ? null : properties.getReceiveMaximum();
        return maximum == null ? MOST_RECEIVE_MAXIMUM : maximum;
    }

    private interface Ask {
        void with(MqttActionListener listener) throws MqttException;
    }

    private static CompletableFuture<IMqttToken> answered(String what, Ask ask) {
        var answer = new CompletableFuture<IMqttToken>();
        try {
            ask.with(new Answered(what, answer));
        } catch (MqttException | RuntimeException e) {
            answer.completeExceptionally(e);
        }
        return answer;
    }

    private record Answered(String what, CompletableFuture<IMqttToken> answer)
            implements MqttActionListener {
        @Override
        public void onSuccess(IMqttToken token) {
            int[] reasons = token.getReasonCodes();
            int worst = reasons == null ? 0 : Arrays.stream(reasons).max().orElse(0);
            if (RefusedException.refusal(worst)) {
                answer.completeExceptionally(new RefusedException(what, worst));
            } else {
                answer.complete(token);
            }
        }

        @Override
        public void onFailure(IMqttToken token, Throwable exception) {
            answer.completeExceptionally(exception);
        }
    }
}
