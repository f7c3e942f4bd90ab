package org.wenlu.kiosk.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkManagerTest {
    private static Network.State saying(String script) {
        return new NetworkManager(List.of("sh", "-c", script)).state();
    }

    @ParameterizedTest
    @CsvSource({
        "connected, CONNECTED",
        "connected (site only), CONNECTED",
        "disconnected, NOT_CONNECTED",
        "connecting, NOT_CONNECTED",
        "asleep, NOT_CONNECTED"
    })
    void readsWhatNetworkManagerSays(String said, Network.State state) {
        assertThat(saying("echo '" + said + "'")).isEqualTo(state);
    }

    @Test
    void isUnknownWhereNetworkManagerIsMissingOrDoesNotRun() {
        assertThat(new NetworkManager(List.of("/no/such/nmcli")).state())
                .isEqualTo(Network.State.UNKNOWN);
        assertThat(saying("echo 'NetworkManager is not running'; exit 8"))
                .isEqualTo(Network.State.UNKNOWN);
    }
}
