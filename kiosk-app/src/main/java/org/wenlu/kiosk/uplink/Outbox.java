package org.wenlu.kiosk.uplink;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wenlu.kiosk.journal.JournalFeed;
import org.wenlu.kiosk.journal.JournalFeed.Taken;
import org.wenlu.kiosk.journal.JournalFeed.Unsettled;
import org.wenlu.kiosk.time.KioskClock;
import org.wenlu.protocol.identity.JournalId;
import org.wenlu.protocol.message.JournalBatch;
import org.wenlu.protocol.record.JournalRecord;

/// Decides which records go next: earlier journals before the current one, each in order after its
/// receipt, a few batches ahead of the receipts. A journal that the gateway stays quiet about does
/// not hold up those after it. Used by one thread.
final class Outbox {
    private final JournalFeed feed;
    private final KioskClock clock;
    private final Pace pace;
    private final Map<JournalId, Course> courses = new HashMap<>();
    private int window;

    Outbox(JournalFeed feed, KioskClock clock, Pace pace) {
        this.feed = feed;
        this.clock = clock;
        this.pace = pace;
    }

    /// A new connection: nothing is on its way.
    ///
    /// @param room messages that may be on their way at once
    void connected(int room) {
        window = Math.max(1, Math.min(pace.windowBatches(), room));
        courses.values().forEach(course -> course.rewind(clock.elapsed()));
    }

    /// The batch to send now; taken to be on its way.
    Optional<JournalBatch> next() {
        List<Unsettled> journals = journals();
        int inFlight = courses.values().stream().mapToInt(Course::inFlight).sum();
        for (Unsettled journal : journals) {
            Course course = course(journal);
            boolean room = course.stalled() ? course.inFlight() == 0 : inFlight < window;
            if (room && course.sent() < journal.last()) {
                return batch(journal, course);
            }
            if (course.acknowledged() < journal.last() && !course.stalled()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// The last record with a receipt, when nothing else is to be sent: the answer to it says
    /// whether the gateway still holds what it signed for.
    Optional<JournalBatch> probe() {
        long last = feed.receipted();
        List<JournalRecord> records =
                pending() > 0 || last == 0 ? List.of() : feed.after(last - 1, 1);
        return records.isEmpty()
                ? Optional.empty()
                : Optional.of(JournalBatch.of(feed.journal(), records));
    }

    void took(JournalId journal, Taken taken) {
        Duration now = clock.elapsed();
        switch (taken) {
            case Taken.Accepted(long through) -> known(journal, through).accepted(through, now);
            case Taken.SendAgain(long through) -> known(journal, through).sendAgain(through, now);
            case Taken.RolledBack _ -> courses.remove(journal);
            case Taken.Overtaken _, Taken.Foreign _ -> {}
        }
    }

    /// True when something is to be sent again because the gateway was quiet for too long.
    boolean resumeWhatIsOverdue() {
        boolean any = false;
        for (Course course : courses.values()) {
            any |= course.resumeIfOverdue(clock.elapsed());
        }
        return any;
    }

    /// Committed records that no receipt covers.
    long pending() {
        return journals().stream()
                .mapToLong(journal -> journal.last() - course(journal).acknowledged())
                .sum();
    }

    private Optional<JournalBatch> batch(Unsettled journal, Course course) {
        List<JournalRecord> records =
                feed.after(journal.journal(), course.sent(), pace.batchRecords());
        if (records.isEmpty()) {
            return Optional.empty();
        }
        JournalBatch batch = JournalBatch.of(journal.journal(), records);
        course.sent(batch, clock.elapsed());
        return Optional.of(batch);
    }

    private List<Unsettled> journals() {
        var journals = new ArrayList<>(feed.unsettled());
        journals.add(new Unsettled(feed.journal(), feed.last(), feed.receipted()));
        courses.keySet()
                .removeIf(id -> journals.stream().noneMatch(known -> known.journal().equals(id)));
        return journals;
    }

    private Course course(Unsettled journal) {
        return known(journal.journal(), journal.receipted());
    }

    private Course known(JournalId journal, long receipted) {
        return courses.computeIfAbsent(journal, _ -> new Course(receipted, pace.resendAfter()));
    }
}
