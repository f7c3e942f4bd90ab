package org.wenlu.kiosk.uplink;

import java.time.Duration;
import java.util.Optional;
import org.wenlu.kiosk.time.KioskClock;
import org.wenlu.protocol.Topics.Channel;
import org.wenlu.protocol.message.MessageCodec;
import org.wenlu.protocol.message.Status;
import org.wenlu.protocol.record.Stamp;

/// Says how the device is, on change and at an interval. Used by one thread, which is not the one
/// that sends the journal.
final class StatusSender {
    private final UplinkSetup setup;
    private final KioskClock clock;
    private final Link link;
    private final Counts counts;
    private Optional<Condition> sent = Optional.empty();
    private Duration sentAt = Duration.ZERO;
    private long sentOn;

    StatusSender(UplinkSetup setup, Link link, Counts counts) {
        this.setup = setup;
        this.clock = setup.clock();
        this.link = link;
        this.counts = counts;
    }

    /// Sends when the connection is new, the condition has changed, or the time has come.
    ///
    /// @param connection the connection's number
    void sendIfDue(long connection) {
        Condition now = setup.condition().get();
        if (connection != sentOn || overdue() || sent.filter(now::sameAs).isEmpty()) {
            send(now, connection);
        }
    }

    private boolean overdue() {
        return clock.elapsed().minus(sentAt).compareTo(setup.pace().statusEvery()) >= 0;
    }

    private void send(Condition condition, long connection) {
        link.publish(Channel.STATUS, MessageCodec.encode(status(condition, connection)), false)
                .whenComplete((_, failure) -> counts.published(Channel.STATUS, failure));
        sent = Optional.of(condition);
        sentAt = clock.elapsed();
        sentOn = connection;
    }

    private Status status(Condition condition, long connection) {
        Stamp stamp = clock.stamp();
        return new Status(
                setup.device(),
                setup.boot(),
                connection,
                stamp.at(),
                stamp.quality(),
                stamp.elapsed().toSeconds(),
                setup.journal().journal(),
                setup.journal().last(),
                setup.journal().receipted(),
                condition.waiting(),
                condition.openCounters(),
                condition.printer(),
                condition.diskFreeBytes(),
                condition.memoryBytes(),
                condition.troubles());
    }
}
