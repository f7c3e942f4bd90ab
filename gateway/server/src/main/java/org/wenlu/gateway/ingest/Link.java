package org.wenlu.gateway.ingest;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.MqttSubscription;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlu.gateway.broker.Broker;

/// A connection to the broker that comes back by itself, with jitter, for as long as it is open.
/// Messages are handed over on Paho's thread and acknowledged by whoever handled them.
final class Link implements AutoCloseable, MqttCallback {
    private static final Logger LOG = LoggerFactory.getLogger(Link.class);
    private static final long SESSION_SECONDS = 3600;
    private static final int WAIT_MS = 15_000;
    private static final int REFUSED = 0x80;
    private static final long FIRST_PAUSE_MS = 200;
    private static final long LONGEST_PAUSE_MS = 10_000;

    private final String name;
    private final Broker broker;
    private final SSLContext tls;
    private final int inFlight;
    private final Waiting waiting;
    private final List<String> filters;
    private final Consumer<Message> receiver;
    private final MqttAsyncClient client;
    private final Semaphore lost = new Semaphore(0);
    private final CountDownLatch first = new CountDownLatch(1);
    private final Thread keeper;
    private volatile boolean open = true;
    private volatile boolean connected;
    private volatile long connection;

    /// What becomes of messages while the gateway is not connected.
    enum Waiting {
        /// They wait at the broker: journals.
        KEPT,
        /// They are gone, because they told of a moment that has passed: states.
        DROPPED
    }

    /// @param name the client identity, `gateway-…`
    /// @param inFlight most messages that are handed over and not yet acknowledged
    Link(
            String name,
            Broker broker,
            SSLContext tls,
            int inFlight,
            Waiting waiting,
            List<String> filters,
            Consumer<Message> receiver) {
        this.name = name;
        this.broker = broker;
        this.tls = tls;
        this.inFlight = inFlight;
        this.waiting = waiting;
        this.filters = List.copyOf(filters);
        this.receiver = receiver;
        this.client = client();
        this.keeper = Thread.ofPlatform().name("link-" + name).unstarted(this::keep);
    }

    private MqttAsyncClient client() {
        try {
            var created =
                    new MqttAsyncClient(broker.address().toString(), name, new MemoryPersistence());
            created.setManualAcks(true);
            created.setCallback(this);
            return created;
        } catch (MqttException e) {
            throw new IllegalStateException("no client for " + broker.address(), e);
        }
    }

    void start() {
        keeper.start();
    }

    /// Waits for the first connection.
    boolean awaitConnection(Duration most) throws InterruptedException {
        return first.await(most.toMillis(), TimeUnit.MILLISECONDS);
    }

    boolean isConnected() {
        return connected;
    }

    /// Tells the broker that a message was dealt with; one of an earlier connection comes again
    /// anyway.
    void acknowledge(Message message) {
        if (message.connection() != connection) {
            return;
        }
        try {
            client.messageArrivedComplete(message.packet(), message.qos());
        } catch (MqttException e) {
            LOG.debug("{}: not acknowledged, it will come again: {}", name, e.getMessage());
        }
    }

    /// Sends without waiting.
    ///
    /// @return whether the message is on its way
    boolean publish(String topic, byte[] payload) {
        try {
            var message = new MqttMessage(payload, 1, false, new MqttProperties());
            client.publish(topic, message);
            return true;
        } catch (MqttException e) {
            LOG.debug("{}: not sent to {}: {}", name, topic, e.getMessage());
            return false;
        }
    }

    private void keep() {
        long pause = FIRST_PAUSE_MS;
        while (open) {
            try {
                connect();
                pause = FIRST_PAUSE_MS;
                lost.acquire();
                lost.drainPermits();
                connected = false;
            } catch (MqttException e) {
                LOG.warn("{}: no connection to {}: {}", name, broker.address(), e.getMessage());
                dropHalfOpen();
                if (!rest(pause)) {
                    return;
                }
                pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void connect() throws MqttException {
        lost.drainPermits();
        connection++;
        client.connect(options()).waitForCompletion(WAIT_MS);
        for (String filter : filters) {
            IMqttToken token = client.subscribe(new MqttSubscription(filter, 1));
            token.waitForCompletion(WAIT_MS);
            requireGranted(filter, token);
        }
        connected = true;
        first.countDown();
        LOG.info("{}: connected to {}", name, broker.address());
    }

    private static void requireGranted(String filter, IMqttToken token) throws MqttException {
        int[] codes = token.getReasonCodes();
        if (codes != null && codes.length > 0 && codes[0] >= REFUSED) {
            throw new MqttException(
                    new IllegalStateException(
                            "subscription to %s refused with %d".formatted(filter, codes[0])));
        }
    }

    private MqttConnectionOptions options() {
        var options = new MqttConnectionOptions();
        options.setCleanStart(waiting == Waiting.DROPPED);
        options.setSessionExpiryInterval(waiting == Waiting.DROPPED ? 0 : SESSION_SECONDS);
        options.setReceiveMaximum(inFlight);
        options.setTopicAliasMaximum(0);
        options.setAutomaticReconnect(false);
        options.setUseSubscriptionIdentifiers(false);
        options.setSocketFactory(new NoDelaySockets(tls.getSocketFactory()));
        options.setHttpsHostnameVerificationEnabled(broker.verifyName());
        options.setConnectionTimeout(WAIT_MS / 1000);
        return options;
    }

    private void dropHalfOpen() {
        try {
            if (client.isConnected()) {
                client.disconnectForcibly(0, 100, false);
            }
        } catch (MqttException e) {
            LOG.debug("{}: {}", name, e.getMessage());
        }
    }

    private boolean rest(long pauseMs) {
        try {
            TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextLong(pauseMs / 2, pauseMs));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) {
        receiver.accept(Message.of(topic, message, connection));
    }

    @Override
    public void disconnected(MqttDisconnectResponse response) {
        connected = false;
        lost.release();
    }

    @Override
    public void mqttErrorOccurred(MqttException exception) {
        LOG.warn("{}: {}", name, exception.getMessage());
    }

    @Override
    public void deliveryComplete(IMqttToken token) {
        // A receipt that does not arrive is asked for again by the kiosk.
    }

    @Override
    public void connectComplete(boolean reconnect, String uri) {
        // The keeper continues after connect().
    }

    @Override
    public void authPacketArrived(int reason, MqttProperties properties) {
        // Certificates, no enhanced authentication.
    }

    @Override
    public void close() {
        open = false;
        keeper.interrupt();
        try {
            keeper.join(WAIT_MS);
            if (client.isConnected()) {
                client.disconnect(1_000).waitForCompletion(WAIT_MS);
            }
            client.close(true);
        } catch (MqttException e) {
            LOG.debug("{}: {}", name, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
