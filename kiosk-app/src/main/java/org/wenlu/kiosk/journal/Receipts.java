package org.wenlu.kiosk.journal;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlu.kiosk.journal.JournalFeed.Taken;
import org.wenlu.kiosk.queue.Snapshots;
import org.wenlu.protocol.Limits;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.JournalId;
import org.wenlu.protocol.message.Receipt;
import org.wenlu.protocol.record.Happening;
import org.wenlu.protocol.record.Happening.JournalOpened;
import org.wenlu.protocol.record.Happening.OpeningReason;
import org.wenlu.protocol.record.Hash;
import org.wenlu.protocol.record.JournalRecord;

/// What a receipt means for this store, decided and kept in one transaction. Used inside
/// transactions only, so by one thread at a time.
final class Receipts {
    private static final Logger LOG = LoggerFactory.getLogger(Receipts.class);

    /// Numbers that are passed over at most after a roll-back.
    private static final long MOST_SKIPPED = 1_000;

    private static final Duration LONGEST_ON_THE_WAY = Duration.ofMinutes(10);

    private final DeviceId device;
    private final Set<String> series;
    private final Map<JournalId, Instant> newest = new HashMap<>();

    Receipts(DeviceId device, Set<String> series) {
        this.device = device;
        this.series = Set.copyOf(series);
    }

    Taken take(Writing writing, Receipt receipt) {
        try {
            Optional<Head> head = writing.store().head(receipt.journal());
            if (head.isEmpty() || !receipt.device().equals(device)) {
                return new Taken.Foreign();
            }
            if (!agrees(writing.store(), head.get(), receipt)) {
                return rolledBack(writing, head.get(), receipt);
            }
            if (overtaken(head.get(), receipt)) {
                return new Taken.Overtaken();
            }
            long pruned = writing.store().pruned(head.get());
            return receipt.through() < pruned
                    ? anotherJournal(writing, head.get(), receipt, pruned)
                    : keep(writing, head.get(), receipt);
        } catch (SQLException e) {
            throw new JournalException("a receipt cannot be kept", e);
        }
    }

    private static boolean agrees(Store store, Head head, Receipt receipt) throws SQLException {
        if (receipt.through() == 0) {
            return true;
        }
        if (receipt.through() > head.last()) {
            return false;
        }
        Optional<Hash> written = store.hash(head, receipt.through());
        return written.isEmpty() || written.equals(receipt.hash());
    }

    /// Receipts may pass each other on their way. One that says less than before was passed when
    /// the same ledger signed it before the newest; one from long before is taken at its word,
    /// because then the gateway's clock was set back.
    private boolean overtaken(Head head, Receipt receipt) {
        Instant last = newest.merge(head.id(), receipt.at(), Receipts::later);
        Duration late = Duration.between(receipt.at(), last);
        return receipt.through() < head.receipted()
                && head.ledger().equals(Optional.of(receipt.ledger()))
                && late.isPositive()
                && late.compareTo(LONGEST_ON_THE_WAY) <= 0;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Taken keep(Writing writing, Head head, Receipt receipt) throws SQLException {
        boolean sameLedger = head.ledger().map(receipt.ledger()::equals).orElse(true);
        boolean forward = receipt.through() >= head.receipted();
        Head kept = head.receipted(receipt.through(), receipt.ledger());
        if (head.ordinal() == writing.head().ordinal()) {
            writing.head(kept);
        } else {
            writing.store().save(kept);
        }
        if (!sameLedger || !forward) {
            Pruning.takenBack(writing);
        }
        Pruning.signed(writing, kept);
        return sameLedger && forward
                ? new Taken.Accepted(receipt.through())
                : new Taken.SendAgain(receipt.through());
    }

    private Taken rolledBack(Writing writing, Head old, Receipt receipt) throws SQLException {
        return anotherJournal(writing, old, receipt, common(old, receipt));
    }

    /// What the gateway cannot have of the old journal is written again, with the same record
    /// identities and times, into a journal that it does not know; the hall follows as a snapshot.
    /// Numbers that the lost records may have given are passed over.
    ///
    /// @param common last record that this store need not write again
    private Taken anotherJournal(Writing writing, Head old, Receipt receipt, long common)
            throws SQLException {
        LOG.warn(
                "a store was rolled back: journal {} ends at {}, the gateway holds {};"
                        + " written again after {}",
                old.id(),
                old.last(),
                receipt.through(),
                common);
        Store store = writing.store();
        if (old.ordinal() == writing.head().ordinal()) {
            Owner owner = Beginning.owner(store).orElseThrow();
            writing.open(
                    new JournalOpened(
                            owner.device(),
                            owner.place(),
                            owner.servicePoint(),
                            OpeningReason.ROLLED_BACK,
                            writing.end()));
        }
        store.supersede(old);
        writeAgain(writing, old, common);
        int skipped = (int) Math.clamp(receipt.through() - common, 0, MOST_SKIPPED);
        writing.append(Snapshots.of(writing.hall().skipping(skipped, series)));
        return new Taken.RolledBack(writing.head().id());
    }

    /// The last record that this store and the gateway are known to share.
    private static long common(Head old, Receipt receipt) {
        long beforeConflict = receipt.conflict().map(it -> it - 1).orElse(0L);
        return Math.min(old.last(), Math.max(old.receipted(), beforeConflict));
    }

    private static void writeAgain(Writing writing, Head old, long common) throws SQLException {
        long seq = common;
        List<JournalRecord> page;
        do {
            page = writing.store().records(old.id(), seq, Limits.BATCH_RECORDS);
            for (JournalRecord record : page) {
                if (says(record.happening())) {
                    writing.again(record);
                }
                seq = record.seq();
            }
        } while (!page.isEmpty());
    }

    /// Openings and snapshots speak of their own journal only.
    private static boolean says(Happening happening) {
        return switch (happening) {
            case JournalOpened it -> false;
            case Happening.Snapshot it -> false;
            case Happening.Unknown it -> false;
            default -> true;
        };
    }
}
