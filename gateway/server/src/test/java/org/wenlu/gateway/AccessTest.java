package org.wenlu.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.DataOutputStream;
import java.net.SocketException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.firmware.tls.TlsFiles;
import org.wenlu.gateway.broker.EmbeddedBroker;
import org.wenlu.protocol.Limits;
import org.wenlu.protocol.Topics;
import org.wenlu.protocol.Topics.Channel;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.message.WireMessage;
import org.wenlu.provisioning.authority.Authority;

class AccessTest {
    private static final int NOT_AUTHORIZED = 135;
    private static final WireMessage EMPTY = new WireMessage("", Map.of(), new byte[] {'{', '}'});

    @TempDir static Path folder;
    private static TestSite site;
    private static Gateway gateway;
    private static int port;

    @BeforeAll
    static void start() {
        site = new TestSite(folder);
        gateway = site.start();
        port = ((EmbeddedBroker) gateway.broker()).port();
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    private TestLog log;

    @BeforeEach
    void readLog() {
        log = new TestLog();
    }

    @AfterEach
    void closeLog() {
        log.close();
    }

    /// Counted, and said once in one line: what, and what would be right.
    private void assertSaid(String cause, String... says) {
        await().atMost(Duration.ofSeconds(20)).until(() -> counted(cause) > 0);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () ->
                                assertThat(log.lines("refused (" + cause + ")"))
                                        .anySatisfy(line -> assertThat(line).contains(says))
                                        .doesNotHaveDuplicates());
        assertThat(log.lines("PRIVATE KEY")).isEmpty();
    }

    private static double counted(String cause) {
        var counter = site.meters.find("wenlu.broker.refused").tag("cause", cause).counter();
        return counter == null ? 0 : counter.count();
    }

    private static TestDevice kiosk() throws MqttException {
        return TestDevice.connect(port, TestSite.KIOSK, site.device(TestSite.KIOSK));
    }

    @Test
    void refusesAClientIdentityThatIsNotTheOneInTheCertificate() {
        TlsFiles own = site.device(TestSite.KIOSK);

        assertThatThrownBy(() -> TestDevice.connect(port, "kiosk-2", TestSite.OTHER, own))
                .isInstanceOf(MqttException.class);
        assertSaid("foreign-identity", "client 'kiosk-2'", "must be 'kiosk-1'");
    }

    @Test
    void refusesTheGatewaysNameWithADevicesCertificate() {
        TlsFiles own = site.device(TestSite.KIOSK);

        assertThatThrownBy(() -> TestDevice.connect(port, "gateway-journal", TestSite.KIOSK, own))
                .isInstanceOf(MqttException.class);
    }

    @Test
    void refusesADeviceThatIsRevoked() {
        TlsFiles revoked = site.device(TestSite.REVOKED);

        assertThatThrownBy(() -> TestDevice.connect(port, TestSite.REVOKED, revoked))
                .isInstanceOf(MqttException.class);
        assertSaid("not-admitted", "device 'kiosk-9'", "the fleet file must name it");
    }

    @Test
    void refusesADeviceThatNobodyAssigned() {
        var stranger = new DeviceId("stranger");
        TlsFiles files = site.device(stranger);

        assertThatThrownBy(() -> TestDevice.connect(port, stranger, files))
                .isInstanceOf(MqttException.class);
        assertSaid("not-admitted", "device 'stranger'", "the fleet file must name it");
    }

    @Test
    void endsTheHandshakeWithoutACertificate() throws Exception {
        var trusting = javax.net.ssl.SSLContext.getInstance("TLS");
        var trust =
                javax.net.ssl.TrustManagerFactory.getInstance(
                        javax.net.ssl.TrustManagerFactory.getDefaultAlgorithm());
        trust.init(site.device(TestSite.KIOSK).trustStore());
        trusting.init(null, trust.getTrustManagers(), null);

        try (var socket = (SSLSocket) trusting.getSocketFactory().createSocket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            assertThatThrownBy(
                            () -> {
                                socket.startHandshake();
                                socket.getInputStream().read();
                            })
                    .isInstanceOfAny(SSLException.class, SocketException.class);
        }
        assertSaid("handshake", "127.0.0.1", "needs a certificate of this gateway's authority");
    }

    @Test
    void refusesACertificateOfAnotherAuthority() {
        Authority foreign =
                Authority.in(folder.resolve("foreign-authority"), InstantSource.system());
        TlsFiles issued = foreign.issueDevice(TestSite.KIOSK, folder.resolve("foreign"));
        TlsFiles files =
                new TlsFiles(
                        issued.certificate(),
                        issued.key(),
                        site.device(TestSite.KIOSK).authority());

        assertThatThrownBy(() -> TestDevice.connect(port, TestSite.KIOSK, files))
                .isInstanceOf(MqttException.class);
        assertSaid("handshake", "127.0.0.1", "needs a certificate of this gateway's authority");
    }

    @Test
    void deniesToSpeakForAnotherDevice() throws Exception {
        try (TestDevice kiosk = kiosk()) {
            assertThat(kiosk.publish(Topics.of(TestSite.OTHER, Channel.STATUS), EMPTY))
                    .isEqualTo(NOT_AUTHORIZED);
        }
        assertSaid("not-allowed", "'kiosk-1' may not use", "wenlu.v1.kiosk-2.status");
    }

    @Test
    void deniesToSendReceiptsOrCommandsToItself() throws Exception {
        try (TestDevice kiosk = kiosk()) {
            assertThat(kiosk.publish(Topics.of(TestSite.KIOSK, Channel.RECEIPT), EMPTY))
                    .isEqualTo(NOT_AUTHORIZED);
            assertThat(kiosk.publish(Topics.of(TestSite.KIOSK, Channel.COMMAND), EMPTY))
                    .isEqualTo(NOT_AUTHORIZED);
        }
    }

    @Test
    void deniesToListenToOthers() throws Exception {
        try (TestDevice kiosk = kiosk()) {
            for (String filter :
                    new String[] {
                        Topics.of(TestSite.OTHER, Channel.RECEIPT),
                        Topics.of(TestSite.KIOSK, Channel.JOURNAL),
                        "wenlu/v1/+/receipt",
                        "wenlu/#",
                        "#",
                        "$share/ingest/wenlu/v1/+/journal"
                    }) {
                assertThat(kiosk.subscribe(filter)).as(filter).isGreaterThanOrEqualTo(0x80);
            }
        }
    }

    @Test
    void allowsToListenToWhatIsMeantForIt() throws Exception {
        try (TestDevice kiosk = kiosk()) {
            for (Channel channel :
                    new Channel[] {
                        Channel.RECEIPT, Channel.MANIFEST, Channel.COMMAND, Channel.ASK
                    }) {
                assertThat(kiosk.subscribe(Topics.of(TestSite.KIOSK, channel)))
                        .as(channel.word())
                        .isLessThan(0x80);
            }
        }
    }

    @Test
    void refusesADeviceThatIsRevokedWhileItIsConnected() throws Exception {
        try (TestDevice other =
                TestDevice.connect(port, TestSite.OTHER, site.device(TestSite.OTHER))) {
            assertThat(other.publish(Topics.of(TestSite.OTHER, Channel.SEALED), EMPTY))
                    .isLessThan(0x80);

            site.fleet(
                    site.fleet()
                            .replace(
                                    "place: luohu-port-hall/2}",
                                    "place: luohu-port-hall/2, revoked: true}"));

            await().atMost(Duration.ofSeconds(20))
                    .until(() -> !gateway.fleet().fleet().admits(TestSite.OTHER));
            assertThat(isRefused(other)).isTrue();
        } finally {
            site.fleet(site.fleet());
        }
    }

    /// With a reason, or because its connection was ended before it could say anything.
    private static boolean isRefused(TestDevice device) {
        try {
            return device.publish(Topics.of(TestSite.OTHER, Channel.SEALED), EMPTY) >= 0x80;
        } catch (MqttException e) {
            return true;
        }
    }

    @Test
    void endsTheConnectionOfAClientThatSendsMoreThanWasAnnounced() throws Exception {
        var tls = site.device(TestSite.KIOSK).context().getSocketFactory();
        try (var socket = (SSLSocket) tls.createSocket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            var out = new DataOutputStream(socket.getOutputStream());
            out.write(RawMqtt.connect(TestSite.KIOSK.value()));
            assertThat(socket.getInputStream().read()).as("CONNACK").isEqualTo(0x20);
            byte[] large =
                    RawMqtt.publish(
                            Topics.of(TestSite.KIOSK, Channel.JOURNAL),
                            new byte[Limits.MESSAGE_BYTES * 2]);

            out.write(large);
            out.flush();

            assertSaid("oversized", "524288 bytes from 'kiosk-1'", "at most 278528 are allowed");
        }
        try (TestDevice kiosk = kiosk()) {
            assertThat(kiosk.publish(Topics.of(TestSite.KIOSK, Channel.SEALED), EMPTY))
                    .as("the broker serves on")
                    .isLessThan(0x80);
        }
    }
}
