package org.wenlu.kiosk.uplink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.faults.BreakableProxy;
import org.wenlu.kiosk.time.KioskClock;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.JournalId;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.identity.ServicePointId;
import org.wenlu.protocol.letter.SealedLetter;
import org.wenlu.protocol.message.Answer;
import org.wenlu.protocol.message.Death;
import org.wenlu.protocol.record.ClockQuality;
import org.wenlu.protocol.record.Stamp;
import org.wenlu.protocol.signing.TrustedKeys;
import org.wenlu.provisioning.authority.Authority;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class UplinkTest {
    private static final DeviceId DEVICE = new DeviceId("kiosk-1");
    private static final Pace PACE =
            new Pace(
                    Duration.ofMillis(500),
                    Duration.ofMillis(50),
                    Duration.ofMillis(400),
                    Duration.ofMillis(50),
                    Duration.ofMillis(400),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(1),
                    4,
                    50);

    @TempDir Path folder;

    private final FakeFeed feed = new FakeFeed();
    private final FakeLetters letters = new FakeLetters();
    private volatile int waiting;
    private Mosquitto broker;
    private BreakableProxy proxy;
    private FakeGateway gateway;
    private Uplink uplink;

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable each : new AutoCloseable[] {uplink, gateway, proxy, broker}) {
            if (each != null) {
                each.close();
            }
        }
    }

    private void startWithGateway(Pace pace) throws Exception {
        broker = Mosquitto.open(folder);
        proxy = BreakableProxy.to(broker.port());
        gateway = gateway(broker);
        start(pace, proxy.port(), gateway.keys());
    }

    private static FakeGateway gateway(Mosquitto broker) throws Exception {
        return new FakeGateway("tcp://127.0.0.1:" + broker.port(), Optional.empty());
    }

    private void start(Pace pace, int port, TrustedKeys keys) {
        start(pace, URI.create("mqtt://127.0.0.1:" + port), Optional.empty(), keys);
    }

    private void start(Pace pace, URI address, Optional<SSLContext> tls, TrustedKeys keys) {
        uplink =
                new Uplink(
                        new UplinkSetup(
                                address,
                                tls,
                                DEVICE,
                                new PlaceId("luohu-port-hall/1"),
                                new ServicePointId("luohu-port-hall"),
                                keys,
                                feed,
                                letters,
                                () -> new Condition(waiting, 2, "ready", 1, 1, List.of()),
                                ask -> new Answer(ask.id(), 404, "{}"),
                                (_, _) -> {},
                                7,
                                "0.1",
                                "simulator",
                                List.of("zh-Hans", "en"),
                                new RunningClock(),
                                pace));
        uplink.start();
    }

    private record RunningClock(long startNanos) implements KioskClock {
        RunningClock() {
            this(System.nanoTime());
        }

        @Override
        public Stamp stamp() {
            return new Stamp(
                    7,
                    Duration.ofNanos(System.nanoTime() - startNanos),
                    Instant.now(),
                    ClockQuality.TRUSTED,
                    480);
        }
    }

    private void awaitNoLetterLeft() {
        await().atMost(Duration.ofSeconds(20)).until(() -> letters.left() == 0);
    }

    @Tag("WENLU-SEALED-004")
    @Test
    void sendsLettersAndForgetsThemOnceTheGatewayHasSigned() throws Exception {
        letters.post(10);
        startWithGateway(PACE);
        awaitNoLetterLeft();

        letters.post(3);
        awaitNoLetterLeft();

        assertThat(gateway.letters)
                .extracting(SealedLetter::id)
                .doesNotHaveDuplicates()
                .hasSize(13);
        feed.append(20);
        awaitAllStored();
        assertThat(uplink.health().badReceipts()).isZero();
    }

    @Tag("WENLU-SEALED-005")
    @Test
    void sendsALetterAgainUntilAReceiptThatItBelievesNamesIt() throws Exception {
        startWithGateway(PACE);
        gateway.sign(false);
        letters.post(1);
        await().atMost(Duration.ofSeconds(20)).until(() -> gateway.letters.size() >= 3);
        assertThat(letters.left()).isEqualTo(1);
        await().until(() -> uplink.health().badReceipts() >= 2);

        gateway.sign(true);
        awaitNoLetterLeft();

        assertThat(gateway.letters)
                .extracting(SealedLetter::id)
                .containsOnly(gateway.letters.getFirst().id());
    }

    private void awaitAllStored() {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> {
                            assertThat(feed.receipted()).isEqualTo(feed.last());
                            assertThat(gateway.stored(feed.journal())).isEqualTo(feed.last());
                            assertThat(uplink.health().pending()).isZero();
                        });
        assertThat(gateway.broken).isEmpty();
    }

    @Tag("WENLU-BIRTH-001")
    @Test
    void saysBirthStatusAndJournalAndTakesReceipts() throws Exception {
        feed.append(500);
        startWithGateway(PACE);

        awaitAllStored();

        assertThat(gateway.births).hasSize(1);
        assertThat(gateway.births.getFirst().boot()).isEqualTo(7);
        assertThat(gateway.births.getFirst().connection()).isEqualTo(1);
        assertThat(gateway.statuses).isNotEmpty();
        assertThat(uplink.health().connected()).isTrue();
        assertThat(uplink.health().lastReceiptAt()).isPresent();
        assertThat(uplink.health().faults()).isZero();
    }

    @Tag("WENLU-JOURNAL-009")
    @Test
    void sendsWhatIsAppendedLaterInOrderAndOnce() throws Exception {
        startWithGateway(PACE);
        for (int i = 0; i < 10; i++) {
            feed.append(7);
        }
        awaitAllStored();

        long expected = 1;
        for (var batch : gateway.batches) {
            assertThat(batch.first()).isEqualTo(expected);
            expected = batch.last() + 1;
        }
    }

    @Tag("WENLU-JOURNAL-010")
    @Test
    void sendsEverythingWhenTheGatewayWasAwayAndComesBack() throws Exception {
        startWithGateway(PACE);
        gateway.answers = false;
        feed.append(300);
        await().until(() -> gateway.batches.size() > 4);
        assertThat(feed.receipted()).isZero();

        gateway.answers = true;

        awaitAllStored();
    }

    @Tag("WENLU-JOURNAL-010")
    @Test
    void sendsEverythingWhenTheBrokerStopsAndStartsAgain() throws Exception {
        startWithGateway(PACE);
        feed.append(20);
        awaitAllStored();
        gateway.close();
        broker.stop();
        await().until(() -> !uplink.health().connected());
        feed.append(400);

        broker.start();
        gateway = gateway.again("tcp://127.0.0.1:" + broker.port());

        awaitAllStored();
        assertThat(uplink.health().connected()).isTrue();
    }

    @Tag("WENLU-ACCESS-002")
    @Test
    void connectsWithItsOwnCertificateAndIsRefusedWithoutOneThatIsTrusted() throws Exception {
        Authority authority = Authority.in(folder.resolve("authority"), InstantSource.system());
        broker =
                Mosquitto.withTls(
                        folder,
                        authority.issueServer(
                                "broker", List.of("localhost"), folder.resolve("broker")));
        URI address = URI.create("mqtts://localhost:" + broker.port());
        gateway =
                new FakeGateway(
                        "ssl://localhost:" + broker.port(),
                        Optional.of(context(authority, new DeviceId("gateway"))));
        feed.append(10);
        var stranger = Authority.in(folder.resolve("stranger"), InstantSource.system());
        start(PACE, address, Optional.of(context(stranger, DEVICE)), gateway.keys());
        await().during(Duration.ofSeconds(1)).until(() -> !uplink.health().connected());
        uplink.close();

        start(PACE, address, Optional.of(context(authority, DEVICE)), gateway.keys());

        awaitAllStored();
    }

    private SSLContext context(Authority authority, DeviceId device) {
        return authority.issueDevice(device, folder.resolve(device + "-key")).context();
    }

    @Tag("WENLU-STATUS-001")
    @Test
    void saysStatusPromptlyWhileABacklogWaits() throws Exception {
        feed.append(5_000);
        startWithGateway(PACE);
        gateway.answers = false;
        await().until(() -> !gateway.statuses.isEmpty());

        for (int change = 1; change <= 5; change++) {
            waiting = change;
            int now = change;
            await().atMost(Duration.ofSeconds(1))
                    .until(() -> gateway.statuses.getLast().waiting() == now);
        }

        assertThat(gateway.statuses.getLast().journalLast()).isEqualTo(5_000);
        assertThat(gateway.statuses.getLast().journalReceipted()).isZero();
    }

    @Tag("WENLU-STATUS-002")
    @Test
    void saysStatusAtTheIntervalWithoutAnyChange() throws Exception {
        startWithGateway(PACE);

        await().atMost(Duration.ofSeconds(5)).until(() -> gateway.statuses.size() >= 4);
    }

    @Tag("WENLU-ACCESS-001")
    @Test
    void doesNotTakeARefusedPublishForSuccess() throws Exception {
        broker =
                Mosquitto.withRules(
                        folder,
                        "topic read wenlu/v1/kiosk-1/receipt",
                        "topic write wenlu/v1/kiosk-1/birth",
                        "topic write wenlu/v1/kiosk-1/status");
        feed.append(10);
        start(PACE, broker.port(), new TrustedKeys(Map.of()));

        await().until(() -> uplink.health().refused() >= 2);

        assertThat(uplink.health().pending()).isEqualTo(10);
        assertThat(uplink.health().connected()).isTrue();
        assertThat(feed.receipted()).isZero();
    }

    @Tag("WENLU-RECEIPT-001")
    @Test
    void ignoresReceiptsThatNobodyTrustedSigned() throws Exception {
        broker = Mosquitto.open(folder);
        gateway = gateway(broker);
        gateway.sign(false);
        feed.append(10);
        start(PACE, broker.port(), gateway.keys());
        await().until(() -> uplink.health().badReceipts() >= 2);
        gateway.publish(DEVICE, "rubbish".getBytes(UTF_8));
        gateway.publish(DEVICE, new byte[100_000]);
        assertThat(feed.receipted()).isZero();

        gateway.sign(true);

        awaitAllStored();
        assertThat(uplink.health().faults()).isZero();
    }

    @Tag("WENLU-RECEIPT-004")
    @Test
    void sendsAgainToAGatewayThatWasRestored() throws Exception {
        startWithGateway(PACE);
        feed.append(120);
        awaitAllStored();

        gateway.restoreFromBackup(feed.journal(), 30);
        feed.append(5);

        awaitAllStored();
        assertThat(gateway.stored(feed.journal())).isEqualTo(125);
    }

    @Tag("WENLU-RECEIPT-004")
    @Test
    void findsOutOnConnectingThatTheGatewayWasRestored() throws Exception {
        startWithGateway(PACE);
        feed.append(120);
        awaitAllStored();
        gateway.restoreFromBackup(feed.journal(), 30);

        proxy.cut();
        proxy.heal();

        awaitAllStored();
        assertThat(gateway.stored(feed.journal())).isEqualTo(120);
    }

    @Tag("WENLU-RECEIPT-005")
    @Test
    void sendsTheJournalThatFollowsAStoreThatWasRolledBack() throws Exception {
        startWithGateway(PACE);
        feed.append(20);
        awaitAllStored();
        JournalId before = feed.journal();

        gateway.claim(DEVICE, before, 25);

        await().until(() -> !feed.journal().equals(before));
        awaitAllStored();
        assertThat(feed.last()).isEqualTo(20);
    }

    @Tag("WENLU-JOURNAL-011")
    @Test
    void sendsEarlierJournalsFirst() throws Exception {
        feed.append(130);
        JournalId earlier = feed.journal();
        JournalId later = feed.open();
        feed.append(60);

        startWithGateway(PACE);

        awaitAllStored();
        await().until(() -> feed.unsettled().isEmpty());
        assertThat(gateway.stored(earlier)).isEqualTo(130);
        assertThat(gateway.order).containsExactly(earlier, later);
    }

    @Tag("WENLU-JOURNAL-010")
    @Test
    void losesNothingWhenTheConnectionIsCutInTheMiddleOfABatchAgainAndAgain() throws Exception {
        startWithGateway(PACE);
        for (int round = 0; round < 5; round++) {
            proxy.cutAfter(3_000 + 1_777L * round);
            feed.append(200);
            await().atMost(Duration.ofSeconds(10)).until(() -> !uplink.health().connected());
            proxy.heal();
            await().atMost(Duration.ofSeconds(10)).until(() -> uplink.health().connected());
        }

        awaitAllStored();
        assertThat(gateway.births.getLast().connection()).isGreaterThanOrEqualTo(6);
        assertThat(uplink.health().faults()).isZero();
    }

    @Tag("WENLU-DEATH-001")
    @Test
    void leavesAWillOfThisBootAndConnectionWhenTheLineGoesDead() throws Exception {
        startWithGateway(PACE);
        await().until(() -> gateway.births.size() == 1);

        proxy.silence();

        await().atMost(Duration.ofSeconds(10)).until(() -> !gateway.deaths.isEmpty());
        assertThat(gateway.deaths).first().isEqualTo(new Death(DEVICE, 7, 1, false));
        await().atMost(Duration.ofSeconds(10)).until(() -> !uplink.health().connected());
        proxy.heal();
        await().atMost(Duration.ofSeconds(10)).until(() -> gateway.births.size() >= 2);
    }

    @Tag("WENLU-DEATH-002")
    @Test
    void saysAPlannedGoodbyeAndLeavesNoWill() throws Exception {
        startWithGateway(PACE);
        await().until(() -> gateway.births.size() == 1);

        uplink.close();

        await().until(() -> !gateway.deaths.isEmpty());
        assertThat(gateway.deaths).containsExactly(new Death(DEVICE, 7, 1, true));
        assertThat(uplink.health().connected()).isFalse();
    }

    @Test
    void keepsTryingWhileNobodyListens() throws IOException {
        proxy = BreakableProxy.to(1);
        start(PACE, proxy.port(), new TrustedKeys(Map.of()));
        feed.append(3);

        await().atMost(Duration.ofSeconds(20)).until(() -> proxy.accepted() >= 3);

        assertThat(uplink.health().connected()).isFalse();
        assertThat(uplink.health().faults()).isZero();
    }
}
