package org.wenlu.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wenlu.firmware.tls.TlsFiles;
import org.wenlu.gateway.broker.EmbeddedBroker;
import org.wenlu.protocol.identity.DeviceId;

/// Whatever is sent: a clear line in the log, said once and without what was sent; counted; nothing
/// lost before or after; the gateway serves on. Who may connect at all is [AccessTest].
class BadInputTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir static Path folder;
    private static TestSite site;
    private static Gateway gateway;
    private static TestDevice kiosk;
    private static TestDevice rogueBroker;

    private final TestJournal journal = new TestJournal(TestSite.KIOSK).visits(1);
    private TestLog log;

    @BeforeAll
    static void start() throws MqttException {
        site = new TestSite(folder);
        gateway = site.start();
        int port = ((EmbeddedBroker) gateway.broker()).port();
        kiosk =
                TestDevice.connect(port, TestSite.KIOSK, site.device(TestSite.KIOSK))
                        .listen(site.receipts());
        var own =
                new TlsFiles(
                        folder.resolve("tls/gateway.pem"),
                        folder.resolve("tls/gateway.key"),
                        folder.resolve("authority/authority.pem"));
        rogueBroker = TestDevice.connect(port, "gateway-rogue", new DeviceId("gateway-rogue"), own);
    }

    @AfterAll
    static void stop() throws MqttException {
        rogueBroker.close();
        kiosk.close();
        gateway.close();
    }

    @BeforeEach
    void sendsWhatIsGoodBefore() throws MqttException {
        log = new TestLog();
        kiosk.send(journal.all());
        awaitReceipt(2);
    }

    @AfterEach
    void closeLog() {
        log.close();
    }

    static List<BadInput> all() throws IOException {
        return BadInput.all();
    }

    static List<BadInput> throughTheBroker() {
        return BadInput.throughTheBroker();
    }

    @ParameterizedTest
    @MethodSource("all")
    void refusesAndGoesOn(BadInput bad) throws MqttException {
        assertRefused(kiosk, bad);
    }

    @ParameterizedTest
    @MethodSource("throughTheBroker")
    void believesNoBroker(BadInput bad) throws MqttException {
        assertRefused(rogueBroker, bad);
    }

    @Test
    void keepsSignsForAndCountsAKindThatItDoesNotKnow() throws MqttException {
        assertKept("\"kind\":\"visit.started\"", "\"kind\":\"visit.levitated\"");
    }

    @Test
    void keepsSignsForAndCountsAVersionThatItDoesNotKnow() throws MqttException {
        assertKept("\"v\":1,", "\"v\":99,");
    }

    @Test
    void setsAsideWhatDoesNotFollowTheRecordBeforeIt() throws MqttException {
        double before = count("wenlu.ledger.conflicts");
        journal.rollBack(1);
        journal.visits(2);
        kiosk.send(journal.batch(3, 3));

        await().atMost(SOON).until(() -> kiosk.receipts.getLast().conflict().isPresent());
        assertThat(count("wenlu.ledger.conflicts")).isEqualTo(before + 1);
        assertThat(log.lines("conflict in journal " + journal.id))
                .singleElement()
                .asString()
                .contains("from record 3 on", "must open another journal");
        assertServes();
    }

    private void assertRefused(TestDevice sender, BadInput bad) throws MqttException {
        double counted = site.refused(bad.cause());
        long quarantined = gateway.ledger().quarantined();
        assertThat(sender.publish(bad.topic(), bad.wire())).isLessThan(0x80);

        await().atMost(SOON).until(() -> site.refused(bad.cause()) == counted + 1);
        await().atMost(SOON).until(() -> gateway.ledger().quarantined() == quarantined + 1);
        assertThat(log.lines("refused (" + bad.cause() + ")"))
                .singleElement()
                .asString()
                .contains(bad.topic(), bad.says());
        assertThat(log.lines(BadInput.SECRET)).isEmpty();
        assertServes();
    }

    private void assertKept(String known, String unknown) throws MqttException {
        double before = count("wenlu.ledger.unread");
        String line = journal.all().lines().getLast().text();
        journal.rollBack(1);
        var strange = new TestJournal(TestSite.KIOSK);
        String opening = strange.last().hex();
        strange.appendText(
                line.replace(known, unknown)
                        .replaceAll("\"prev\":\"[0-9a-f]+\"", "\"prev\":\"" + opening + "\""));
        kiosk.send(strange.all());

        await().atMost(SOON)
                .until(
                        () ->
                                kiosk.receipts.stream()
                                        .anyMatch(
                                                it ->
                                                        it.journal().equals(strange.id)
                                                                && it.through() == 2
                                                                && it.setAside() == 1));
        assertThat(count("wenlu.ledger.unread")).isEqualTo(before + 1);
        assertThat(log.lines(strange.id.toString()))
                .singleElement()
                .asString()
                .contains("kept, not counted", "older than the kiosk");
    }

    private void assertServes() throws MqttException {
        var after = new TestJournal(TestSite.KIOSK).visits(1);
        kiosk.send(after.all());
        await().atMost(SOON)
                .until(() -> kiosk.receipts.stream().anyMatch(it -> it.journal().equals(after.id)));
        assertThat(gateway.ledger().journal(TestSite.KIOSK, journal.id).orElseThrow().through())
                .as("what was stored before")
                .isEqualTo(2);
        assertThat(gateway.ingest().isConnected()).isTrue();
    }

    private void awaitReceipt(long through) {
        await().atMost(SOON)
                .until(
                        () ->
                                kiosk.receipts.stream()
                                        .anyMatch(
                                                it ->
                                                        it.journal().equals(journal.id)
                                                                && it.through() == through));
    }

    private static double count(String name) {
        var counter = site.meters.find(name).counter();
        return counter == null ? 0 : counter.count();
    }
}
