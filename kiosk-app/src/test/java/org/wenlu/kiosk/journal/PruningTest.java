package org.wenlu.kiosk.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.kiosk.desk.HostDesk;
import org.wenlu.kiosk.desk.Luohu;
import org.wenlu.kiosk.journal.JournalFeed.Taken;
import org.wenlu.kiosk.queue.Snapshots;
import org.wenlu.kiosk.time.ManualKioskClock;
import org.wenlu.protocol.identity.JournalId;
import org.wenlu.protocol.identity.LedgerId;
import org.wenlu.protocol.message.Receipt;
import org.wenlu.protocol.record.Happening.Snapshot;
import org.wenlu.protocol.record.Happening.TicketIssued;
import org.wenlu.protocol.record.JournalRecord;

class PruningTest {
    private static final int KEEP_DAYS = 7;

    @TempDir Path folder;
    private final ManualKioskClock clock = new ManualKioskClock(Luohu.MONDAY_TEN);
    private final LedgerId ledger = LedgerId.random();
    private HostDesk desk;

    @BeforeEach
    void open() {
        desk = Luohu.open(folder.resolve("journal.db"), clock);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Journal journal() {
        return desk.journal();
    }

    private void days(int days) {
        for (int i = 0; i < days; i++) {
            Luohu.issue(desk, Luohu.TAX);
            clock.pass(Duration.ofDays(1));
            desk.tick().join();
        }
    }

    private Taken signed(LedgerId by, long through) {
        JournalRecord record = journal().after(through - 1, 1).getFirst();
        return journal()
                .take(
                        new Receipt(
                                by,
                                Luohu.OWNER.device(),
                                journal().journal(),
                                through,
                                Optional.of(record.hash()),
                                0,
                                Optional.empty(),
                                clock.now()));
    }

    private List<JournalRecord> records() {
        return journal().after(0, 10_000);
    }

    private void assertThatTheHallCanBeMadeAnew() {
        assertThat(Rebuild.hall(journal(), 0)).isEqualTo(desk.hall());
        long seq = records().getFirst().seq();
        for (JournalRecord record : records()) {
            assertThat(record.seq()).isEqualTo(seq++);
        }
        assertThat(seq - 1).isEqualTo(journal().last());
    }

    @Test
    void forgetsWhatWasSignedForLongAgo() {
        days(3);
        long through = journal().last();
        signed(ledger, through);
        days(KEEP_DAYS - 1);
        assertThat(journal().prune(KEEP_DAYS)).isZero();

        days(1);
        assertThat(journal().prune(KEEP_DAYS)).isEqualTo(through);
        assertThat(journal().prune(KEEP_DAYS)).isZero();

        assertThat(records().getFirst().seq()).isEqualTo(through + 1);
        assertThatTheHallCanBeMadeAnew();
        close();
        clock.restart();
        open();
        assertThatTheHallCanBeMadeAnew();
        assertThat(journal().receipted()).isEqualTo(through);
    }

    @Test
    void keepsWhatNoReceiptCoversHoweverOldItIs() {
        signed(ledger, 4);
        days(400);

        assertThat(journal().prune(KEEP_DAYS)).isEqualTo(4);
        assertThat(journal().prune(KEEP_DAYS)).isZero();
        assertThat(records())
                .extracting(JournalRecord::happening)
                .filteredOn(TicketIssued.class::isInstance)
                .hasSize(400);
    }

    @Test
    void keepsTheLastSnapshotAndWhatFollowsIt() {
        Luohu.issue(desk, Luohu.TAX);
        signed(ledger, journal().last());
        for (int i = 0; i < KEEP_DAYS; i++) {
            clock.pass(Duration.ofDays(1));
            desk.tick().join();
            signed(ledger, journal().last());
        }
        clock.pass(Duration.ofDays(1));
        assertThat(journal().prune(0)).isPositive();

        assertThat(records().getFirst().happening())
                .isInstanceOfSatisfying(
                        Snapshot.class, it -> assertThat(Snapshots.begins(it)).isTrue());
        assertThatTheHallCanBeMadeAnew();
    }

    @Test
    void keepsEverythingWhenTheGatewayTakesItsWordBack() {
        days(3);
        signed(ledger, journal().last());
        days(KEEP_DAYS);
        signed(LedgerId.random(), 2);

        assertThat(journal().prune(KEEP_DAYS)).isZero();
        days(KEEP_DAYS);
        assertThat(journal().prune(KEEP_DAYS)).isEqualTo(2);
    }

    @Tag("WENLU-RECEIPT-007")
    @Test
    void writesWhatItStillHasIntoAnotherJournalWhenTheGatewayLacksWhatIsGone() {
        Receipt early = receiptOfTheFirstTwo();
        days(3);
        signed(ledger, journal().last());
        days(KEEP_DAYS);
        journal().prune(KEEP_DAYS);
        JournalId old = journal().journal();
        long tickets = tickets();

        assertThat(journal().take(early)).isInstanceOf(Taken.RolledBack.class);

        assertThat(journal().journal()).isNotEqualTo(old);
        assertThat(journal().receipted()).isZero();
        assertThat(tickets()).isEqualTo(tickets);
        assertThatTheHallCanBeMadeAnew();
    }

    private Receipt receiptOfTheFirstTwo() {
        return new Receipt(
                LedgerId.random(),
                Luohu.OWNER.device(),
                journal().journal(),
                2,
                Optional.of(records().get(1).hash()),
                0,
                Optional.empty(),
                clock.now());
    }

    private long tickets() {
        return records().stream().filter(it -> it.happening() instanceof TicketIssued).count();
    }
}
