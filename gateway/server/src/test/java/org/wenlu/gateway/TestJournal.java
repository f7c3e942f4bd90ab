package org.wenlu.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.JournalId;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.identity.RecordId;
import org.wenlu.protocol.identity.ServicePointId;
import org.wenlu.protocol.identity.VisitId;
import org.wenlu.protocol.message.JournalBatch;
import org.wenlu.protocol.record.ClockQuality;
import org.wenlu.protocol.record.Happening;
import org.wenlu.protocol.record.Hash;
import org.wenlu.protocol.record.JournalRecord;
import org.wenlu.protocol.record.RecordLine;
import org.wenlu.protocol.record.Stamp;

/// Writes a journal as a kiosk would: the first record opens it, visits follow.
public final class TestJournal {
    public final JournalId id = JournalId.random();
    private final List<RecordLine> lines = new ArrayList<>();

    public TestJournal(DeviceId device) {
        this(device, Optional.empty());
    }

    public TestJournal(DeviceId device, Optional<Happening.JournalEnd> before) {
        append(
                new Happening.JournalOpened(
                        device,
                        new PlaceId("luohu-port-hall/1"),
                        new ServicePointId("luohu-port-hall"),
                        before.isPresent()
                                ? Happening.OpeningReason.ROLLED_BACK
                                : Happening.OpeningReason.FIRST,
                        before));
    }

    public TestJournal visits(int count) {
        for (int i = 0; i < count; i++) {
            append(new Happening.VisitStarted(VisitId.random(), "en"));
        }
        return this;
    }

    public RecordLine append(Happening happening) {
        var record =
                JournalRecord.write(
                        lines.size() + 1L, RecordId.random(), stamp(), last(), happening);
        lines.add(record.line());
        return record.line();
    }

    public void appendText(String text) {
        lines.add(RecordLine.of(text));
    }

    /// Forgets everything after `seq`, as a copied-back older store would.
    public void rollBack(int seq) {
        lines.subList(seq, lines.size()).clear();
    }

    public Hash last() {
        return lines.isEmpty() ? Hash.beginning(id) : lines.getLast().hash();
    }

    public Hash hash(int seq) {
        return lines.get(seq - 1).hash();
    }

    public int size() {
        return lines.size();
    }

    public JournalBatch batch(int first, int last) {
        return new JournalBatch(id, first, last, lines.subList(first - 1, last));
    }

    public JournalBatch all() {
        return batch(1, size());
    }

    private static Stamp stamp() {
        return new Stamp(1, Duration.ofSeconds(1), Instant.now(), ClockQuality.TRUSTED, 480);
    }
}
