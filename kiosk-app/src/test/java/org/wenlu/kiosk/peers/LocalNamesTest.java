package org.wenlu.kiosk.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.net.NetworkInterface;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LocalNamesTest {
    private final InetAddress network = InetAddress.getLoopbackAddress();
    private final String host = "kiosk-" + UUID.randomUUID() + ".local";

    @BeforeEach
    void multicastIsThere() {
        assumeTrue(multicast(), "this machine's loopback takes no multicast: mDNS is not tried");
    }

    private boolean multicast() {
        var group = new InetSocketAddress("224.0.0.251", 5353);
        try (var hears = new MulticastSocket(5353);
                var says = new MulticastSocket()) {
            NetworkInterface card = NetworkInterface.getByInetAddress(network);
            hears.joinGroup(group, card);
            hears.setSoTimeout(1_000);
            says.setNetworkInterface(card);
            byte[] word = "wenlu".getBytes(StandardCharsets.UTF_8);
            says.send(new DatagramPacket(word, word.length, group));
            hears.receive(new DatagramPacket(new byte[1_500], 1_500));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void aKioskIsFoundUnderTheNameThatItAnnouncesAndOtherNamesAreTheSystems() throws IOException {
        try (LocalNames looks = LocalNames.start("10.0.0.9", 7443, network);
                LocalNames announces = LocalNames.start(host, 7443, network)) {
            await().atMost(Duration.ofSeconds(15)).until(() -> !looks.of(host).isEmpty());
            await().atMost(Duration.ofSeconds(15)).until(() -> !announces.of(host).isEmpty());

            assertThat(looks.of(host)).containsExactly(network);
            assertThat(InetAddress.getByName(host)).isEqualTo(network);
            assertThat(InetAddress.getByName("localhost").isLoopbackAddress()).isTrue();
            assertThatThrownBy(() -> InetAddress.getByName("kiosk-nowhere.local"))
                    .isInstanceOf(UnknownHostException.class);
        }
    }
}
