package org.wenlu.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.gateway.broker.EmbeddedBroker;
import org.wenlu.protocol.Limits;
import org.wenlu.protocol.identity.JournalId;
import org.wenlu.protocol.message.JournalBatch;
import org.wenlu.protocol.message.JournalBatchCodec;

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
