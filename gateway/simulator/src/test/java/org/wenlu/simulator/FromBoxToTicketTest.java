package org.wenlu.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.wenlu.gateway.access.PasswordHash;
import org.wenlu.kiosk.floor.ClerkPin;
import org.wenlu.protocol.Json;
import org.wenlu.provisioning.authority.Authority;
import org.wenlu.provisioning.authority.KeyFiles;
import org.wenlu.provisioning.command.Provision;
import org.wenlu.simulator.people.Touchscreen;
import org.wenlu.simulator.people.Visitor;
import org.wenlu.simulator.process.Launch;
import org.wenlu.simulator.process.Program;
import org.wenlu.simulator.world.Ports;
import org.wenlu.simulator.world.SignIns.Person;

/// The technician's three commands, with the programs as they are delivered: plan, claim, start.
@Tag("slow")
class FromBoxToTicketTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Person FINGER = new Person("mirror", "a finger on the glass");

    @TempDir Path folder;
    private final Ports ports = Ports.free();

    @Test
    void aKioskServesItsFirstVisitorWithinFiveMinutesOfItsClaim() throws Exception {
        layOutGateway();
        try (var gateway = start("gateway", folder, "gateway.yaml")) {
            String address = gateway.awaitServing(PATIENCE).of("console");
            String code =
                    Json.mapper()
                            .readTree(plan(address))
                            .path("claims")
                            .path(0)
                            .path("code")
                            .asString();
            long began = System.nanoTime();

            Path kiosk = folder.resolve("kiosk");
            run("claim", code, "--into=" + kiosk, "--gateway=" + address, SIMULATOR, CLOCK);
            long shown = firstNumberShown(kiosk);

            var took = Duration.ofNanos(shown - began);
            LoggerFactory.getLogger(getClass()).info("from claim to first ticket: {}", took);
            assertThat(took).isLessThan(Duration.ofMinutes(5));
        }
    }

    private static final String SIMULATOR = "--profile=simulator-portrait";
    private static final String CLOCK = "--believe-clock";

    private String plan(String gateway) throws IOException {
        Path places = folder.resolve("places.csv");
        Files.writeString(
                places,
                """
                place,district,block,block_zh,block_en,point_zh,point_en
                luohu-port-hall/1,luohu,nanhu,南湖街道,Nanhu,罗湖口岸大厅,Luohu Port Hall
                """);
        Path password = Files.writeString(folder.resolve("password"), "a long password\n");
        return run(
                "plan",
                places.toString(),
                "--json",
                "--gateway=" + gateway,
                "--password-file=" + password);
    }

    private static String run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code =
                Provision.commandLine()
                        .setOut(new PrintWriter(out, true))
                        .setErr(new PrintWriter(err, true))
                        .execute(arguments);
        assertThat(code).as(err::toString).isZero();
        return out.toString();
    }

    private long firstNumberShown(Path kiosk) throws IOException {
        layFingerOn(kiosk.resolve("kiosk.yaml"));
        var shown = new AtomicLong();
        try (var program = start("kiosk", kiosk, "kiosk.yaml")) {
            String floor = program.awaitServing(PATIENCE).of("floor");
            try (var screen = new Touchscreen(floor, FINGER)) {
                new Visitor(
                                screen,
                                new Random(7),
                                Duration.ofMillis(50),
                                _ -> shown.set(System.nanoTime()))
                        .visit();
            }
        }
        assertThat(shown).as("a number was shown").doesNotHaveValue(0);
        return shown.get();
    }

    private void layFingerOn(Path settings) throws IOException {
        Files.writeString(
                settings,
                "loopbackPort: %d%nmirror: {user: %s, pinHash: \"%s\"}%n"
                        .formatted(
                                ports.floorPlain(), FINGER.name(), ClerkPin.hash(FINGER.secret())),
                StandardOpenOption.APPEND);
    }

    private Program start(String which, Path home, String settings) {
        return Program.start(
                "org.wenlu.%s.Main".formatted(which),
                Launch.here("-Xmx400m", "-Djava.io.tmpdir=" + folder),
                folder.resolve(which + ".log"),
                home.resolve("data/addresses.json"),
                List.of("--settings", home.resolve(settings).toString()));
    }

    private void layOutGateway() throws IOException {
        var authority = Authority.in(folder.resolve("authority"), InstantSource.system());
        authority.issueServer("gateway", List.of("127.0.0.1"), folder.resolve("tls"));
        authority.issuing(folder.resolve("issuing"));
        Stream.of("gateway", "settings")
                .forEach(it -> KeyFiles.signingKey(folder.resolve("keys"), it));
        Files.writeString(
                folder.resolve("gateway.yaml"),
                """
                broker: {host: 127.0.0.1, port: %d}
                http: {port: 0}
                tls: {authority: authority/authority.pem}
                enrolment: {key: issuing/issuing.key, settings: kiosks.yaml}
                """
                        .formatted(ports.broker()));
        Files.writeString(
                folder.resolve("kiosks.yaml"),
                """
                languages: [zh-Hans, en]
                broker: mqtts://127.0.0.1:%d
                floorHost: 127.0.0.1
                floorPort: 0
                clerks: []
                idleSeconds: 45
                warningSeconds: 20
                ticketSeconds: 30
                """
                        .formatted(ports.broker()));
        Files.writeString(folder.resolve("fleet.yaml"), "districts: [{id: luohu, blocks: []}]\n");
        Files.writeString(
                folder.resolve("users.yaml"),
                "users: [{name: admin, password: \"%s\", roles: [administrator], scope: city}]%n"
                        .formatted(PasswordHash.hash("a long password")));
    }
}
