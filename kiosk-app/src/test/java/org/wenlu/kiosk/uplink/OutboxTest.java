package org.wenlu.kiosk.uplink;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wenlu.kiosk.journal.JournalFeed.Taken;
import org.wenlu.kiosk.time.ManualKioskClock;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.JournalId;
import org.wenlu.protocol.identity.LedgerId;
import org.wenlu.protocol.message.JournalBatch;
import org.wenlu.protocol.message.Receipt;

class OutboxTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final FakeFeed feed = new FakeFeed();
    private final ManualKioskClock clock =
            new ManualKioskClock(Instant.parse("2026-11-23T02:00:00Z"));
    private final Outbox outbox = new Outbox(feed, clock, Pace.usual());

    @BeforeEach
    void connect() {
        outbox.connected(100);
    }

    private List<JournalBatch> allThatMayGo() {
        var batches = new ArrayList<JournalBatch>();
        for (Optional<JournalBatch> next = outbox.next(); next.isPresent(); next = outbox.next()) {
            batches.add(next.get());
        }
        return batches;
    }

    @Tag("WENLU-JOURNAL-009")
    @Test
    void keepsAFewBatchesAheadOfTheReceiptAndNoMore() {
        feed.append(2_000);

        assertThat(allThatMayGo())
                .extracting(JournalBatch::first)
                .containsExactly(1L, 201L, 401L, 601L);
        outbox.took(feed.journal(), new Taken.Accepted(400));
        assertThat(allThatMayGo()).extracting(JournalBatch::first).containsExactly(801L, 1_001L);
    }

    @Tag("WENLU-JOURNAL-009")
    @Test
    void respectsABrokerThatTakesLessAtOnce() {
        feed.append(2_000);
        outbox.connected(1);

        assertThat(allThatMayGo()).hasSize(1);
    }

    @Tag("WENLU-JOURNAL-010")
    @Test
    void sendsAgainAfterATimeThatDoublesWhileNoReceiptMovesOn() {
        feed.append(10);
        assertThat(allThatMayGo()).hasSize(1);
        for (int wait : new int[] {10, 20, 40, 80, 160, 160}) {
            clock.pass(Duration.ofSeconds(wait).minusMillis(1));
            assertThat(outbox.resumeWhatIsOverdue()).as("before %d s", wait).isFalse();
            clock.pass(Duration.ofMillis(1));
            assertThat(outbox.resumeWhatIsOverdue()).as("after %d s", wait).isTrue();
            assertThat(allThatMayGo()).extracting(JournalBatch::first).containsExactly(1L);
        }
    }

    @Tag("WENLU-JOURNAL-010")
    @Test
    void fillsAGapSoonWhenReceiptsStandStillButNotOnEachOfThem() {
        feed.append(800);
        allThatMayGo();
        clock.pass(SECOND);

        outbox.took(feed.journal(), new Taken.Accepted(0));
        assertThat(allThatMayGo()).hasSize(4);
        outbox.took(feed.journal(), new Taken.Accepted(0));
        outbox.took(feed.journal(), new Taken.Accepted(0));

        assertThat(allThatMayGo()).isEmpty();
    }

    @Tag("WENLU-JOURNAL-011")
    @Test
    void doesNotLetAnEarlierJournalThatNobodyAnswersHoldUpTheCurrentOne() {
        feed.append(300);
        JournalId earlier = feed.journal();
        JournalId current = feed.open();
        feed.append(5);

        assertThat(allThatMayGo()).extracting(JournalBatch::journal).containsOnly(earlier);
        clock.pass(SECOND.multipliedBy(10));
        outbox.resumeWhatIsOverdue();

        assertThat(allThatMayGo())
                .extracting(JournalBatch::journal)
                .containsExactly(earlier, current);
    }

    @Tag("WENLU-RECEIPT-004")
    @Test
    void asksWithItsLastRecordOnlyWhenNothingElseIsToBeSent() {
        assertThat(outbox.probe()).isEmpty();
        feed.append(3);
        assertThat(outbox.probe()).isEmpty();

        var record = feed.after(2, 1).getFirst();
        var receipt =
                new Receipt(
                        LedgerId.random(),
                        new DeviceId("kiosk-1"),
                        feed.journal(),
                        3,
                        Optional.of(record.hash()),
                        0,
                        Optional.empty(),
                        clock.now());
        outbox.took(feed.journal(), feed.take(receipt));

        assertThat(outbox.probe().orElseThrow().lines()).containsExactly(record.line());
    }
}
