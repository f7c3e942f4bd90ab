package org.wenlu.gateway;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.wenlu.firmware.tls.Pem;
import org.wenlu.firmware.tls.TlsFiles;
import org.wenlu.gateway.ledger.Projection;
import org.wenlu.gateway.settings.GatewaySettings;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.message.ReceiptReader;
import org.wenlu.protocol.signing.TrustedKeys;
import org.wenlu.provisioning.authority.Authority;
import org.wenlu.provisioning.authority.KeyFiles;

/// A folder with everything a gateway needs: its own authority, certificates, keys, fleet and
/// settings. Devices `kiosk-1` and `kiosk-2` stand at Luohu Port Hall, `kiosk-9` is revoked.
public final class TestSite {
    public static final DeviceId KIOSK = new DeviceId("kiosk-1");
    public static final DeviceId OTHER = new DeviceId("kiosk-2");
    public static final DeviceId REVOKED = new DeviceId("kiosk-9");
    private static final String FLEET =
            """
            districts:
              - id: luohu
                blocks:
                  - id: nanhu
                    names: {zh-Hans: 南湖街道, zh-Hant: 南湖街道, en: Nanhu}
                    servicePoints:
                      - id: luohu-port-hall
                        names: {zh-Hans: 罗湖口岸大厅, en: Luohu Port Hall}
                        places:
                          - id: luohu-port-hall/1
                          - id: luohu-port-hall/2
                          - id: luohu-port-hall/3
            devices:
              - {id: kiosk-1, place: luohu-port-hall/1}
              - {id: kiosk-2, place: luohu-port-hall/2}
              - {id: kiosk-9, place: luohu-port-hall/3, revoked: true}
            """;

    public final Path folder;
    public final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Authority authority;

    public TestSite(Path folder) {
        this.folder = folder;
        this.authority = Authority.in(folder.resolve("authority"), InstantSource.system());
        authority.issueServer("gateway", List.of("localhost", "127.0.0.1"), folder.resolve("tls"));
        KeyFiles.signingKey(folder.resolve("keys"), "gateway");
        fleet(FLEET);
        write("users.yaml", "users: []\n");
        settings(0);
    }

    public void fleet(String yaml) {
        write("fleet.yaml", yaml);
    }

    public String fleet() {
        return FLEET;
    }

    public Path settings(int brokerPort) {
        return settings(brokerPort, 0);
    }

    public Path settings(int brokerPort, int httpPort) {
        return write(
                "gateway.yaml",
                """
                broker: {host: 127.0.0.1, port: %d}
                http: {port: %d}
                tls: {authority: authority/authority.pem}
                """
                        .formatted(brokerPort, httpPort));
    }

    /// From now on the gateway has an issuing key, first settings and a folder of releases.
    public void enrolling() {
        authority.issuing(folder.resolve("issuing"));
        KeyFiles.signingKey(folder.resolve("keys"), "settings");
        KeyFiles.signingKey(folder.resolve("keys"), "releases");
        write("kiosks.yaml", "languages: [zh-Hans]\n");
        write(
                "gateway.yaml",
                """
                broker: {host: 127.0.0.1, port: 0}
                http: {port: 0}
                tls: {authority: authority/authority.pem}
                enrolment:
                  key: issuing/issuing.key
                  settings: kiosks.yaml
                  releaseKey: keys/releases.pub
                """);
    }

    /// Settings with which the gateway uses a broker elsewhere.
    public Path externalBroker(int port) {
        return write(
                "gateway.yaml",
                """
                broker: {external: "ssl://127.0.0.1:%d"}
                http: {port: 0}
                tls: {authority: authority/authority.pem}
                """
                        .formatted(port));
    }

    /// Certificate and key of a server on this machine.
    public TlsFiles server(String name) {
        return authority.issueServer(
                name, List.of("localhost", "127.0.0.1"), folder.resolve("tls-" + name));
    }

    private Path write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Gateway start(Projection... figures) {
        return Gateway.start(
                GatewaySettings.read(folder.resolve("gateway.yaml"), Map.of()),
                List.of(figures),
                meters,
                Clock.systemUTC());
    }

    public TlsFiles device(DeviceId device) {
        return authority.issueDevice(device, folder.resolve("devices"));
    }

    public ReceiptReader receipts() {
        return new ReceiptReader(
                TrustedKeys.decode(
                        Map.of(
                                "ed25519:gateway",
                                Pem.publicKey(folder.resolve("keys/gateway.pub")))));
    }

    public double refused(String cause) {
        var counter = meters.find("wenlu.ingest.refused").tag("cause", cause).counter();
        return counter == null ? 0 : counter.count();
    }
}
