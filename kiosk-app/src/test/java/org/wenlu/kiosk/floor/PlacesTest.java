package org.wenlu.kiosk.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;

class PlacesTest {
    @Test
    void nobodyTakesMoreThanTheirShareAndAllTogetherNoMoreThanThereAre() {
        var places = new Places(3, 2);

        assertThat(places.take("a")).isTrue();
        assertThat(places.take("a")).isTrue();
        assertThat(places.take("a")).isFalse();
        assertThat(places.take("b")).isTrue();
        assertThat(places.take("c")).isFalse();
    }

    @Test
    void aPlaceThatWasGivenBackIsFree() {
        var places = new Places(1, 1);
        places.take("a");
        places.take("b");

        places.giveBack("a");

        assertThat(places.take("b")).isTrue();
    }

    @Test
    void oneDeviceIsOneCallerHoweverManyAddressesItsNetworkGivesIt() throws Exception {
        assertThat(Peer.key(InetAddress.ofLiteral("2001:db8:1:2:aaaa::1")))
                .isEqualTo(Peer.key(InetAddress.ofLiteral("2001:db8:1:2:bbbb::9")))
                .isNotEqualTo(Peer.key(InetAddress.ofLiteral("2001:db8:1:3::1")));
        assertThat(Peer.key(InetAddress.ofLiteral("192.0.2.1"))).isEqualTo("192.0.2.1");
    }
}
