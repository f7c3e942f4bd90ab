package org.wenlu.kiosk.journal;

import java.util.List;
import org.wenlu.kiosk.queue.Hall;
import org.wenlu.protocol.Limits;
import org.wenlu.protocol.record.JournalRecord;

/// Makes the hall anew from the journal alone.
public final class Rebuild {
    private Rebuild() {}

    /// Folds the records of the current journal after `seq`; the hall is right when a snapshot or
    /// the journal's beginning is among them.
    public static Hall hall(JournalFeed feed, long seq) {
        Hall hall = Hall.beforeTheFirstDay();
        List<JournalRecord> page = feed.after(seq, Limits.BATCH_RECORDS);
        while (!page.isEmpty()) {
            for (JournalRecord record : page) {
                hall = hall.after(record.happening(), record.stamp());
            }
            page = feed.after(page.getLast().seq(), Limits.BATCH_RECORDS);
        }
        return hall;
    }
}
