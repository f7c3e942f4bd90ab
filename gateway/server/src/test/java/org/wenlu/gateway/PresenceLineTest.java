package org.wenlu.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.gateway.broker.EmbeddedBroker;
import org.wenlu.gateway.presence.PresenceState;
import org.wenlu.protocol.Topics;
import org.wenlu.protocol.Topics.Channel;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.JournalId;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.identity.ServicePointId;
import org.wenlu.protocol.message.Birth;
import org.wenlu.protocol.message.MessageCodec;

/// Presence as the broker tells it: births that it kept, last wills, its own restart.
class PresenceLineTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final PlaceId PLACE = new PlaceId("luohu-port-hall/1");
    private static final PlaceId OTHER = new PlaceId("luohu-port-hall/2");

    @TempDir Path folder;
    private TestSite site;
    private Gateway gateway;

    @BeforeEach
    void start() {
        site = new TestSite(folder);
        gateway = site.start();
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Tag("WENLU-BIRTH-002")
    @Test
    void takesABirthThatTheBrokerKeptForNoSignOfLife() throws Exception {
        try (TestDevice kiosk = connect(TestSite.KIOSK)) {
            kiosk.sendBirth(birth(TestSite.KIOSK, PLACE, 1));
            awaitState(PLACE, PresenceState.ONLINE);
        }
        gateway.close();

        gateway = site.start();

        awaitAllHeard();
        assertThat(state(PLACE)).isEqualTo(PresenceState.UNKNOWN);
        assertThat(gateway.presence().of(PLACE).birth()).isPresent();
    }

    @Test
    void isOfflineWhenItsLastWillComes() throws Exception {
        var tls = site.device(TestSite.KIOSK).context().getSocketFactory();
        try (var socket = tls.createSocket("127.0.0.1", port())) {
            var out = socket.getOutputStream();
            out.write(
                    RawMqtt.connect(
                            TestSite.KIOSK.value(),
                            Topics.of(TestSite.KIOSK, Channel.DEATH),
                            TestDevice.death(TestSite.KIOSK, 1, 1)));
            assertThat(socket.getInputStream().read()).as("CONNACK").isEqualTo(0x20);
            out.write(
                    RawMqtt.publish(
                            Topics.of(TestSite.KIOSK, Channel.BIRTH),
                            MessageCodec.encode(birth(TestSite.KIOSK, PLACE, 1))));
            awaitState(PLACE, PresenceState.ONLINE);
        }

        awaitState(PLACE, PresenceState.OFFLINE);
    }

    @Test
    void staysOnlineWhenTheWillOfAnEarlierConnectionComesLate() throws Exception {
        try (TestDevice kiosk = connect(TestSite.KIOSK)) {
            kiosk.sendBirth(birth(TestSite.KIOSK, PLACE, 2));
            awaitState(PLACE, PresenceState.ONLINE);

            kiosk.send(Channel.DEATH, TestDevice.death(TestSite.KIOSK, 1, 1));

            awaitAllHeard();
            assertThat(state(PLACE)).isEqualTo(PresenceState.ONLINE);
        }
    }

    /// Everything that came before has been read when another device's word has.
    private void awaitAllHeard() throws MqttException {
        try (TestDevice other = connect(TestSite.OTHER)) {
            other.sendBirth(birth(TestSite.OTHER, OTHER, 1));
            awaitState(OTHER, PresenceState.ONLINE);
        }
    }

    private PresenceState state(PlaceId place) {
        return gateway.presence().of(place).state();
    }

    private void awaitState(PlaceId place, PresenceState state) {
        await().atMost(SOON).untilAsserted(() -> assertThat(state(place)).isEqualTo(state));
    }

    private int port() {
        return ((EmbeddedBroker) gateway.broker()).port();
    }

    private TestDevice connect(DeviceId device) throws MqttException {
        return TestDevice.connect(port(), device, site.device(device));
    }

    private static Birth birth(DeviceId device, PlaceId place, long connection) {
        return new Birth(
                device,
                place,
                new ServicePointId("luohu-port-hall"),
                1,
                connection,
                Instant.now(),
                "0.1.0",
                "simulator",
                JournalId.random(),
                List.of("en"));
    }
}
