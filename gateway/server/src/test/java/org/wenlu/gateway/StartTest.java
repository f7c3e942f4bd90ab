package org.wenlu.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.gateway.broker.BrokerException;

/// The program that cannot start says why, leaves nothing running and ends with a failure.
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class StartTest {
    @TempDir Path folder;

    @Test
    void endsWhenTheConsolesPortIsTaken() throws Exception {
        var site = new TestSite(folder);
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            site.settings(0, taken.getLocalPort());

            assertEnds(
                    2,
                    "http.port is '%d'; it must be a port that is free"
                            .formatted(taken.getLocalPort()));
        }
    }

    @Test
    void endsWhenASettingIsWrong() throws Exception {
        new TestSite(folder);
        Files.writeString(folder.resolve("gateway.yaml"), "broker: {port: 70000}\n");

        assertEnds(2, "broker.port is '70000'; it must be 0 to 65535");
    }

    @Test
    void leavesNothingRunningWhenTheBrokersPortIsTaken() throws IOException {
        var site = new TestSite(folder);
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            site.settings(taken.getLocalPort());

            assertThatThrownBy(site::start)
                    .isInstanceOf(BrokerException.class)
                    .hasMessageContaining(
                            "broker.port is '%d'; it must be a port that is free"
                                    .formatted(taken.getLocalPort()));
        }
        site.start().close();
    }

    private void assertEnds(int code, String says) throws Exception {
        Path log = folder.resolve("gateway.log");
        Process gateway = TestProgram.spawn(folder, log);
        assertThat(gateway.waitFor(60, TimeUnit.SECONDS)).as("ends").isTrue();
        assertThat(gateway.exitValue()).isEqualTo(code);
        assertThat(Files.readString(log)).containsOnlyOnce(says);
    }
}
