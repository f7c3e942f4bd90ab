package org.wenlu.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.gateway.broker.EmbeddedBroker;
import org.wenlu.protocol.Limits;
import org.wenlu.protocol.Topics;
import org.wenlu.protocol.Topics.Channel;
import org.wenlu.protocol.identity.JournalId;
import org.wenlu.protocol.message.JournalBatch;
import org.wenlu.protocol.message.JournalBatchCodec;
import org.wenlu.protocol.message.WireMessage;

class LineTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir Path folder;
    private TestSite site;
    private Gateway gateway;
    private TestDevice kiosk;

    @BeforeEach
    void start() throws MqttException {
        site = new TestSite(folder);
        gateway = site.start();
        int port = ((EmbeddedBroker) gateway.broker()).port();
        kiosk =
                TestDevice.connect(port, TestSite.KIOSK, site.device(TestSite.KIOSK))
                        .listen(site.receipts());
    }

    @AfterEach
    void stop() throws MqttException {
        kiosk.close();
        gateway.close();
    }

    private long awaitThrough(JournalId journal, long through) {
        await().atMost(SOON)
                .until(
                        () ->
                                kiosk.receipts.stream()
                                        .anyMatch(
                                                r ->
                                                        r.journal().equals(journal)
                                                                && r.through() >= through));
        return gateway.ledger().records();
    }

    private void awaitRefused(String cause) {
        await().atMost(SOON).until(() -> site.refused(cause) == 1);
        await().atMost(SOON).until(() -> gateway.ledger().quarantined() == 1);
        var after = new TestJournal(TestSite.KIOSK).visits(1);
        try {
            kiosk.send(after.all());
        } catch (MqttException e) {
            throw new IllegalStateException(e);
        }
        assertThat(awaitThrough(after.id, 2)).isEqualTo(2);
    }

    private int sendRaw(WireMessage wire) throws MqttException {
        return kiosk.publish(Topics.of(TestSite.KIOSK, Channel.JOURNAL), wire);
    }

    private static WireMessage enveloped(String contentType, byte[] payload) {
        return new WireMessage(
                contentType,
                Map.of(
                        "journal",
                        JournalId.random().toString(),
                        "first",
                        "1",
                        "last",
                        "1",
                        "count",
                        "1"),
                payload);
    }

    @Test
    void storesWhatAKioskSendsAndSignsForIt() throws Exception {
        var journal = new TestJournal(TestSite.KIOSK).visits(99);

        assertThat(kiosk.send(journal.all())).isLessThan(0x80);

        assertThat(awaitThrough(journal.id, 100)).isEqualTo(100);
        var receipt = kiosk.receipts.getLast();
        assertThat(receipt.hash()).contains(journal.last());
        assertThat(receipt.ledger()).isEqualTo(gateway.ledger().id());
        assertThat(receipt.device()).isEqualTo(TestSite.KIOSK);
    }

    @Test
    void storesOnceWhatIsSentAgain() throws Exception {
        var journal = new TestJournal(TestSite.KIOSK).visits(9);
        for (int i = 0; i < 3; i++) {
            kiosk.send(journal.all());
        }
        journal.visits(1);
        kiosk.send(journal.batch(11, 11));

        assertThat(awaitThrough(journal.id, 11)).isEqualTo(11);
    }

    @Test
    void refusesWhatIsNoJournalMessageAndGoesOn() throws Exception {
        sendRaw(new WireMessage("", Map.of(), "nonsense".getBytes(StandardCharsets.UTF_8)));

        awaitRefused("malformed");
    }

    @Test
    void refusesARecordThatIsNoneAndGoesOn() throws Exception {
        sendRaw(
                enveloped(
                        JournalBatch.CONTENT_TYPE,
                        "{\"seq\":1}\n".getBytes(StandardCharsets.UTF_8)));

        awaitRefused("malformed");
    }

    @Test
    void refusesAMessageThatUnpacksToMoreThanIsAllowed() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[100 * 1024 * 1024]);
        }
        assertThat(packed.size()).isLessThan(Limits.MESSAGE_BYTES);
        sendRaw(enveloped(JournalBatch.CONTENT_TYPE_GZIP, packed.toByteArray()));

        awaitRefused("malformed");
    }

    @Test
    void refusesAMessageThatIsTooLargeAndGoesOn() throws Exception {
        sendRaw(enveloped(JournalBatch.CONTENT_TYPE, new byte[Limits.MESSAGE_BYTES + 1]));

        awaitRefused("oversized");
    }

    @Test
    void refusesTheJournalOfAnotherDeviceAndGoesOn() throws Exception {
        var copied = new TestJournal(TestSite.OTHER).visits(5);
        kiosk.send(copied.all());

        awaitRefused("foreign-journal");
    }

    @Test
    void keepsAndSignsForAKindThatItDoesNotKnow() throws Exception {
        var journal = new TestJournal(TestSite.KIOSK);
        String known = journal.visits(1).all().lines().getLast().text();
        journal.rollBack(1);
        journal.appendText(known.replace("visit.started", "visit.levitated"));
        journal.visits(1);

        kiosk.send(journal.all());

        assertThat(awaitThrough(journal.id, 3)).isEqualTo(3);
        assertThat(kiosk.receipts.getLast().setAside()).isEqualTo(1);
    }

    @Test
    void tellsAKioskWhoseStoreWasRolledBack() throws Exception {
        var journal = new TestJournal(TestSite.KIOSK).visits(9);
        kiosk.send(journal.all());
        awaitThrough(journal.id, 10);

        journal.rollBack(5);
        journal.visits(3);
        kiosk.send(journal.batch(6, 8));

        await().atMost(SOON).until(() -> kiosk.receipts.getLast().conflict().isPresent());
        assertThat(kiosk.receipts.getLast().conflict()).contains(6L);
        assertThat(kiosk.receipts.getLast().through()).isEqualTo(10);
        assertThat(gateway.ledger().records()).isEqualTo(10);
    }

    @Test
    void continuesWithWhatTheBrokerKeptWhileItWasAway() throws Exception {
        var journal = new TestJournal(TestSite.KIOSK).visits(200);
        kiosk.send(journal.batch(1, 100));
        awaitThrough(journal.id, 100);
        gateway.ingest().close();
        kiosk.send(journal.batch(101, 201));
        gateway.close();

        gateway = site.start();

        await().atMost(SOON).until(() -> gateway.ledger().records() == 201);
        assertThat(gateway.ledger().journal(TestSite.KIOSK, journal.id).orElseThrow().through())
                .isEqualTo(201);
    }

    @Test
    void storesAFullBatchThatIsPacked() throws Exception {
        var journal = new TestJournal(TestSite.KIOSK).visits(Limits.BATCH_RECORDS - 1);
        assertThat(JournalBatchCodec.encode(journal.all()).contentType())
                .isEqualTo(JournalBatch.CONTENT_TYPE_GZIP);
        kiosk.send(journal.all());

        assertThat(awaitThrough(journal.id, Limits.BATCH_RECORDS)).isEqualTo(Limits.BATCH_RECORDS);
    }
}
