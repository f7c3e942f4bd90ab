package org.wenlu.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProxiesTest {
    private final Proxies proxies = Proxies.of("127.0.0.1, 10.8.0.0/13,2001:db8:7::/48");

    @Test
    void theAddressIsThePeersWhenItIsNoTrustedProxy() {
        assertThat(proxies.client("192.0.2.1", List.of("198.51.100.1"))).isEqualTo("192.0.2.1");
        assertThat(proxies.client("10.16.0.1", List.of("198.51.100.1"))).isEqualTo("10.16.0.1");
        assertThat(Proxies.NONE.client("127.0.0.1", List.of("198.51.100.1")))
                .isEqualTo("127.0.0.1");
    }

    @Test
    void theAddressIsTheOneThatTheFirstTrustedProxySaw() {
        assertThat(proxies.client("127.0.0.1", List.of("6.6.6.6, 198.51.100.1")))
                .isEqualTo("198.51.100.1");
        assertThat(proxies.client("127.0.0.1", List.of("6.6.6.6,198.51.100.1 , 10.15.255.255")))
                .isEqualTo("198.51.100.1");
        assertThat(proxies.client("[2001:db8:7:9::1]", List.of("6.6.6.6", "198.51.100.1")))
                .isEqualTo("198.51.100.1");
    }

    @Test
    void whatIsNoAddressIsNotBelieved() {
        assertThat(proxies.client("127.0.0.1", List.of("198.51.100.1, localhost")))
                .isEqualTo("127.0.0.1");
        assertThat(proxies.client("127.0.0.1", List.of("", "unknown"))).isEqualTo("127.0.0.1");
        assertThat(proxies.client("127.0.0.1", List.of())).isEqualTo("127.0.0.1");
    }

    @Test
    void theAddressesOfOneHouseholdAreOne() {
        String one = Proxies.NONE.client("2001:db8:1:2:3::1", List.of());

        assertThat(Proxies.NONE.client("[2001:db8:1:2:ffff::9]", List.of())).isEqualTo(one);
        assertThat(Proxies.NONE.client("2001:db8:1:3::1", List.of())).isNotEqualTo(one);
    }

    @Test
    void saysWhatWouldBeRight() {
        for (String wrong :
                List.of("", "proxy.example.org", "10.0.0.0/33", "10.0.0.0/0", "::/129")) {
            assertThatThrownBy(() -> Proxies.of(wrong))
                    .as(wrong)
                    .hasMessageContaining("http.trustedProxies is '" + wrong + "'")
                    .hasMessageContaining("10.0.0.0/8");
        }
    }
}
