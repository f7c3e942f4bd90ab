package org.wenlu.gateway.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.firmware.yaml.YamlException;
import org.wenlu.gateway.access.Proxies;

class GatewaySettingsTest {
    @TempDir Path folder;

    private GatewaySettings read(String yaml, Map<String, String> environment) {
        try {
            return GatewaySettings.read(
                    Files.writeString(folder.resolve("gateway.yaml"), yaml), environment);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void takesTheDefaultsForWhatTheFileDoesNotSay() {
        GatewaySettings settings = read("", Map.of());

        assertThat(settings.broker().port()).isEqualTo(8883);
        assertThat(settings.broker().external()).isEmpty();
        assertThat(settings.presence().stale()).hasSeconds(45);
        assertThat(settings.data()).isEqualTo(folder.resolve("data"));
    }

    @Test
    void laysTheEnvironmentOverTheFile() {
        GatewaySettings settings =
                read(
                        "broker: {port: 1111, queueMegabytes: 64}",
                        Map.of(
                                "WENLU_GATEWAY_BROKER_PORT",
                                "2222",
                                "WENLU_GATEWAY_BROKER_EXTERNAL",
                                "ssl://mqtt.example.org:8883",
                                "PATH",
                                "/bin"));

        assertThat(settings.broker().port()).isEqualTo(2222);
        assertThat(settings.broker().queueMegabytes()).isEqualTo(64);
        assertThat(settings.broker().external())
                .hasToString("Optional[ssl://mqtt.example.org:8883]");
    }

    @Test
    void namesASettingThatDoesNotExist() {
        assertThatThrownBy(() -> read("broker: {prot: 1}", Map.of()))
                .isInstanceOf(YamlException.class)
                .hasMessageContaining("broker.prot")
                .hasMessageContaining("port");
    }

    @Test
    void namesAVariableThatDoesNotExist() {
        assertThatThrownBy(() -> read("", Map.of("WENLU_GATEWAY_PORT", "1")))
                .hasMessageContaining("WENLU_GATEWAY_PORT")
                .hasMessageContaining("WENLU_GATEWAY_BROKER_PORT");
    }

    @Test
    void saysNameValueAndWhatWouldBeRight() {
        assertThatThrownBy(() -> read("broker: {port: 70000}", Map.of()))
                .hasMessageContaining("broker.port is '70000'")
                .hasMessageContaining("0 to 65535");
        assertThatThrownBy(() -> read("presence: {offlineSeconds: 10}", Map.of()))
                .hasMessageContaining("presence.offlineSeconds is '10'");
        assertThatThrownBy(() -> read("name: front door", Map.of()))
                .hasMessageContaining("name is 'front door'");
        assertThatThrownBy(() -> read("broker: {port: many}", Map.of()))
                .hasMessageContaining("port")
                .hasMessageContaining("many");
    }

    @Test
    void readsTheProxiesThatAreTrusted() {
        var read = read("http: {trustedProxies: \"127.0.0.1, 10.0.0.0/8\"}", Map.of());

        assertThat(read.http().trustedProxies()).hasValue(Proxies.of("127.0.0.1,10.0.0.0/8"));
        assertThat(read("{}", Map.of()).http().trustedProxies()).isEmpty();
        assertThatThrownBy(() -> read("http: {trustedProxies: proxy.example.org}", Map.of()))
                .hasMessageContaining("http.trustedProxies is 'proxy.example.org'");
    }

    @Test
    void saysWhichFileIsMissingOrNoYaml() {
        assertThatThrownBy(() -> GatewaySettings.read(folder.resolve("none.yaml"), Map.of()))
                .hasMessageContaining("none.yaml");
        assertThatThrownBy(() -> read("broker: [", Map.of())).hasMessageContaining("line");
        assertThatThrownBy(() -> read("broker: 7", Map.of())).hasMessageContaining("broker");
    }
}
