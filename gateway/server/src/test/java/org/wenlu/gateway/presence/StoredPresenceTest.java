package org.wenlu.gateway.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.gateway.TestSite;
import org.wenlu.gateway.fleet.Fleet;
import org.wenlu.gateway.fleet.FleetFile;
import org.wenlu.gateway.store.Database;
import org.wenlu.protocol.identity.JournalId;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.identity.ServicePointId;
import org.wenlu.protocol.message.Birth;
import org.wenlu.protocol.message.Death;
import org.wenlu.protocol.message.Status;
import org.wenlu.protocol.record.ClockQuality;

class StoredPresenceTest {
    private static final PlaceId PLACE = new PlaceId("luohu-port-hall/1");

    @TempDir Path folder;
    private final Hand clock = new Hand();
    private TestSite site;
    private Database database;
    private Presence presence;

    /// A clock that stands until it is moved.
    private static final class Hand extends Clock {
        private Instant now = Instant.parse("2026-11-22T08:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @BeforeEach
    void open() {
        site = new TestSite(folder);
        database = Database.open(folder.resolve("presence.db"));
        presence = started();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Presence started() {
        Fleet fleet = FleetFile.read(folder.resolve("fleet.yaml"));
        return new StoredPresence(database, () -> fleet, PresenceRules.USUAL, clock);
    }

    private PresenceState state() {
        return presence.of(PLACE).state();
    }

    private void born(long boot, long connection) {
        presence.born(birth(boot, connection), clock.instant());
    }

    private Birth birth(long boot, long connection) {
        return new Birth(
                TestSite.KIOSK,
                PLACE,
                new ServicePointId("luohu-port-hall"),
                boot,
                connection,
                clock.instant(),
                "0.1.0",
                "simulator",
                JournalId.random(),
                List.of("en"));
    }

    private void reported(long boot, long connection) {
        presence.reported(
                new Status(
                        TestSite.KIOSK,
                        boot,
                        connection,
                        clock.instant(),
                        ClockQuality.TRUSTED,
                        1,
                        JournalId.random(),
                        1,
                        0,
                        0,
                        1,
                        "ready",
                        1,
                        1,
                        List.of()),
                clock.instant());
    }

    private void died(long boot, long connection) {
        presence.ended(new Death(TestSite.KIOSK, boot, connection, false), clock.instant());
    }

    private void pass(int seconds) {
        clock.pass(Duration.ofSeconds(seconds));
        presence.judge();
    }

    @Test
    void doesNotKnowADeviceThatWasNeverHeard() {
        assertThat(state()).isEqualTo(PresenceState.UNKNOWN);
        assertThat(presence.of(PLACE).heard()).isEmpty();
    }

    @Test
    void goesFromOnlineOverStaleToOfflineInSilence() {
        born(1, 1);
        assertThat(state()).isEqualTo(PresenceState.ONLINE);
        pass(45);
        assertThat(state()).isEqualTo(PresenceState.ONLINE);
        pass(1);
        assertThat(state()).isEqualTo(PresenceState.STALE);
        pass(254);
        assertThat(state()).isEqualTo(PresenceState.STALE);
        pass(1);
        assertThat(state()).isEqualTo(PresenceState.OFFLINE);
        assertThat(presence.of(PLACE).since()).isEqualTo(clock.instant());
        reported(1, 1);
        assertThat(state()).isEqualTo(PresenceState.ONLINE);
    }

    @Test
    void isOfflineAtOnceWhenItsConnectionDied() {
        born(3, 2);
        died(3, 2);

        assertThat(state()).isEqualTo(PresenceState.OFFLINE);
    }

    @Test
    void ignoresTheDeathOfAnEarlierConnection() {
        born(3, 2);
        died(3, 1);
        died(2, 9);

        assertThat(state()).isEqualTo(PresenceState.ONLINE);
    }

    @Test
    void isBackWithANewConnectionWhateverItsOrder() {
        born(3, 2);
        died(3, 2);
        reported(3, 2);
        assertThat(state()).isEqualTo(PresenceState.OFFLINE);

        reported(3, 3);
        assertThat(state()).isEqualTo(PresenceState.ONLINE);
    }

    @Test
    void countsAJournalMessageAsASignOfLife() {
        born(1, 1);
        pass(40);
        presence.active(TestSite.KIOSK, clock.instant());
        pass(40);

        assertThat(state()).isEqualTo(PresenceState.ONLINE);
    }

    @Test
    void callsNobodyOfflineBecauseTheGatewayWasAway() {
        born(1, 1);
        presence.judge();
        List<PresenceState> told = new ArrayList<>();
        clock.pass(Duration.ofHours(2));

        presence = started();
        presence.listen(now -> told.add(now.state()));
        pass(1);

        assertThat(state()).isEqualTo(PresenceState.UNKNOWN);
        assertThat(told).doesNotContain(PresenceState.OFFLINE, PresenceState.STALE);
        reported(1, 1);
        assertThat(state()).isEqualTo(PresenceState.ONLINE);
        assertThat(presence.of(PLACE).birth()).isPresent();
    }

    @Test
    void takesNoKeptBirthForASignOfLife() {
        presence.remembered(birth(7, 1));

        assertThat(state()).isEqualTo(PresenceState.UNKNOWN);
        assertThat(presence.of(PLACE).heard()).isEmpty();
        assertThat(presence.of(PLACE).birth()).isPresent();
        pass(301);
        assertThat(state()).isEqualTo(PresenceState.OFFLINE);
    }

    @Test
    void doesNotKnowADeviceThatSaidGoodbyeAndWasBornAgainWhileTheGatewayWasAway() {
        born(1, 1);
        died(1, 1);
        presence.judge();
        clock.pass(Duration.ofMinutes(1));
        presence = started();

        presence.remembered(birth(2, 1));

        assertThat(state()).isEqualTo(PresenceState.UNKNOWN);
    }

    @Test
    void isNotTurnedBackByAThreadThatIsLate() {
        born(1, 1);
        Instant earlier = clock.instant();
        clock.pass(Duration.ofSeconds(40));
        reported(1, 1);
        presence.active(TestSite.KIOSK, earlier);
        pass(40);

        assertThat(state()).isEqualTo(PresenceState.ONLINE);
    }

    @Test
    void staysOfflineOverARestartWhenItHadSaidGoodbye() {
        born(1, 1);
        died(1, 1);
        presence.judge();

        presence = started();

        assertThat(state()).isEqualTo(PresenceState.OFFLINE);
    }

    @Test
    void readsWhatAnotherGatewayHeardBeforeItCallsADeviceOffline() {
        born(1, 1);
        presence.judge();
        Presence other = started();
        clock.pass(Duration.ofSeconds(250));
        other.active(TestSite.KIOSK, clock.instant());
        other.judge();

        pass(60);

        assertThat(state()).isNotEqualTo(PresenceState.OFFLINE);
    }

    @Test
    void saysMaintenanceWhateverIsHeard() {
        site.fleet(
                site.fleet()
                        .replace(
                                "- id: luohu-port-hall/1",
                                "- {id: luohu-port-hall/1, maintenance: true}"));
        presence = started();
        born(1, 1);

        assertThat(state()).isEqualTo(PresenceState.MAINTENANCE);
    }

    @Test
    void tellsListenersOfChangesUntilTheyLeave() {
        List<PresenceState> told = new ArrayList<>();
        var listening = presence.listen(now -> told.add(now.state()));
        born(1, 1);
        pass(60);
        listening.close();
        pass(600);

        assertThat(told).containsExactly(PresenceState.ONLINE, PresenceState.STALE);
    }
}
