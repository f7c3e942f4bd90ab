package org.wenlu.kiosk.uplink;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.eclipse.paho.mqttv5.common.packet.UserProperty;
import org.wenlu.protocol.Topics;
import org.wenlu.protocol.Topics.Channel;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.JournalId;
import org.wenlu.protocol.identity.LedgerId;
import org.wenlu.protocol.letter.SealedLetter;
import org.wenlu.protocol.message.Birth;
import org.wenlu.protocol.message.Death;
import org.wenlu.protocol.message.JournalBatch;
import org.wenlu.protocol.message.JournalBatchCodec;
import org.wenlu.protocol.message.MessageCodec;
import org.wenlu.protocol.message.Receipt;
import org.wenlu.protocol.message.ReceiptSigner;
import org.wenlu.protocol.message.SealedReceipt;
import org.wenlu.protocol.message.Status;
import org.wenlu.protocol.message.WireMessage;
import org.wenlu.protocol.record.Hash;
import org.wenlu.protocol.record.RecordLine;
import org.wenlu.protocol.signing.SigningKey;
import org.wenlu.protocol.signing.TrustedKeys;

/// A gateway with a ledger in memory: takes what any device says and answers batches with signed
/// receipts, unless told to be quiet.
final class FakeGateway implements MqttCallback, AutoCloseable {
    private static final String KEY = "ed25519:test-gateway";

    final List<Birth> births = new CopyOnWriteArrayList<>();
    final List<Status> statuses = new CopyOnWriteArrayList<>();
    final List<Death> deaths = new CopyOnWriteArrayList<>();
    final List<SealedLetter> letters = new CopyOnWriteArrayList<>();
    final List<JournalBatch> batches = new CopyOnWriteArrayList<>();
    final List<Throwable> broken = new CopyOnWriteArrayList<>();
    final List<JournalId> order = new CopyOnWriteArrayList<>();
    volatile boolean answers = true;

    private final KeyPair pair;
    private final MqttAsyncClient client;
    private final ExecutorService work = Executors.newSingleThreadExecutor();
    private final Map<JournalId, TreeMap<Long, RecordLine>> ledger = new ConcurrentHashMap<>();
    private volatile LedgerId identity = LedgerId.random();
    private volatile ReceiptSigner signer;

    FakeGateway(String address, Optional<SSLContext> tls) throws Exception {
        this(address, tls, KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
    }

    private FakeGateway(String address, Optional<SSLContext> tls, KeyPair pair) throws Exception {
        this.pair = pair;
        signer = new ReceiptSigner(new SigningKey(KEY, pair.getPrivate()));
        client = new MqttAsyncClient(address, "gateway", new MemoryPersistence());
        client.setCallback(this);
        var options = new MqttConnectionOptions();
        options.setCleanStart(true);
        tls.ifPresent(context -> options.setSocketFactory(context.getSocketFactory()));
        client.connect(options).waitForCompletion(5000);
        for (Channel channel :
                List.of(
                        Channel.BIRTH,
                        Channel.STATUS,
                        Channel.DEATH,
                        Channel.JOURNAL,
                        Channel.SEALED)) {
            client.subscribe(Topics.all(channel), 1).waitForCompletion(5000);
        }
    }

    TrustedKeys keys() {
        return new TrustedKeys(Map.of(KEY, pair.getPublic()));
    }

    long stored(JournalId journal) {
        return ledger.getOrDefault(journal, new TreeMap<>()).size();
    }

    /// Becomes a gateway that was restored from a backup which holds records up to `through`.
    void restoreFromBackup(JournalId journal, long through) {
        work.submit(
                () -> {
                    identity = LedgerId.random();
                    ledger.get(journal).tailMap(through, false).clear();
                });
    }

    /// Signs with a key that nobody trusts, or rightly again.
    void sign(boolean rightly) throws Exception {
        KeyPair other = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        signer =
                new ReceiptSigner(
                        new SigningKey(KEY, rightly ? pair.getPrivate() : other.getPrivate()));
    }

    /// The same gateway, with the same ledger, started again.
    FakeGateway again(String address) throws Exception {
        var again = new FakeGateway(address, Optional.empty(), pair);
        again.identity = identity;
        again.ledger.putAll(ledger);
        return again;
    }

    /// Says that it holds more than was ever sent.
    void claim(DeviceId device, JournalId journal, long through) {
        send(receipt(device, journal, through, Optional.of(Hash.of(new byte[1]))));
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) {
        Topics.Address address = Topics.parse(topic).orElseThrow();
        work.submit(
                () -> {
                    try {
                        take(address, message);
                    } catch (RuntimeException e) {
                        broken.add(e);
                    }
                });
    }

    private void take(Topics.Address from, MqttMessage message) {
        switch (from.channel()) {
            case BIRTH -> births.add(MessageCodec.birth(message.getPayload()));
            case STATUS -> statuses.add(MessageCodec.status(message.getPayload()));
            case DEATH -> deaths.add(MessageCodec.death(message.getPayload()));
            case SEALED -> take(from.device(), SealedLetter.fromJson(message.getPayload()));
            default -> take(from.device(), JournalBatchCodec.decode(wire(message)));
        }
    }

    private void take(DeviceId device, SealedLetter letter) {
        letters.add(letter);
        if (answers) {
            publish(
                    device,
                    signer.sign(
                            new SealedReceipt(
                                    identity, device, List.of(letter.id()), Instant.now())));
        }
    }

    private static WireMessage wire(MqttMessage message) {
        var properties = new HashMap<String, String>();
        for (UserProperty property : message.getProperties().getUserProperties()) {
            properties.put(property.getKey(), property.getValue());
        }
        return new WireMessage(
                message.getProperties().getContentType(), properties, message.getPayload());
    }

    private void take(DeviceId device, JournalBatch batch) {
        batches.add(batch);
        if (order.isEmpty() || !order.getLast().equals(batch.journal())) {
            order.add(batch.journal());
        }
        if (!answers) {
            return;
        }
        var stored = ledger.computeIfAbsent(batch.journal(), _ -> new TreeMap<>());
        for (int i = 0; i < batch.lines().size(); i++) {
            stored.put(batch.first() + i, batch.lines().get(i));
        }
        long through = 0;
        while (stored.containsKey(through + 1)) {
            through++;
        }
        Optional<Hash> hash = Optional.ofNullable(stored.get(through)).map(RecordLine::hash);
        send(receipt(device, batch.journal(), through, hash));
    }

    private Receipt receipt(DeviceId device, JournalId journal, long through, Optional<Hash> hash) {
        return new Receipt(
                identity, device, journal, through, hash, 0, Optional.empty(), Instant.now());
    }

    private void send(Receipt receipt) {
        publish(receipt.device(), signer.sign(receipt));
    }

    void publish(DeviceId device, byte[] receipt) {
        try {
            client.publish(Topics.of(device, Channel.RECEIPT), receipt, 1, false);
        } catch (MqttException e) {
            broken.add(e);
        }
    }

    @Override
    public void close() throws MqttException {
        work.shutdownNow();
        client.disconnectForcibly(0, 500, true);
        client.close(true);
    }

    @Override
    public void disconnected(MqttDisconnectResponse response) {}

    @Override
    public void mqttErrorOccurred(MqttException exception) {}

    @Override
    public void deliveryComplete(IMqttToken token) {}

    @Override
    public void connectComplete(boolean reconnect, String serverUri) {}

    @Override
    public void authPacketArrived(int reasonCode, MqttProperties properties) {}
}
