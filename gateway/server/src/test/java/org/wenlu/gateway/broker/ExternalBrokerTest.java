package org.wenlu.gateway.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.wenlu.firmware.tls.TlsFiles;
import org.wenlu.gateway.Gateway;
import org.wenlu.gateway.TestDevice;
import org.wenlu.gateway.TestJournal;
import org.wenlu.gateway.TestSite;
import org.wenlu.gateway.presence.PresenceState;
import org.wenlu.protocol.Topics;
import org.wenlu.protocol.Topics.Channel;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.message.MessageCodec;
import org.wenlu.protocol.message.Status;
import org.wenlu.protocol.message.WireMessage;
import org.wenlu.protocol.record.ClockQuality;
import org.wenlu.provisioning.authority.Authority;

/// The whole line over a broker of somebody else, with TLS, client certificates and its own rules.
class ExternalBrokerTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int NOT_AUTHORIZED = 135;
    private static final WireMessage EMPTY = new WireMessage("", Map.of(), new byte[] {'{', '}'});

    @TempDir Path folder;
    private TestSite site;
    private Optional<Mosquitto> broker = Optional.empty();
    private Optional<Gateway> gateway = Optional.empty();
    private int port;

    @BeforeEach
    void start() throws IOException {
        Optional<Path> program = Mosquitto.installed();
        if (program.isEmpty()) {
            LoggerFactory.getLogger(ExternalBrokerTest.class)
                    .warn("skipped: mosquitto is not installed (apt-get install mosquitto)");
        }
        assumeTrue(program.isPresent(), "mosquitto is not installed (apt-get install mosquitto)");
        site = new TestSite(folder);
        var started = new Mosquitto(program.get(), folder.resolve("broker"), site.server("broker"));
        broker = Optional.of(started);
        port = started.port;
        site.externalBroker(port);
        gateway = Optional.of(site.start());
    }

    @AfterEach
    void stop() throws InterruptedException {
        gateway.ifPresent(Gateway::close);
        if (broker.isPresent()) {
            broker.get().close();
        }
    }

    @Test
    void storesAndSignsForWhatComesThroughItOverItsRestartToo() throws Exception {
        var journal = new TestJournal(TestSite.KIOSK).visits(9);
        try (TestDevice kiosk = kiosk()) {
            assertThat(kiosk.send(journal.all())).isLessThan(0x80);
            awaitReceipt(kiosk, 10);
        }

        broker.orElseThrow().restart();
        await().atMost(SOON).until(() -> gateway.orElseThrow().ingest().isConnected());
        journal.visits(5);
        try (TestDevice kiosk = kiosk()) {
            assertThat(kiosk.send(journal.batch(11, 15))).isLessThan(0x80);
            awaitReceipt(kiosk, 15);
            assertThat(kiosk.receipts.getLast().hash()).contains(journal.last());
        }
        assertThat(gateway.orElseThrow().ledger().records()).isEqualTo(15);
    }

    @Test
    void aStatusSentWhileTheGatewayWasAwayMakesNothingLookOnline() throws Exception {
        gateway.orElseThrow().close();
        gateway = Optional.empty();
        var journal = new TestJournal(TestSite.KIOSK).visits(3);
        try (TestDevice kiosk = kiosk()) {
            assertThat(kiosk.send(Channel.STATUS, MessageCodec.encode(status(journal))))
                    .isLessThan(0x80);
        }

        gateway = Optional.of(site.start());

        try (TestDevice other =
                TestDevice.connect(port, TestSite.OTHER, site.device(TestSite.OTHER))) {
            other.send(new TestJournal(TestSite.OTHER).visits(1).all());
            await().atMost(SOON).until(() -> state("luohu-port-hall/2") == PresenceState.ONLINE);
        }
        assertThat(state("luohu-port-hall/1")).isEqualTo(PresenceState.UNKNOWN);
    }

    private PresenceState state(String place) {
        return gateway.orElseThrow().presence().of(new PlaceId(place)).state();
    }

    private static Status status(TestJournal journal) {
        return new Status(
                TestSite.KIOSK,
                1,
                1,
                Instant.now(),
                ClockQuality.TRUSTED,
                1000,
                journal.id,
                4,
                0,
                2,
                1,
                "ready",
                1L << 30,
                1L << 30,
                List.of());
    }

    @Test
    void keepsTheAccessRulesThatTheDocumentationGivesIt() throws Exception {
        try (TestDevice kiosk = kiosk()) {
            assertThat(kiosk.publish(Topics.of(TestSite.OTHER, Channel.STATUS), EMPTY))
                    .isEqualTo(NOT_AUTHORIZED);
            assertThat(kiosk.publish(Topics.of(TestSite.KIOSK, Channel.RECEIPT), EMPTY))
                    .isEqualTo(NOT_AUTHORIZED);
            assertThat(kiosk.publish(Topics.of(TestSite.KIOSK, Channel.SEALED), EMPTY))
                    .isLessThan(0x80);
        }
    }

    @Test
    void refusesACertificateOfAnotherAuthority() {
        TlsFiles foreign =
                Authority.in(folder.resolve("foreign-authority"), InstantSource.system())
                        .issueDevice(TestSite.KIOSK, folder.resolve("foreign"));
        var files =
                new TlsFiles(
                        foreign.certificate(),
                        foreign.key(),
                        folder.resolve("authority/authority.pem"));

        assertThatThrownBy(() -> TestDevice.connect(port, TestSite.KIOSK, files))
                .isInstanceOf(MqttException.class);
    }

    @Test
    void believesItNothingOfADeviceThatIsRevoked() throws Exception {
        try (TestDevice revoked =
                TestDevice.connect(port, TestSite.REVOKED, site.device(TestSite.REVOKED))) {
            revoked.send(new TestJournal(TestSite.REVOKED).visits(3).all());

            await().atMost(SOON).until(() -> site.refused("revoked-device") == 1);
        }
        assertThat(gateway.orElseThrow().ledger().records()).isZero();
    }

    private TestDevice kiosk() throws MqttException {
        return TestDevice.connect(port, TestSite.KIOSK, site.device(TestSite.KIOSK))
                .listen(site.receipts());
    }

    private static void awaitReceipt(TestDevice kiosk, long through) {
        await().atMost(SOON)
                .until(() -> kiosk.receipts.stream().anyMatch(it -> it.through() == through));
    }
}
