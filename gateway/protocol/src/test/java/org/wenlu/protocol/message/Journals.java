package org.wenlu.protocol.message;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.wenlu.protocol.identity.JournalId;
import org.wenlu.protocol.identity.RecordId;
import org.wenlu.protocol.record.ClockQuality;
import org.wenlu.protocol.record.Happening;
import org.wenlu.protocol.record.Hash;
import org.wenlu.protocol.record.JournalRecord;
import org.wenlu.protocol.record.Stamp;

/// Journals for tests: records with right sequences and hashes.
final class Journals {
    static final JournalId ID = JournalId.of("00000000-0000-4000-8000-000000000001");
    private static final Instant START = Instant.parse("2026-11-22T06:30:00Z");

    private Journals() {}

    static List<JournalRecord> of(int count) {
        return of(
                LongStream.rangeClosed(1, count)
                        .<Happening>mapToObj(n -> new Happening.BootStarted("0.1." + n))
                        .toList());
    }

    static List<JournalRecord> of(List<Happening> happenings) {
        var records = new ArrayList<JournalRecord>();
        Hash before = Hash.beginning(ID);
        for (Happening happening : happenings) {
            int seq = records.size() + 1;
            var stamp =
                    new Stamp(
                            1,
                            Duration.ofSeconds(seq),
                            START.plusSeconds(seq),
                            ClockQuality.TRUSTED,
                            480);
            var record = JournalRecord.write(seq, RecordId.random(), stamp, before, happening);
            records.add(record);
            before = record.hash();
        }
        return records;
    }
}
