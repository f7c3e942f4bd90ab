package org.wenlu.kiosk.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
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
import org.wenlu.kiosk.journal.JournalFeed.Unsettled;
import org.wenlu.kiosk.queue.Hall;
import org.wenlu.kiosk.queue.Ticket;
import org.wenlu.kiosk.time.ManualKioskClock;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.JournalId;
import org.wenlu.protocol.identity.LedgerId;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.identity.RecordId;
import org.wenlu.protocol.message.Receipt;
import org.wenlu.protocol.record.Happening;
import org.wenlu.protocol.record.Happening.JournalOpened;
import org.wenlu.protocol.record.Happening.OpeningReason;
import org.wenlu.protocol.record.Hash;
import org.wenlu.protocol.record.JournalRecord;

class JournalReceiptTest {
    @TempDir Path directory;
    private final ManualKioskClock clock = new ManualKioskClock(Luohu.MONDAY_TEN);
    private final LedgerId ledger = LedgerId.random();
    private HostDesk desk;

    @BeforeEach
    void open() {
        desk = Luohu.open(database(), clock);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Path database() {
        return directory.resolve("journal.db");
    }

    private Journal journal() {
        return desk.journal();
    }

    private Receipt receipt(LedgerId by, JournalId journal, long through, Optional<Hash> hash) {
        return receipt(by, journal, through, hash, Optional.empty());
    }

    private Receipt receipt(
            LedgerId by,
            JournalId journal,
            long through,
            Optional<Hash> hash,
            Optional<Long> conflict) {
        return new Receipt(
                by, Luohu.OWNER.device(), journal, through, hash, 0, conflict, Luohu.MONDAY_TEN);
    }

    private Receipt receipt(LedgerId by, long through) {
        Optional<Hash> hash =
                through == 0
                        ? Optional.empty()
                        : Optional.of(journal().after(through - 1, 1).getFirst().hash());
        return receipt(by, journal().journal(), through, hash);
    }

    private List<JournalRecord> records() {
        return journal().after(0, 1_000);
    }

    @Test
    void acceptsAReceiptAndKeepsItOverARestart() {
        assertThat(journal().take(receipt(ledger, 3))).isEqualTo(new Taken.Accepted(3));
        close();
        open();

        assertThat(journal().receipted()).isEqualTo(3);
        assertThat(journal().take(receipt(ledger, 4))).isEqualTo(new Taken.Accepted(4));
    }

    @Test
    void sendsAgainWhenTheGatewayHoldsLessOrIsAnotherLedger() {
        journal().take(receipt(ledger, 4));

        assertThat(journal().take(receipt(ledger, 2))).isEqualTo(new Taken.SendAgain(2));
        assertThat(journal().take(receipt(LedgerId.random(), 3))).isEqualTo(new Taken.SendAgain(3));
        assertThat(journal().take(receipt(LedgerId.random(), 0))).isEqualTo(new Taken.SendAgain(0));
        assertThat(journal().receipted()).isZero();
    }

    private Receipt at(Duration later, Receipt receipt) {
        return new Receipt(
                receipt.ledger(),
                receipt.device(),
                receipt.journal(),
                receipt.through(),
                receipt.hash(),
                receipt.setAside(),
                receipt.conflict(),
                receipt.at().plus(later));
    }

    @Tag("WENLU-RECEIPT-006")
    @Test
    void tellsAReceiptThatWasOvertakenFromAGatewayThatHoldsLess() {
        Duration second = Duration.ofSeconds(1);
        journal().take(at(second, receipt(ledger, 4)));

        assertThat(journal().take(receipt(ledger, 2))).isEqualTo(new Taken.Overtaken());
        assertThat(journal().receipted()).isEqualTo(4);
        assertThat(journal().take(at(second.multipliedBy(2), receipt(ledger, 3))))
                .isEqualTo(new Taken.SendAgain(3));
        assertThat(journal().take(at(Duration.ofDays(-1), receipt(ledger, 2))))
                .isEqualTo(new Taken.SendAgain(2));
    }

    @Test
    void leavesReceiptsOfOthersAlone() {
        var other =
                new Receipt(
                        ledger,
                        new DeviceId("kiosk-2"),
                        journal().journal(),
                        0,
                        Optional.empty(),
                        0,
                        Optional.empty(),
                        Luohu.MONDAY_TEN);

        assertThat(journal().take(other)).isEqualTo(new Taken.Foreign());
        assertThat(journal().take(receipt(ledger, JournalId.random(), 0, Optional.empty())))
                .isEqualTo(new Taken.Foreign());
    }

    @Test
    void recognisesACopiedBackStoreAndGivesNoNumberAgain() throws IOException {
        Ticket kept = Luohu.issue(desk, Luohu.TAX);
        close();
        Path copy = directory.resolve("copy.db");
        Files.copy(database(), copy);
        open();
        JournalId old = journal().journal();
        journal().take(receipt(ledger, 5));
        List<Ticket> lost =
                List.of(Luohu.issue(desk, Luohu.TAX), Luohu.issue(desk, Luohu.REGISTRATION));
        JournalRecord end = records().getLast();
        close();
        Files.copy(copy, database(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        clock.restart();
        open();

        Taken taken =
                journal()
                        .take(
                                receipt(
                                        ledger,
                                        old,
                                        end.seq(),
                                        Optional.of(end.hash()),
                                        Optional.of(6L)));

        assertThat(taken).isInstanceOf(Taken.RolledBack.class);
        assertThat(journal().journal()).isNotEqualTo(old);
        assertThat(journal().receipted()).isZero();
        assertThat(desk.hall().ticket(kept.id())).isPresent();
        assertThat(Luohu.issue(desk, Luohu.TAX).number()).isGreaterThan(lost.getFirst().number());
        assertThat(Luohu.issue(desk, Luohu.PERMIT).number()).isGreaterThan(lost.getLast().number());
        assertThat(Rebuild.hall(journal(), 0)).isEqualTo(desk.hall());
    }

    @Test
    void writesWhatTheGatewayCannotHaveAgainWithItsIdentityAndTime() {
        JournalId old = journal().journal();
        Ticket ticket = Luohu.issue(desk, Luohu.TAX);
        JournalRecord issued = records().getLast();
        JournalRecord before = records().get((int) issued.seq() - 2);
        journal().take(receipt(ledger, before.seq()));
        Hall hall = desk.hall();

        journal().take(receipt(ledger, old, issued.seq(), Optional.of(Hash.of(new byte[1]))));

        JournalRecord opened = records().getFirst();
        assertThat(opened.happening())
                .isInstanceOfSatisfying(
                        JournalOpened.class,
                        it -> {
                            assertThat(it.reason()).isEqualTo(OpeningReason.ROLLED_BACK);
                            assertThat(it.before().orElseThrow().journal()).isEqualTo(old);
                            assertThat(it.before().orElseThrow().seq()).isEqualTo(issued.seq());
                        });
        JournalRecord again = records().get(1);
        assertThat(again.id()).isEqualTo(issued.id());
        assertThat(again.stamp()).isEqualTo(issued.stamp());
        assertThat(again.happening()).isEqualTo(issued.happening());
        assertThat(records()).extracting(JournalRecord::id).doesNotContain(before.id());
        assertThat(desk.hall().tickets()).isEqualTo(hall.tickets()).containsKey(ticket.id());
        assertThat(journal().unsettled()).isEmpty();
        assertThat(journal().take(receipt(ledger, old, 1, Optional.of(Hash.of(new byte[1])))))
                .isEqualTo(new Taken.Foreign());
    }

    @Test
    void handsOverAnEarlierJournalUntilItIsReceiptedToItsEnd() {
        Luohu.issue(desk, Luohu.TAX);
        JournalId old = journal().journal();
        List<JournalRecord> written = records();
        moveTo("luohu-port-hall/2");

        assertThat(journal().unsettled()).containsExactly(new Unsettled(old, written.size(), 0));
        assertThat(journal().after(old, 0, 1_000)).isEqualTo(written);
        assertThat(journal().after(JournalId.random(), 0, 10)).isEmpty();
        Taken taken =
                journal()
                        .take(
                                receipt(
                                        ledger,
                                        old,
                                        written.size(),
                                        Optional.of(written.getLast().hash())));

        assertThat(taken).isEqualTo(new Taken.Accepted(written.size()));
        assertThat(journal().unsettled()).isEmpty();
        assertThat(journal().receipted()).isZero();
    }

    @Test
    void opensAnotherJournalAtAnotherPlaceAndKeepsTheHall() {
        Ticket ticket = Luohu.issue(desk, Luohu.TAX);
        JournalId old = journal().journal();

        moveTo("luohu-port-hall/2");

        assertThat(journal().journal()).isNotEqualTo(old);
        assertThat(records().getFirst().seq()).isEqualTo(1);
        assertThat(records().getFirst().before()).isEqualTo(Hash.beginning(journal().journal()));
        assertThat(desk.hall().ticket(ticket.id())).contains(ticket);
        assertThat(Luohu.issue(desk, Luohu.TAX).label()).isEqualTo("C002");
        assertThat(Rebuild.hall(journal(), 0)).isEqualTo(desk.hall());
    }

    private void moveTo(String place) {
        close();
        clock.restart();
        desk =
                HostDesk.open(
                        database(),
                        new Owner(
                                Luohu.OWNER.device(),
                                new PlaceId(place),
                                Luohu.OWNER.servicePoint()),
                        Luohu.SERVICES,
                        Luohu.COUNTERS,
                        Luohu.ZONE,
                        clock,
                        "test");
    }

    @Test
    void chainsEveryRecordToTheOneBefore() {
        for (int i = 0; i < 20; i++) {
            Luohu.issue(desk, Luohu.TAX);
        }

        Hash before = Hash.beginning(journal().journal());
        long seq = 0;
        for (JournalRecord record : records()) {
            assertThat(record.before()).isEqualTo(before);
            assertThat(record.seq()).isEqualTo(++seq);
            before = record.hash();
        }
        assertThat(seq).isEqualTo(journal().last());
        assertThat(records()).extracting(JournalRecord::id).doesNotHaveDuplicates();
        assertThat(records())
                .extracting(JournalRecord::happening)
                .hasAtLeastOneElementOfType(Happening.TicketIssued.class);
        assertThat(records().getFirst().id()).isInstanceOf(RecordId.class);
    }
}
