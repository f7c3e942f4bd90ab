package org.wenlu.kiosk.uplink;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.wenlu.kiosk.journal.JournalFeed;
import org.wenlu.protocol.identity.JournalId;
import org.wenlu.protocol.identity.LedgerId;
import org.wenlu.protocol.identity.RecordId;
import org.wenlu.protocol.message.Receipt;
import org.wenlu.protocol.record.ClockQuality;
import org.wenlu.protocol.record.Happening;
import org.wenlu.protocol.record.Hash;
import org.wenlu.protocol.record.JournalRecord;
import org.wenlu.protocol.record.Stamp;

/// Journals in memory that keep the port's promises.
final class FakeFeed implements JournalFeed {
    private final Map<JournalId, List<JournalRecord>> journals = new LinkedHashMap<>();
    private final Map<JournalId, Long> receipted = new HashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private JournalId current;
    private Optional<LedgerId> ledger = Optional.empty();

    FakeFeed() {
        open();
    }

    /// Opens another journal; the one before stays to be sent.
    synchronized JournalId open() {
        current = JournalId.random();
        journals.put(current, new ArrayList<>());
        receipted.put(current, 0L);
        return current;
    }

    void append(int records) {
        synchronized (this) {
            for (int i = 0; i < records; i++) {
                append(new Happening.BootStarted("0.1." + i));
            }
        }
        listeners.forEach(Runnable::run);
    }

    private void append(Happening happening) {
        List<JournalRecord> records = journals.get(current);
        Hash before = records.isEmpty() ? Hash.beginning(current) : records.getLast().hash();
        var stamp = new Stamp(1, Duration.ZERO, Instant.EPOCH, ClockQuality.TRUSTED, 480);
        records.add(
                JournalRecord.write(
                        records.size() + 1, RecordId.random(), stamp, before, happening));
    }

    @Override
    public synchronized JournalId journal() {
        return current;
    }

    @Override
    public synchronized long last() {
        return journals.get(current).size();
    }

    @Override
    public synchronized long receipted() {
        return receipted.get(current);
    }

    @Override
    public List<JournalRecord> after(long seq, int most) {
        return after(journal(), seq, most);
    }

    @Override
    public synchronized List<Unsettled> unsettled() {
        return journals.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(current))
                .map(
                        entry ->
                                new Unsettled(
                                        entry.getKey(),
                                        entry.getValue().size(),
                                        receipted.get(entry.getKey())))
                .filter(journal -> journal.receipted() < journal.last())
                .toList();
    }

    @Override
    public synchronized List<JournalRecord> after(JournalId journal, long seq, int most) {
        List<JournalRecord> records = journals.getOrDefault(journal, List.of());
        int from = (int) Math.min(seq, records.size());
        return List.copyOf(records.subList(from, Math.min(from + most, records.size())));
    }

    @Override
    public AutoCloseable onAppend(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public synchronized Taken take(Receipt receipt) {
        List<JournalRecord> records = journals.get(receipt.journal());
        if (records == null) {
            return new Taken.Foreign();
        }
        long through = receipt.through();
        if (through > records.size() || !fits(receipt, records)) {
            return rolledBack(receipt.journal());
        }
        boolean again =
                through < receipted.get(receipt.journal())
                        || ledger.filter(known -> !known.equals(receipt.ledger())).isPresent();
        ledger = Optional.of(receipt.ledger());
        receipted.put(receipt.journal(), through);
        return again ? new Taken.SendAgain(through) : new Taken.Accepted(through);
    }

    private static boolean fits(Receipt receipt, List<JournalRecord> records) {
        return receipt.hash()
                .map(hash -> records.get((int) receipt.through() - 1).hash().equals(hash))
                .orElse(true);
    }

    private Taken rolledBack(JournalId journal) {
        if (!journal.equals(current)) {
            return new Taken.Foreign();
        }
        List<JournalRecord> lost = journals.remove(journal);
        JournalId opened = open();
        lost.forEach(record -> append(record.happening()));
        return new Taken.RolledBack(opened);
    }
}
