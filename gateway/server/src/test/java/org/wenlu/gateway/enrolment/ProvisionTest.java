package org.wenlu.gateway.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.firmware.os.OperatingSystem;
import org.wenlu.firmware.os.Site;
import org.wenlu.firmware.profile.DeviceProfile;
import org.wenlu.firmware.tls.Pem;
import org.wenlu.firmware.tls.TlsFiles;
import org.wenlu.gateway.Gateway;
import org.wenlu.gateway.TestDevice;
import org.wenlu.gateway.TestSite;
import org.wenlu.gateway.access.PasswordHash;
import org.wenlu.gateway.access.Proxies;
import org.wenlu.gateway.access.Role;
import org.wenlu.gateway.access.Scope;
import org.wenlu.gateway.access.User;
import org.wenlu.gateway.access.Users;
import org.wenlu.gateway.broker.EmbeddedBroker;
import org.wenlu.gateway.console.Console;
import org.wenlu.gateway.console.ConsoleSetup;
import org.wenlu.gateway.metrics.Metrics;
import org.wenlu.protocol.Json;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.provisioning.command.Claiming;
import org.wenlu.provisioning.command.Claiming.Claimed;
import org.wenlu.provisioning.command.Claiming.Refused;
import org.wenlu.provisioning.command.Claiming.Why;
import org.wenlu.provisioning.command.Provision;
import tools.jackson.databind.JsonNode;

/// The technician's commands against a running gateway and its broker.
class ProvisionTest {
    private static final String HEADER =
            "place,district,block,block_zh,block_en,point_zh,point_en\n";

    @TempDir Path folder;
    private Gateway gateway;
    private Console console;
    private Path password;
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void start() throws Exception {
        var site = new TestSite(folder);
        site.enrolling();
        gateway = site.start();
        password = Files.writeString(folder.resolve("password"), "a long password\n");
        console = Console.start(setup());
    }

    private ConsoleSetup setup() {
        String hash = PasswordHash.hash("a long password");
        return new ConsoleSetup(
                "127.0.0.1",
                0,
                false,
                Proxies.NONE,
                Optional.empty(),
                ZoneId.of("Asia/Shanghai"),
                Clock.systemUTC(),
                new Users(
                        List.of(
                                new User(
                                        "admin",
                                        hash,
                                        Set.of(Role.ADMINISTRATOR),
                                        new Scope.City()),
                                new User("clerk", hash, Set.of(Role.OPERATOR), new Scope.City()),
                                new User(
                                        "futian",
                                        hash,
                                        Set.of(Role.ADMINISTRATOR),
                                        new Scope.District("futian")))),
                gateway.database(),
                gateway.fleet()::fleet,
                gateway.presence(),
                new Metrics(),
                Optional.empty(),
                Optional.empty(),
                gateway.enrolment());
    }

    @AfterEach
    void stop() {
        console.close();
        gateway.close();
    }

    private int run(StringWriter out, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(
                List.of("--json", "--gateway=" + console.address(), "--password-file=" + password));
        return Provision.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }

    private JsonNode done(String... arguments) {
        var out = new StringWriter();
        int code = run(out, arguments);
        assertThat(err.toString()).isEmpty();
        assertThat(code).isZero();
        return Json.mapper().readTree(out.toString());
    }

    private DeviceId claim(JsonNode claim, Path into) {
        return new DeviceId(
                done("claim", claim.path("code").asString(), "--into=" + into)
                        .path("device")
                        .asString());
    }

    private TestDevice connect(DeviceId id, Path into) throws MqttException {
        return connect(id, tls(into));
    }

    private static TlsFiles tls(Path into) {
        return new TlsFiles(
                into.resolve("tls/device.pem"),
                into.resolve("tls/device.key"),
                into.resolve("tls/authority.pem"));
    }

    private TestDevice connect(DeviceId id, TlsFiles tls) throws MqttException {
        return TestDevice.connect(((EmbeddedBroker) gateway.broker()).port(), id, tls);
    }

    private Path csv(int places) throws Exception {
        var text = new StringBuilder(HEADER);
        for (int i = 1; i <= places; i++) {
            text.append(
                    "dongmen-%d/1,luohu,dongmen,东门街道,Dongmen,东门 %d,Dongmen %d%n"
                            .formatted(i, i, i));
        }
        return Files.writeString(folder.resolve("places.csv"), text);
    }

    @Test
    void takesFiftyKiosksFromAListOfPlacesToTheBroker() throws Exception {
        JsonNode claims = done("plan", csv(50).toString()).path("claims");
        assertThat(claims).hasSize(50);

        int i = 0;
        for (JsonNode claim : claims) {
            Path into = folder.resolve("device-" + i++);
            DeviceId id = claim(claim, into);
            if (i % 10 == 0) {
                try (var device = connect(id, into)) {
                    assertThat(device.isConnected()).isTrue();
                }
            }
        }

        assertThat(done("inventory").path("places").valueStream())
                .filteredOn(it -> it.path("device").asString().startsWith("kiosk-"))
                .hasSizeGreaterThanOrEqualTo(50);
    }

    @Test
    @Tag("WENLU-CLAIM-003")
    void refusesTheOldDeviceAtTheBrokerOnceItIsReplacedAndARevokedOneToo() throws Exception {
        Path one = folder.resolve("one");
        Path two = folder.resolve("two");
        DeviceId old = claim(done("plan", csv(1).toString()).path("claims").get(0), one);
        connect(old, one).close();

        DeviceId fresh = claim(done("replace", "dongmen-1/1"), two);
        assertThatThrownBy(() -> connect(old, one)).isInstanceOf(MqttException.class);
        connect(fresh, two).close();

        done("revoke", fresh.value());
        assertThatThrownBy(() -> connect(fresh, two)).isInstanceOf(MqttException.class);
    }

    @Test
    @Tag("WENLU-CLAIM-001")
    void aSecondDeviceWithTheSameCodeGetsNothingAndKeepsNoFolder() throws Exception {
        JsonNode claim = done("plan", csv(1).toString()).path("claims").get(0);
        DeviceId first = claim(claim, folder.resolve("one"));

        assertThat(
                        run(
                                new StringWriter(),
                                "claim",
                                claim.path("code").asString(),
                                "--into=" + folder.resolve("two")))
                .isEqualTo(4);

        assertThat(folder.resolve("two")).doesNotExist();
        assertThat(gateway.fleet().fleet().admits(first)).isTrue();
    }

    @Test
    @Tag("WENLU-CLAIM-004")
    void endsTheConnectionOfAReplacedAndOfARevokedDeviceThoughTheySayNothing() throws Exception {
        Path one = folder.resolve("one");
        Path two = folder.resolve("two");
        DeviceId old = claim(done("plan", csv(1).toString()).path("claims").get(0), one);
        try (var replaced = connect(old, one)) {
            DeviceId fresh = claim(done("replace", "dongmen-1/1"), two);
            await().atMost(Duration.ofSeconds(60)).until(() -> !replaced.isConnected());

            try (var revoked = connect(fresh, two)) {
                done("revoke", fresh.value());
                await().atMost(Duration.ofSeconds(60)).until(() -> !revoked.isConnected());
            }
        }
    }

    @Test
    @Tag("WENLU-CLAIM-005")
    void rotatesAtHalfOfTheCertificatesLifeAndARunningDeviceTakesTheNewKey() throws Exception {
        Path one = folder.resolve("one");
        DeviceId id = claim(done("plan", csv(1).toString()).path("claims").get(0), one);
        var tls = tls(one);
        connect(id, tls).close();
        var first = Pem.certificates(tls.certificate()).getFirst();

        assertThat(Instant.parse(done("rotate", one.toString()).path("due").asString()))
                .isBetween(inDays(190), inDays(200));
        assertThat(Pem.certificates(tls.certificate())).first().isEqualTo(first);

        done("rotate", "--now", one.toString());
        var second = Pem.certificates(tls.certificate()).getFirst();
        assertThat(second.getPublicKey()).isNotEqualTo(first.getPublicKey());
        connect(id, tls).close();

        done("revoke", id.value());
        assertThat(run(new StringWriter(), "rotate", "--now", one.toString())).isEqualTo(4);
        assertThat(Pem.certificates(tls.certificate())).first().isEqualTo(second);
    }

    private static Instant inDays(long days) {
        return Instant.now().plus(Duration.ofDays(days));
    }

    @Test
    @Tag("WENLU-RELEASE-001")
    void aReleaseGoesFromTheSigningKeyThroughARolloutIntoTheOtherSlotAndIsHeardOf()
            throws Exception {
        Path kiosk = folder.resolve("kiosk");
        claim(done("plan", csv(1).toString()).path("claims").get(0), kiosk);
        Path base = slots();
        Path script = folder.resolve("root/usr/lib/wenlu/slot");
        String[] update = {"update", kiosk.toString(), "--base=" + base, "--slot=" + script};
        assertThat(state(update)).isEqualTo("NONE");

        done(
                "release",
                zip().toString(),
                "--name=0.2",
                "--number=2",
                "--key=" + folder.resolve("keys/releases.key"),
                "--into=" + folder.resolve("releases"));
        done("rollout", "begin", "0.2", "--groups=100");
        assertThat(state(update)).isEqualTo("ON_TRIAL");
        assertThat(base.resolve("current/bin/kiosk")).hasContent("new");

        Files.delete(base.resolve("trial"));
        assertThat(state(update)).isEqualTo("CONFIRMED");
        assertThat(done("rollout", "show").path("kiosks").path("done").asInt()).isEqualTo(1);
        assertThat(done("rollout", "withdraw").path("course").asString()).isEqualTo("withdrawn");
        assertThat(run(new StringWriter(), "rollout", "pause", "--user=futian")).isEqualTo(4);
    }

    private String state(String... update) {
        return done(update).path("state").asString();
    }

    private Path slots() throws IOException {
        OperatingSystem.write(
                OperatingSystem.render(DeviceProfile.shipped("x86-mini-pc"), Site.USUAL),
                folder.resolve("root"));
        Path base = folder.resolve("base");
        Files.createDirectories(base.resolve("slots/a"));
        Files.createSymbolicLink(base.resolve("current"), Path.of("slots/a"));
        return base;
    }

    private Path zip() throws IOException {
        Path file = folder.resolve("package.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("bin/kiosk"));
            zip.write("new".getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    @Test
    void anAssistantOnAKioskHearsWhyItGetsNothingAndKeepsNoFolderUntilItIsClaimed()
            throws Exception {
        JsonNode claims = done("plan", csv(2).toString()).path("claims");
        String used = claims.get(0).path("code").asString();
        String fresh = claims.get(1).path("code").asString();
        claim(claims.get(0), folder.resolve("one"));
        Path kiosk = folder.resolve("kiosk");
        var claiming = new Claiming(kiosk, "simulator-portrait");
        String here = console.address().toString();

        assertThat(claiming.claim(here, used)).isEqualTo(new Refused(Why.CODE));
        assertThat(claiming.claim(here, "not a code")).isEqualTo(new Refused(Why.CODE));
        assertThat(claiming.claim("http://gateway.example", fresh))
                .isEqualTo(new Refused(Why.ADDRESS));
        assertThat(claiming.claim("http://127.0.0.1:1", fresh))
                .isEqualTo(new Refused(Why.UNREACHABLE));
        assertThat(kiosk).doesNotExist();
        assertThat(claiming.claim(here, fresh))
                .isInstanceOfSatisfying(
                        Claimed.class, it -> assertThat(it.place()).isEqualTo("dongmen-2/1"));
        assertThat(kiosk.resolve("kiosk.yaml")).exists();
    }

    @Test
    void letsOnlyAnAdministratorOfTheDistrictPlan() throws Exception {
        String csv = csv(1).toString();
        assertThat(run(new StringWriter(), "plan", csv, "--user=clerk")).isEqualTo(4);
        assertThat(run(new StringWriter(), "plan", csv, "--user=futian")).isEqualTo(4);
        assertThat(run(new StringWriter(), "plan", csv, "--user=nobody")).isEqualTo(4);
        assertThat(run(new StringWriter(), "claim", "WRONG", "--into=" + folder.resolve("w")))
                .isEqualTo(4);
    }

    @Test
    void namesEveryFaultOfAFileByLineAndColumn() throws Exception {
        Path file =
                Files.writeString(
                        folder.resolve("wrong.csv"),
                        HEADER + "hall,luohu,b,甲,B,乙,P\nh/1,,b,甲,B,乙,P\nh/2,luohu\n");

        assertThat(run(new StringWriter(), "plan", file.toString())).isEqualTo(3);
        assertThat(err.toString())
                .contains("line 2, column 1 (place)")
                .contains("line 3, column 2 (district): is empty")
                .contains("line 4: has 2 columns");
    }
}
