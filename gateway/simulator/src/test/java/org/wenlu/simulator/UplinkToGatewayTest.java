package org.wenlu.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.faults.BreakableProxy;
import org.wenlu.firmware.tls.Pem;
import org.wenlu.gateway.Gateway;
import org.wenlu.gateway.settings.GatewaySettings;
import org.wenlu.kiosk.command.Commands;
import org.wenlu.kiosk.command.Deeds;
import org.wenlu.kiosk.journal.Journal;
import org.wenlu.kiosk.journal.Owner;
import org.wenlu.kiosk.letter.LetterBox;
import org.wenlu.kiosk.letter.Posted;
import org.wenlu.kiosk.letter.Sealing;
import org.wenlu.kiosk.letter.Slip;
import org.wenlu.kiosk.time.KioskClock;
import org.wenlu.kiosk.time.SystemKioskClock;
import org.wenlu.kiosk.uplink.Condition;
import org.wenlu.kiosk.uplink.Pace;
import org.wenlu.kiosk.uplink.Uplink;
import org.wenlu.kiosk.uplink.UplinkSetup;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.identity.ServicePointId;
import org.wenlu.protocol.letter.LetterCode;
import org.wenlu.protocol.letter.Matter;
import org.wenlu.protocol.letter.SealingKey;
import org.wenlu.protocol.message.Answer;
import org.wenlu.protocol.message.CommandKind;
import org.wenlu.protocol.message.CommandState;
import org.wenlu.protocol.record.Happening;
import org.wenlu.protocol.signing.TrustedKeys;
import org.wenlu.provisioning.authority.Authority;
import org.wenlu.provisioning.authority.KeyFiles;

/// The whole line between a kiosk's journal and the gateway's ledger, with the real broker, and a
/// network that breaks between them.
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class UplinkToGatewayTest {
    private static final Owner OWNER =
            new Owner(
                    new DeviceId("kiosk-1"),
                    new PlaceId("luohu-port-hall/1"),
                    new ServicePointId("luohu-port-hall"));
    private static final String FLEET =
            """
            districts:
              - id: luohu
                blocks:
                  - id: nanhu
                    names: {zh-Hans: 南湖街道, en: Nanhu}
                    servicePoints:
                      - id: luohu-port-hall
                        names: {zh-Hans: 罗湖口岸大厅, en: Luohu Port Hall}
                        places:
                          - id: luohu-port-hall/1
            devices:
              - {id: kiosk-1, place: luohu-port-hall/1}
            """;
    private static final String SETTINGS =
            """
            broker: {host: 127.0.0.1, port: 0}
            http: {port: 0}
            tls: {authority: authority/authority.pem}
            letters: {key: keys/letters.key}
            """;
    private static final Pace PACE =
            new Pace(
                    Duration.ofMillis(500),
                    Duration.ofMillis(100),
                    Duration.ofSeconds(1),
                    Duration.ofMillis(100),
                    Duration.ofMillis(500),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(2),
                    4,
                    100);

    @TempDir Path folder;
    private Authority authority;
    private Gateway gateway;
    private BreakableProxy proxy;
    private Journal journal;
    private LetterBox letters;
    private Uplink uplink;
    private Commands told;
    private final AtomicInteger restarts = new AtomicInteger();
    private final Deeds deeds =
            new Deeds() {
                @Override
                public boolean visited() {
                    return false;
                }

                @Override
                public void restart() {
                    restarts.incrementAndGet();
                }
            };

    @BeforeEach
    void start() throws IOException {
        authority = Authority.in(folder.resolve("authority"), InstantSource.system());
        authority.issueServer("gateway", List.of("localhost"), folder.resolve("tls"));
        KeyFiles.signingKey(folder.resolve("keys"), "gateway");
        KeyFiles.sealingKey(folder.resolve("keys"), "letters");
        Files.writeString(folder.resolve("fleet.yaml"), FLEET);
        Files.writeString(folder.resolve("gateway.yaml"), SETTINGS);
        gateway = gateway();
        proxy = BreakableProxy.to(gateway.broker().address().getPort());
        startKiosk();
    }

    @AfterEach
    void stop() throws Exception {
        stopKiosk();
        proxy.close();
        gateway.close();
    }

    private Gateway gateway() {
        return Gateway.start(
                GatewaySettings.read(folder.resolve("gateway.yaml"), Map.of()),
                List.of(),
                new SimpleMeterRegistry(),
                Clock.systemUTC());
    }

    private Path database() {
        return folder.resolve("journal.db");
    }

    private void startKiosk() {
        long boot = Journal.countBoot(database());
        var clock =
                new SystemKioskClock(
                        boot, InstantSource.system(), () -> true, ZoneId.of("Asia/Shanghai"));
        journal = Journal.open(database(), OWNER, Set.of("A"), clock, "0.1");
        letters = letters(clock);
        told = Commands.open(folder.resolve("commands.db"), OWNER.device(), clock);
        uplink = new Uplink(setup(boot, clock));
        uplink.start();
    }

    private void stopKiosk() throws Exception {
        uplink.close();
        journal.close();
        letters.close();
        told.close();
    }

    private LetterBox letters(KioskClock clock) {
        return LetterBox.open(
                folder.resolve("letters.db"),
                new LetterBox.Owner(OWNER.device(), OWNER.place(), ZoneId.of("Asia/Shanghai")),
                Optional.of(
                        new Sealing(
                                SealingKey.decode(
                                        "hpke-x25519-sha256-aes256gcm:gateway",
                                        Pem.publicKey(folder.resolve("keys/letters.pub"))),
                                30)),
                clock);
    }

    private UplinkSetup setup(long boot, KioskClock clock) {
        return new UplinkSetup(
                URI.create("mqtts://localhost:" + proxy.port()),
                Optional.of(
                        authority.issueDevice(OWNER.device(), folder.resolve("device")).context()),
                OWNER.device(),
                OWNER.place(),
                OWNER.servicePoint(),
                TrustedKeys.decode(
                        Map.of(
                                "ed25519:gateway",
                                Pem.publicKey(folder.resolve("keys/gateway.pub")))),
                journal,
                letters,
                () -> new Condition(0, 0, "none", 1, 1, List.of()),
                ask -> new Answer(ask.id(), 404, "{}"),
                (command, say) -> told.carryOut(command, deeds, say),
                boot,
                "0.1",
                "simulator",
                List.of("zh-Hans"),
                clock,
                PACE);
    }

    @Tag("WENLU-SEALED-004")
    @Test
    void whatAPersonTypedWhileTheLineWasDownIsReadAtTheGatewayAndLeftNowhereElse()
            throws Exception {
        proxy.close();
        Posted posted =
                letters.post(Slip.draw(), Language.FR, new Matter.Suggestion("Une rampe")).join();
        stopKiosk();
        proxy = BreakableProxy.to(gateway.broker().address().getPort());
        startKiosk();

        await().atMost(Duration.ofSeconds(40)).until(() -> letters.waiting(1).isEmpty());

        LetterCode code = ((Posted.Kept) posted).code().orElseThrow();
        assertThat(gateway.letters().orElseThrow().of(code))
                .singleElement()
                .satisfies(
                        kept -> {
                            assertThat(kept.place()).isEqualTo(OWNER.place());
                            assertThat(kept.letter().matter())
                                    .isEqualTo(new Matter.Suggestion("Une rampe"));
                        });
    }

    private void append(int records) {
        journal.write(
                writing -> {
                    writing.append(Collections.nCopies(records, new Happening.BootStarted("0.1")));
                    return records;
                });
    }

    private void awaitAllStored() {
        await().atMost(Duration.ofSeconds(40))
                .until(
                        () ->
                                journal.receipted() == journal.last()
                                        && journal.unsettled().isEmpty());
        assertThat(uplink.health().faults()).isZero();
        assertThat(uplink.health().badReceipts()).isZero();
        assertThat(uplink.health().refused()).isZero();
    }

    @Tag("WENLU-JOURNAL-010")
    @Test
    void theLedgerHoldsExactlyTheJournalHoweverOftenTheLineIsCut() {
        append(500);
        for (int round = 0; round < 3; round++) {
            proxy.cutAfter(9_000 + 3_333L * round);
            append(400);
            await().atMost(Duration.ofSeconds(20)).until(() -> !uplink.health().connected());
            proxy.heal();
            await().atMost(Duration.ofSeconds(20)).until(() -> uplink.health().connected());
        }

        awaitAllStored();

        assertThat(gateway.ledger().records()).isEqualTo(journal.last());
    }

    @Tag("WENLU-JOURNAL-010")
    @Test
    void theLedgerCatchesUpWhenTheGatewayWasAway() {
        append(50);
        awaitAllStored();
        gateway.close();
        append(300);

        gateway = gateway();
        proxy.target(gateway.broker().address().getPort());

        awaitAllStored();
        assertThat(gateway.ledger().records()).isEqualTo(journal.last());
    }

    @Tag("WENLU-RECEIPT-005")
    @Test
    void aKioskThatWasRestoredFromACopyOpensAnotherJournalAndLosesNothing() throws Exception {
        append(20);
        awaitAllStored();
        stopKiosk();
        Path copy = folder.resolve("copy.db");
        Files.copy(database(), copy);
        startKiosk();
        append(30);
        awaitAllStored();
        var before = journal.journal();
        stopKiosk();
        Files.move(copy, database(), StandardCopyOption.REPLACE_EXISTING);
        Files.deleteIfExists(folder.resolve("journal.db-wal"));
        Files.deleteIfExists(folder.resolve("journal.db-shm"));

        startKiosk();

        await().atMost(Duration.ofSeconds(20)).until(() -> !journal.journal().equals(before));
        append(10);
        awaitAllStored();
    }

    private org.wenlu.gateway.command.Commands orders() {
        return new org.wenlu.gateway.command.Commands(gateway.database(), Clock.systemUTC());
    }

    private void awaitLast(CommandState state) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> orders().of(OWNER.device(), 1).getFirst().state() == state);
    }

    @Tag("WENLU-COMMAND-005")
    @Test
    void aCommandWaitsForAKioskThatIsAwayForAMoment() {
        await().atMost(Duration.ofSeconds(20)).until(() -> uplink.health().connected());
        proxy.cutAfter(1);
        append(10);
        await().atMost(Duration.ofSeconds(20)).until(() -> !uplink.health().connected());

        orders().order(OWNER.device(), 1, CommandKind.MAINTENANCE_ON, "chen");
        awaitLast(CommandState.SENT);
        assertThat(told.maintenance()).isFalse();
        proxy.heal();

        awaitLast(CommandState.DONE);
        assertThat(told.maintenance()).isTrue();
        assertThat(uplink.health().badCommands()).isZero();
    }

    @Tag("WENLU-COMMAND-004")
    @Test
    void aRestartIsDoneWhenTheNextBootSaysSo() throws Exception {
        orders().order(OWNER.device(), 1, CommandKind.RESTART, "chen");
        awaitLast(CommandState.RECEIVED);
        await().until(() -> restarts.get() == 1);
        stopKiosk();
        startKiosk();

        awaitLast(CommandState.DONE);
        orders().order(OWNER.device(), 1, CommandKind.RESTART, "chen");
        awaitLast(CommandState.FAILED);

        assertThat(orders().of(OWNER.device(), 1).getFirst().reason()).isEqualTo("other-boot");
        assertThat(restarts).hasValue(1);
    }
}
