package org.wenlu.gateway.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wenlu.gateway.TestJournal;
import org.wenlu.gateway.TestSite;
import org.wenlu.gateway.store.DatabaseException;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.record.Happening;

/// What every ledger does, whatever it stores in.
abstract class LedgerContract {
    private static final PlaceId HERE = new PlaceId("luohu-port-hall/1");
    private static final PlaceId ELSEWHERE = new PlaceId("luohu-port-hall/2");

    /// Opens the same store again and again; the projection sees what is stored.
    abstract Ledger open(Projection projection);

    private final List<StoredRecord> projected = new ArrayList<>();

    private Ledger open() {
        return open((connection, inserted) -> projected.addAll(inserted));
    }

    private static Arrival arrival(TestJournal journal, int first, int last) {
        return new Arrival(TestSite.KIOSK, HERE, journal.batch(first, last));
    }

    private static Stored store(Ledger ledger, TestJournal journal, int first, int last) {
        return ledger.store(List.of(arrival(journal, first, last))).getFirst();
    }

    private static TestJournal journal(int size) {
        return new TestJournal(TestSite.KIOSK).visits(size - 1);
    }

    @Test
    void keepsItsIdentityWhenItIsOpenedAgain() {
        assertThat(open().id()).isEqualTo(open().id());
    }

    @Test
    void advancesThePrefixWithEveryBatch() {
        Ledger ledger = open();
        TestJournal journal = journal(20);

        assertThat(store(ledger, journal, 1, 10).through()).isEqualTo(10);
        Stored stored = store(ledger, journal, 11, 20);

        assertThat(stored.through()).isEqualTo(20);
        assertThat(stored.hash()).contains(journal.last());
        assertThat(projected).hasSize(20);
    }

    @Test
    void waitsAtAGapAndPassesItWhenItIsFilled() {
        Ledger ledger = open();
        TestJournal journal = journal(30);
        store(ledger, journal, 1, 10);

        assertThat(store(ledger, journal, 21, 30).through()).isEqualTo(10);
        assertThat(store(ledger, journal, 11, 20).through()).isEqualTo(30);
    }

    @Test
    void holdsEverythingOnceInWhateverOrderItComes() {
        Ledger ledger = open();
        TestJournal journal = journal(300);
        List<int[]> parts = new ArrayList<>();
        for (int first = 1; first <= 300; first += 7) {
            parts.add(new int[] {first, Math.min(first + 10, 300)});
        }
        Collections.shuffle(parts, new Random(4711));

        parts.forEach(part -> store(ledger, journal, part[0], part[1]));

        Stored state = ledger.journal(TestSite.KIOSK, journal.id).orElseThrow();
        assertThat(state.through()).isEqualTo(300);
        assertThat(state.hash()).contains(journal.last());
        assertThat(ledger.records()).isEqualTo(300);
        assertThat(projected).hasSize(300).doesNotHaveDuplicates();
    }

    @Test
    void countsWhatIsSentAgainAsDuplicateAndProjectsItOnce() {
        Ledger ledger = open();
        TestJournal journal = journal(10);
        store(ledger, journal, 1, 10);

        Stored again = store(ledger, journal, 1, 10);

        assertThat(again.inserted()).isZero();
        assertThat(again.duplicates()).isEqualTo(10);
        assertThat(again.conflict()).isEmpty();
        assertThat(projected).hasSize(10);
    }

    @Test
    void setsAsideARecordThatComesWithAnotherHash() {
        Ledger ledger = open();
        TestJournal journal = journal(10);
        store(ledger, journal, 1, 10);
        journal.rollBack(7);
        journal.visits(5);

        Stored stored = store(ledger, journal, 8, 12);

        assertThat(stored.conflict()).contains(8L);
        assertThat(stored.through()).isEqualTo(10);
        assertThat(stored.conflicts()).isEqualTo(4);
        assertThat(stored.inserted()).isEqualTo(1);
    }

    @Test
    void setsAsideARecordThatDoesNotFollowTheOneBeforeIt() {
        Ledger ledger = open();
        TestJournal journal = journal(10);
        store(ledger, journal, 1, 5);
        journal.rollBack(4);
        journal.visits(6);

        Stored stored = store(ledger, journal, 6, 6);

        assertThat(stored.conflict()).contains(6L);
        assertThat(stored.through()).isEqualTo(5);
        assertThat(ledger.records()).isEqualTo(5);
    }

    @Test
    void setsAsideARecordThatDoesNotLeadToTheOneAfterIt() {
        Ledger ledger = open();
        TestJournal journal = journal(10);
        store(ledger, journal, 1, 4);
        store(ledger, journal, 6, 10);
        journal.rollBack(4);
        journal.visits(1);

        Stored stored = store(ledger, journal, 5, 5);

        assertThat(stored.conflict()).contains(5L);
        assertThat(stored.through()).isEqualTo(4);
    }

    @Test
    void keepsUnknownKindsAndUnreadableBodiesInThePrefixWithoutProjectingThem() {
        Ledger ledger = open();
        TestJournal journal = journal(2);
        String line = journal.all().lines().getLast().text();
        journal.rollBack(1);
        journal.appendText(line.replace("visit.started", "visit.levitated"));
        appendAfter(journal, line.replaceAll("\"body\":\\{.*", "\"body\":{\"visit\":7}}"));
        journal.visits(1);

        Stored stored = store(ledger, journal, 1, 4);

        assertThat(stored.through()).isEqualTo(4);
        assertThat(stored.setAside()).isEqualTo(2);
        assertThat(projected).hasSize(2);
    }

    private static void appendAfter(TestJournal journal, String line) {
        journal.appendText(
                line.replaceAll("\"prev\":\"[0-9a-f]+\"", "\"prev\":\"" + journal.last() + "\"")
                        .replace("\"seq\":2,", "\"seq\":%d,".formatted(journal.size() + 1)));
    }

    @Test
    void storesAllArrivalsOrNone() {
        Ledger ledger = open();
        TestJournal own = journal(5);
        TestJournal foreign = new TestJournal(TestSite.OTHER).visits(5);

        assertThatThrownBy(() -> ledger.store(List.of(arrival(own, 1, 5), arrival(foreign, 1, 6))))
                .isInstanceOf(ForeignJournalException.class);

        assertThat(ledger.records()).isZero();
    }

    @Test
    void refusesTheTailOfAJournalThatAnotherDeviceHas() {
        Ledger ledger = open();
        TestJournal journal = journal(10);
        store(ledger, journal, 1, 5);
        var copy = new Arrival(TestSite.OTHER, ELSEWHERE, journal.batch(6, 10));

        assertThatThrownBy(() -> ledger.store(List.of(copy)))
                .isInstanceOf(ForeignJournalException.class)
                .hasMessageContaining("kiosk-1");
    }

    @Test
    void storesNothingWhenAProjectionFails() {
        Ledger ledger =
                open(
                        (connection, inserted) -> {
                            throw new java.sql.SQLException("figures are broken");
                        });

        assertThatThrownBy(() -> store(ledger, journal(5), 1, 5))
                .isInstanceOf(DatabaseException.class);
        assertThat(ledger.records()).isZero();
    }

    @Test
    void remembersTheJournalThatAnewOneContinues() {
        Ledger ledger = open();
        TestJournal old = journal(10);
        store(ledger, old, 1, 10);
        var end = new Happening.JournalEnd(old.id, 7, old.hash(7));
        var renewed = new TestJournal(TestSite.KIOSK, Optional.of(end)).visits(3);

        Stored stored = store(ledger, renewed, 1, 4);

        assertThat(stored.through()).isEqualTo(4);
        assertThat(ledger.continued(TestSite.KIOSK, renewed.id)).contains(old.id);
    }

    @Test
    void givesTheRecordsToThePlaceWhereTheJournalWasOpened() {
        Ledger ledger = open();
        TestJournal journal = journal(3);

        ledger.store(List.of(new Arrival(TestSite.KIOSK, ELSEWHERE, journal.all())));

        assertThat(projected).extracting(StoredRecord::place).containsOnly(HERE);
    }

    @Test
    void keepsRefusedMessagesWithTheirCause() {
        Ledger ledger = open();
        ledger.quarantine(
                new Refused(
                        "wenlu/v1/x/journal",
                        "malformed",
                        "no record",
                        3,
                        new byte[] {1, 2, 3},
                        java.time.Instant.EPOCH));

        assertThat(open().quarantined()).isEqualTo(1);
    }
}
