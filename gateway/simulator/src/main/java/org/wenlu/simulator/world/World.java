package org.wenlu.simulator.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.wenlu.firmware.bundle.SettingsBundle;
import org.wenlu.firmware.bundle.Version;
import org.wenlu.firmware.tls.Pem;
import org.wenlu.gateway.access.PasswordHash;
import org.wenlu.kiosk.floor.ClerkPin;
import org.wenlu.protocol.Json;
import org.wenlu.protocol.signing.SigningKey;
import org.wenlu.provisioning.authority.Authority;
import org.wenlu.provisioning.authority.KeyFiles;

/// A gateway and the host kiosk of a service point, as files in a folder.
///
/// Opening the folder again finds the same authority and keys, so that a kiosk and a gateway that
/// were stopped go on.
public final class World {
    private static final String SETTINGS_KEY = "ed25519:settings";
    private static final String RECEIPT_KEY = "ed25519:receipts";
    private static final String LETTER_KEY = "hpke-x25519-sha256-aes256gcm:gateway";
    private static final int VALID_DAYS = 30;

    private final Path folder;
    private final DemoPoint point;
    private final Ports ports;
    private final SignIns signIns;
    private final Together together;

    private World(Path folder, DemoPoint point, Ports ports, SignIns signIns, Together together) {
        this.together = together;
        this.folder = folder;
        this.point = point;
        this.ports = ports;
        this.signIns = signIns;
    }

    /// Luohu Port Hall, laid out where it is not there yet.
    ///
    /// @param profile name of a shipped device profile
    public static World in(
            Path folder, String profile, Ports ports, SignIns signIns, InstantSource time) {
        return in(folder, DemoPoint.LUOHU_PORT_HALL, profile, ports, signIns, time);
    }

    /// Lays everything out that is not there yet.
    ///
    /// @param profile name of a shipped device profile
    public static World in(
            Path folder,
            DemoPoint point,
            String profile,
            Ports ports,
            SignIns signIns,
            InstantSource time) {
        return in(folder, point, profile, ports, signIns, time, Together.alone(ports));
    }

    /// The same with several kiosks at the service point.
    public static World in(
            Path folder,
            DemoPoint point,
            String profile,
            Ports ports,
            SignIns signIns,
            InstantSource time,
            Together together) {
        var world = new World(folder.toAbsolutePath(), point, ports, signIns, together);
        world.layOut(profile, time);
        return world;
    }

    public Path gatewaySettings() {
        return folder.resolve("gateway/gateway.yaml");
    }

    public Path gatewayData() {
        return folder.resolve("gateway/data");
    }

    public Path kioskSettings() {
        return kioskSettings(1);
    }

    /// @param kiosk its number, from 1
    public Path kioskSettings(int kiosk) {
        return folder.resolve(together.member(kiosk).folder()).resolve("kiosk.yaml");
    }

    /// How many kiosks the service point has.
    public int kiosks() {
        return together.members().size();
    }

    public Path kioskData() {
        return kioskData(1);
    }

    /// @param kiosk its number, from 1
    public Path kioskData(int kiosk) {
        return folder.resolve(together.member(kiosk).folder()).resolve("data");
    }

    public Path tickets() {
        return folder.resolve("kiosk/tickets");
    }

    public Path logs() {
        return folder.resolve("logs");
    }

    /// What the programs are given for temporary files.
    public Path temporary() {
        try {
            return Files.createDirectories(folder.resolve("temporary"));
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for temporary files", e);
        }
    }

    public DemoPoint servicePoint() {
        return point;
    }

    public SignIns signIns() {
        return signIns;
    }

    private void layOut(String profile, InstantSource time) {
        Authority authority = Authority.in(folder.resolve("authority"), time);
        KeyFiles.signingKey(folder.resolve("authority"), "settings");
        KeyFiles.signingKey(folder.resolve("gateway/keys"), "receipts");
        KeyFiles.sealingKey(folder.resolve("gateway/keys"), "letters");
        if (!Files.exists(folder.resolve("gateway/keys/gateway.pem"))) {
            authority.issueServer(
                    "gateway", List.of("127.0.0.1", "localhost"), folder.resolve("gateway/keys"));
        }
        write("gateway/gateway.yaml", WorldFiles.gateway(ports));
        write("gateway/fleet.yaml", WorldFiles.fleet(point, together));
        write("gateway/users.yaml", WorldFiles.users(point, signIns, PasswordHash::hash));
        together.members().forEach(member -> layOut(member, authority, profile, time));
    }

    private void layOut(
            Together.Member member, Authority authority, String profile, InstantSource time) {
        var device = member.device(point);
        Path keys = folder.resolve(member.folder()).resolve("keys");
        if (!Files.exists(keys.resolve("floor.pem"))) {
            authority.issueServer("floor", List.of("127.0.0.1", "localhost"), keys);
        }
        if (!Files.exists(keys.resolve(device + ".pem"))) {
            authority.issueDevice(device, keys);
        }
        write(
                member.folder() + "/kiosk.yaml",
                WorldFiles.kiosk(device, profile, signIns, ClerkPin::hash, member.ports()));
        sign(member, time);
    }

    private byte[] sealingKey() {
        return Pem.publicKey(folder.resolve("gateway/keys/letters.pub"));
    }

    private void sign(Together.Member member, InstantSource time) {
        var settings =
                Json.mapper()
                        .readTree(
                                WorldFiles.serviceSettings(
                                        point,
                                        member.ports(),
                                        signIns,
                                        ClerkPin::hash,
                                        sealingKey()));
        var bundle =
                new SettingsBundle(
                        member.device(point),
                        new Version(1, time.millis()),
                        time.instant().plus(java.time.Duration.ofDays(VALID_DAYS)),
                        together.settings(point, member, settings));
        var key =
                new SigningKey(
                        SETTINGS_KEY,
                        Pem.privateKey(folder.resolve("authority/settings.key"), "Ed25519"));
        writeBytes(member.folder() + "/settings.json", bundle.sign(key).toJson());
    }

    static String settingsKey() {
        return SETTINGS_KEY;
    }

    static String letterKey() {
        return LETTER_KEY;
    }

    static String receiptKey() {
        return RECEIPT_KEY;
    }

    private void write(String name, String text) {
        writeBytes(name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private void writeBytes(String name, byte[] bytes) {
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(file.resolveSibling(""));
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("writing " + file, e);
        }
    }
}
